import type { parallel as en } from '#i18n/en/parallel.ts';
import type { Translation } from '#i18n/format.ts';

export const parallel: Translation<typeof en> = {
  'parallel.switch': '카드에 표시할 내용',
  'parallel.roles': '역할',
  'parallel.parallel': '병렬',
  'parallel.asked': '역할?',
  'parallel.rebuild': '다시 빌드',
  'parallel.hint': '역할, 동시 실행(p), 변경 뒤 다시 실행(e) 표시',

  'parallel.atOnce': ({ count }) =>
    count === 1 ? '한 번에 한 스테이지씩 실행' : `최대 ${count}개 스테이지 동시 실행`,
  'parallel.chain': ({ stages, steps }) => `가장 긴 경로: ${stages}, ${steps}단계`,
  'parallel.nothing': '이 빌드에는 실제로 작업하는 단계가 없습니다',
  'parallel.tooLarge':
    '단계가 너무 많아 서로 비교할 수 없습니다. 두 스테이지를 선택하면 실행 순서가 정해지는 이유를 볼 수 있습니다.',

  'parallel.track': ({ number }) => `트랙 ${number}`,
  'parallel.alone': '단독 실행',
  'parallel.notBuilt': '빌드 안 함',
  'parallel.noSteps': '단계 없음',
  'parallel.tracks': '트랙',
  'parallel.trackHint':
    '같은 트랙의 스테이지는 차례로 실행됩니다. 서로 다른 트랙의 스테이지는 한쪽이 다른 쪽을 기다리지 않는 한 동시에 실행될 수 있습니다.',
  'parallel.aloneHint': '이 스테이지가 실행되는 동안 다른 스테이지는 실행될 수 없습니다.',
  'parallel.chainHint': '앞 단계가 끝나야 다음 단계가 시작되는 가장 긴 경로',

  'parallel.about.together': '모든 단계가 다른 트랙의 단계와 동시에 실행될 수 있음',
  'parallel.about.partly': '일부 단계만 동시에 실행될 수 있음',
  'parallel.about.alone': '실행되는 동안 다른 스테이지는 실행될 수 없음',
  'parallel.chainName': '가장 긴 경로',

  'parallel.starts': '빌드와 함께 시작',
  'parallel.first': '빌드 시작 시',
  'parallel.after': ({ stage }) => `${stage} 다음`,
  'parallel.partlyAfter': ({ stage }) => `일부는 ${stage} 다음`,
  'parallel.waits': ({ stage, step }) => `${stage} 대기: ${step}`,
  'parallel.waitsFrom': ({ own, stage }) => `${own} 단계에서 ${stage} 대기`,
  'parallel.beside': ({ stages }) => `${stages}와(과) 동시 실행 가능`,
  'parallel.partBeside': ({ part, stages }) => `${part}: ${stages}와(과) 동시 실행 가능`,
  'parallel.andMore': ({ stages, count }) => `${stages} 외 ${count}개`,
  'parallel.onChain': '가장 긴 경로에 포함',
};
