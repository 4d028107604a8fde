import type { Role } from '#core/analysis/types.ts';
import type { canvas as en } from '#i18n/en/canvas.ts';
import type { Translation } from '#i18n/format.ts';

export const canvas: Translation<typeof en> = {
  'canvas.label': '스테이지 그래프',
  'canvas.stage': '스테이지',
  'canvas.instruction': '명령어',
  'canvas.noStage': '아직 스테이지 없음',
  'canvas.noStageHint': '위에 FROM이 없는 명령어',

  'canvas.card': ({ name, number, count, role, target, inputs, outputs, base }) => {
    const roles: Record<Role, string> = {
      target: '타깃',
      layers: `레이어가 ${target} 이미지에 포함됨`,
      files: `파일이 ${target}(으)로 복사됨`,
      'build-only': `${target} 빌드에만 필요`,
      'not-built': `${target} 빌드에 쓰이지 않음`,
    };
    return `${name}, 스테이지 ${number} (전체 ${count}개), 베이스 ${base}${role === undefined ? '' : `, ${roles[role]}`}; 입력 ${inputs}개, 출력 ${outputs}개`;
  },
  'canvas.replaced': ({ value }) => `${value}(으)로 대체됨`,
  'canvas.source': ({ kind, name, outputs }) =>
    `${name === '' ? kind : `${kind} ${name}`}; 출력 ${outputs}개`,
  'canvas.row': ({ keyword, text, line, from, context, faulty }) =>
    [
      `${keyword} ${text}`,
      `${line}행`,
      ...(from === '' ? [] : [`${from}에서 가져옴`]),
      ...(context ? ['빌드 컨텍스트를 읽음'] : []),
      ...(faulty ? ['오류 있음'] : []),
    ].join(', '),
  'canvas.contextBadge': 'ctx',
  'canvas.readsContext': '빌드 컨텍스트를 읽음',
  'canvas.mount': ({ type }) => `${type} 마운트`,
  'canvas.more': ({ count }) => `${count}개 더`,
  'canvas.less': '간단히 보기',
  'canvas.instructions': ({ count }) => `명령어 ${count}개`,
  'canvas.collapse': '접기',
  'canvas.expand': '펼치기',
  'canvas.level-said.auto': '읽을 수 있는 만큼 카드에 표시',
  'canvas.level-said.names': '카드에 이름만 표시',
  'canvas.level-said.edges': '카드에 연결선이 있는 명령어 표시',
  'canvas.level-said.all': '카드에 모든 명령어 표시',
  'canvas.number': ({ number }) => `스테이지 ${number} (--from=${number})`,

  'canvas.selected': ({ name }) => `${name} 선택됨`,
  'canvas.collapsed': ({ name }) => `${name} 접음`,
  'canvas.expanded': ({ name }) => `${name} 펼침`,
  'canvas.towering': ({ name }) => `${name}: 연결선이 있는 명령어가 너무 많아 펼칠 수 없음`,
  'canvas.tidied': '다시 정렬함',
  'checks.on-row': ({ row, findings }) => `${row}, ${findings.join(', ')}`,
  'follow.path': ({ a, b }) => `${a}, ${b} 사이 경로`,
  'focus.said': ({ shown, total }) => `스테이지 ${total}개 중 ${shown}개만 표시`,
  'focus.said-all': '모든 스테이지 표시',
};
