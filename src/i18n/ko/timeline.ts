import type { timeline as en } from '#i18n/en/timeline.ts';
import type { Translation } from '#i18n/format.ts';
import { buildLogs } from './buildLogs.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const mostly = { front: '첫 단계 이전', export: '내보내기', rest: '단계가 아닌 시간' };

export const timeline: Translation<typeof en> = {
  'tab.lanes': '간트 차트',
  'tab.waves': '시작 순서',
  'tab.savings': '줄일 단계',
  'tab.table': '표',
  'tab.log': '로그',
  'tab.sizes': '크기',
  'tabs.label': '빌드 시간 보기 방식',

  'empty.title': '표시할 단계가 없습니다',
  'empty.why': '파일에 스테이지가 없거나 첫 단계 전에 빌드가 멈춥니다.',

  'play.play': '빌드 재생 (k)',
  'play.pause': '일시 정지 (k)',
  'play.back': '이전 이벤트 (,)',
  'play.forward': '다음 이벤트 (.)',
  'play.start': '처음으로',
  'play.end': '끝으로',
  'play.off': '시점 표시 끄기',
  'play.moment': '시점',
  'play.at': ({ time, total }) => `${total} 중 ${time}`,
  'play.speed': '속도',
  'play.speed-auto': ({ speed }) => `자동 (${speed}배속)`,
  'play.times': ({ speed }) => `${speed}배속`,
  'play.now': ({ time, running, more, waiting, done }) => {
    const names = more > 0 ? [...running, `외 ${more}개`] : running;
    const now = names.length === 0 ? '실행 중인 단계 없음' : `실행 중: ${names.join(', ')}`;
    return `${time} 시점, ${now}. 대기 ${waiting}개, 완료 ${done}개.`;
  },

  'state.at-least': ({ time }) => `최소 ${time}`,
  'state.cached-or-unneeded': '캐시됨 또는 불필요',
  'state.hung': '멈춤',

  'total.simulated': '시뮬레이션',
  'total.measured': '실측',
  'total.reconstructed': '소요 시간 기준',
  'total.critical': '임계 경로',
  'total.shared': '(공유 단계)',
  'total.sequential': ({ time }) => `한 단계씩 실행하면 ${time}`,
  'total.saved': ({ time, share }) => `${time} 절약 (${percent(share)})`,
  'total.peak': ({ count }) => `최대 ${count}단계 동시 실행`,
  'total.of-steps': ({ time }) => `첫 단계부터 마지막 단계까지 ${time}`,
  'total.mostly': ({ part, time, share }) => `그중 ${mostly[part]} ${time} (${percent(share)})`,
  'total.steps': ({ count }) => `단계 ${count}개`,
  'total.model': ({ time }) => `시뮬레이션으로는 ${time}입니다.`,
  'total.front': ({ time }) => `첫 단계 전에 ${time}가 지났습니다.`,

  'total.decided': '전체 시간을 좌우한 것',
  'summary.title': '이 빌드',
  'summary.total': '전체',
  'summary.total-added': '전체(합산)',
  'summary.share': ({ name, time, share }) => `${name} ${time} (${percent(share)})`,
  'summary.part.front': '첫 단계 이전',
  'summary.part.steps': '단계 실행',
  'summary.part.export': '내보내기',
  'summary.part.rest': '단계가 아닌 시간',
  'summary.stages': '스테이지별 작업',
  'summary.cached': '캐시',
  'summary.cached-share': ({ cached, total, share, sure }) =>
    `단계 ${total}개 중 ${cached}개 (${percent(share)})${
      sure || cached === 0 ? '' : ', 빌드가 실패했으므로 캐시되었거나 필요 없었던 단계'
    }`,
  'summary.slowest': '가장 오래 걸린 단계',
  'summary.exporting': ({ name, time, share, what }) =>
    `${name} ${time} (${percent(share)})${what === '' ? '' : `: ${what}`}`,
  'summary.way': ({ way }) => `${way} 단계 실행`,
  'summary.nothing': '없음(시간이 걸린 단계가 없습니다)',

  'limit.title': 'max-parallelism',
  'limit.none': '제한 없음',
  'limit.about': 'RUN, COPY 등은 슬롯을 쓰지만, 이미지 내려받기와 --link 레이어 병합은 쓰지 않습니다.',

  'durations.title': '소요 시간',
  'durations.equal': '모두 같음',
  'durations.equal-about': '모든 단계를 1초로 가정',
  'durations.log': '로그 기준',
  'durations.edited': ({ count }) => `${count}개 변경`,
  'durations.open-log': '빌드 로그 사용…',
  'durations.remove-log': '로그 제거',
  'durations.reset': '바꾼 시간 초기화',
  'durations.reset-one': ({ step }) => `${step} 소요 시간 초기화`,
  'durations.keep': '로그의 소요 시간 유지',
  'durations.keep-about': '시간은 링크에 담을 수 있고, 로그 자체는 담기지 않습니다',
  'durations.kept': ({ count }) => `소요 시간 ${count}개 유지함`,
  'durations.field': ({ step }) => `${step} 소요 시간`,
  'durations.bad': '시간이 아닙니다. 1.5, 350ms, 2분 5초처럼 쓰세요. 음수는 쓸 수 없습니다.',
  'durations.changed': ({ step, time, total }) => `${step}: ${time}, 전체 빌드: ${total}`,
  'durations.drag': '끌어서 소요 시간 바꾸기',

  'assume.equal':
    '측정값이 아니라 가정입니다. 모든 단계가 1초 걸리고 캐시는 없다고 봅니다. 무엇이 무엇을 기다리는지는 BuildKit과 같지만 시간은 다릅니다.',
  'assume.edited': ({ count }) =>
    `직접 입력한 소요 시간 ${count}개로 시뮬레이션했습니다. 나머지 단계는 1초로 가정합니다.`,
  'assume.measured': ({ name }) => `실제 실행 기록입니다: ${name}에 적힌 빌드 시각.`,
  'assume.stamped': ({ name }) => `${name}의 타임스탬프로 구한 빌드 시각입니다. 오차는 약 0.15초입니다.`,
  'assume.durations': ({ name }) =>
    `${name}의 소요 시간을 그래프 순서대로 배치했습니다. 이 형식의 로그에는 시각이 없습니다. 오차는 보통 3% 이내입니다.`,
  'assume.simulated': ({ name, count }) =>
    count === 0
      ? `${name}의 소요 시간으로 시뮬레이션했습니다.`
      : `${name}의 소요 시간으로 시뮬레이션했습니다. 그중 ${count}개는 직접 바꾼 값입니다.`,
  'caveat.limit': '슬롯은 먼저 준비된 단계가 차지합니다.',
  'caveat.cpu': 'CPU를 많이 쓰는 단계는 서로 느려지게 하므로, 함께 실행하면 혼자일 때보다 오래 걸립니다.',
  'caveat.pull': '이미지를 처음 내려받을 때는 이후보다 오래 걸립니다.',
  'caveat.noise': '같은 빌드도 실행할 때마다 약 13%씩 달라집니다.',
  'caveat.ties': '같은 순간에 준비되는 단계가 있어, 가능한 순서 중 하나만 보여 줍니다.',
  'caveat.failed': '실패한 빌드입니다. 시작되지 않은 단계는 제외했습니다.',
  'caveat.deadlock': '이 빌드는 끝나지 않습니다. 잠긴 캐시 마운트를 단계들이 서로 기다립니다.',

  'step.context': '빌드 컨텍스트',
  'lane.exports': '내보내기',
  'lane.exports-about': '이미지 저장, 푸시, 캐시처럼 단계가 아닌 작업',
  'lane.sources': '소스',
  'lane.sources-about': '스테이지에 속하지 않는 단계: 빌드 컨텍스트, 파일을 복사해 올 이미지',
  'bar.says': ({ step, stage, start, end, duration, critical, state, line }) =>
    [
      stage === '' ? step : `${step}, ${stage}`,
      `${start}부터 ${end}까지, ${duration} 소요`,
      ...(critical ? ['임계 경로'] : []),
      ...(state === '' ? [] : [state]),
      ...(line === undefined ? [] : [`${line}행`]),
    ].join(', '),
  'bar.shared': ({ step, stage }) => `${step}: ${stage} 스테이지와 공유하는 단계, 한 번만 실행`,
  'bar.tie': '순서 미정',
  'why.first': '빌드와 함께 시작',
  'why.waits': ({ chain, more }) => `기다림: ${chain.join(' ← ')}${more ? ' ← …' : ''}`,
  'chart.label': '시간순 단계',
  'chart.hint':
    '왼쪽·오른쪽은 스테이지 안에서, 위·아래는 다른 스테이지로 이동합니다. Enter로 선택하고, Shift와 왼쪽·오른쪽으로 소요 시간을 바꾸며, Delete로 되돌립니다. 더하기, 빼기, 0으로 확대·축소합니다.',
  'chart.hint-fixed':
    '왼쪽·오른쪽은 스테이지 안에서, 위·아래는 다른 스테이지로 이동합니다. Enter로 선택하고, 더하기, 빼기, 0으로 확대·축소합니다.',
  'chart.zoom-in': '확대 (+)',
  'chart.zoom-out': '축소 (-)',
  'chart.fit': '빌드 전체 보기 (0)',
  'chart.axis': '끌어서 시점 고르기',
  'graph.critical': '그래프에 임계 경로 표시',
  'graph.starts': '가장 이른 시작 시각으로 그래프 색칠',

  'gap.slot': '슬롯 대기',
  'gap.lock': '캐시 잠금 대기',
  'gap.lock-of': ({ id }) => `잠긴 캐시 ${id} 대기`,
  'gap.pull': '이미지 압축 해제 대기',
  'gap.unsaid': '로그 없음, 이미지를 가져오는 중일 수 있음',
  'gap.hashing': '파일 해시 계산',
  'gap.scheduling': 'BuildKit 스케줄링',
  'legend.title': '범례',
  'legend.critical': '임계 경로',
  'legend.image': '내려받기 또는 전송',
  'legend.shared': '공유 단계, 한 번만 실행',

  'waves.about':
    '가장 이른 시작 시각별 단계입니다. 묶음은 경계가 아닙니다. 다음 묶음의 단계도 자기 입력만 준비되면 바로 시작합니다.',
  'waves.wave': ({ number, time }) => `${number}: ${time}부터`,
  'waves.more': ({ count }) => `외 ${count}개`,

  'savings.about': '한 단계만 0초가 되고 나머지는 그대로일 때 빌드가 얼마나 빨리 끝나는지 보여 줍니다.',
  'savings.none': '한 단계만 줄여서는 빨라지지 않습니다. 똑같이 긴 경로가 둘 이상입니다.',
  'savings.ask':
    '모든 단계를 1초로 가정하고 있어, 가장 긴 경로의 어느 단계를 줄여도 결과가 같습니다. 먼저 줄일 단계를 보려면 빌드 로그를 쓰거나 표에 실제 소요 시간을 입력하세요.',
  'savings.ask-table': '소요 시간 입력',
  'savings.step': '단계',
  'savings.saving': '단축',
  'savings.less': ({ time }) => `−${time}`,
  'savings.left': '단축 후 빌드',
  'savings.rest': ({ count }) => `나머지 단계 ${count}개: 다른 경로가 그만큼 걸려서 단축되지 않습니다.`,

  'table.stage': '스테이지',
  'table.step': '단계',
  'table.line': '행',
  'table.start': '시작',
  'table.duration': '소요 시간',
  'table.at-least': '최소',
  'table.end': '종료',
  'table.waits': '기다리는 대상',
  'table.slack': '여유',
  'table.state': '상태',
  'table.found': '로그에서 찾은 방법',
  'table.critical': '임계',
  'table.caption': '빌드의 모든 단계와 시각',
  'table.nothing': '없음',

  ...buildLogs,
};
