import type { OverlapKind, Role } from '#core/analysis/types.ts';
import type { canvas as en } from '#i18n/en/canvas.ts';
import type { Translation } from '#i18n/format.ts';

export const canvas: Translation<typeof en> = {
  'canvas.label': '스테이지 그래프',
  'canvas.hint':
    '왼쪽 화살표는 의존 대상으로, 오른쪽 화살표는 이 항목을 쓰는 쪽으로 이동. 위아래 화살표는 명령어를 따라 다음 카드까지 이동. Enter로 선택, Space로 카드 접기. 스테이지 번호는 --from=N과 같이 0부터 셈.',
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
    return `${name}, 스테이지 ${number} (전체 ${count}개), 베이스 ${base}, ${roles[role]}; 입력 ${inputs}개, 출력 ${outputs}개`;
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
  'canvas.time': ({ kind, selected }) => {
    const kinds: Record<OverlapKind, string> = {
      before: `${selected}보다 먼저 실행`,
      after: `${selected} 다음에 실행`,
      together: `${selected}와(과) 동시에 실행 가능`,
      partly: `일부 단계만 ${selected}와(과) 동시에 실행 가능`,
      none: '',
    };
    return kinds[kind];
  },

  'canvas.contextBadge': 'ctx',
  'canvas.readsContext': '빌드 컨텍스트를 읽음',
  'canvas.mount': ({ type }) => `${type} 마운트`,
  'canvas.hasError': '오류가 있는 명령어',
  'canvas.more': ({ count }) => `${count}개 더`,
  'canvas.less': '간단히 보기',
  'canvas.instructions': ({ count }) => `명령어 ${count}개`,
  'canvas.collapse': '접기',
  'canvas.expand': '펼치기',

  'canvas.toolbar': '보기',
  'canvas.zoomIn': '확대 (+)',
  'canvas.zoomOut': '축소 (-)',
  'canvas.fit': '전체 그래프 맞추기 (f)',
  'canvas.tidy': '다시 정렬: 직접 옮긴 카드도 원래 자리로',
  'canvas.topDown': '위에서 아래로 그리기',
  'canvas.leftRight': '왼쪽에서 오른쪽으로 그리기',
  'canvas.showContext': '빌드 컨텍스트를 카드로 표시',
  'canvas.levels': '카드에 표시할 내용',
  'canvas.level.names': '이름',
  'canvas.level.edges': '연결',
  'canvas.level.all': '전체',
  'canvas.level-about.names': ({ key }) => `이름만 표시 (${key})`,
  'canvas.level-about.edges': ({ key }) => `이름과 연결선이 있는 명령어 표시 (${key})`,
  'canvas.level-about.all': ({ key }) => `모든 명령어 표시 (${key})`,
  'canvas.level-asked':
    '이 파일에 대해 직접 고른 값입니다. 다시 누르면 그래프 크기에 맞춰 자동으로 정합니다.',
  'canvas.level-said.auto': '읽을 수 있는 만큼 카드에 표시',
  'canvas.level-said.names': '카드에 이름만 표시',
  'canvas.level-said.edges': '카드에 연결선이 있는 명령어 표시',
  'canvas.level-said.all': '카드에 모든 명령어 표시',
  'canvas.number': ({ number }) => `스테이지 ${number} (--from=${number})`,
  'canvas.elsewhere': ({ count }) => `화면 밖 스테이지 ${count}개`,
  'canvas.map': '미니맵',

  'canvas.legend': '범례',
  'canvas.legendEdges': '연결선',
  'canvas.legendRoles': '스테이지',
  'canvas.kind.from': '이 파일 시스템에서 시작',
  'canvas.kind.copy': '파일을 복사해 옴',
  'canvas.kind.mount': '명령 실행 중에만 마운트해 읽음',
  'canvas.kind.onbuild': '베이스 스테이지에서 물려받은 트리거',
  'canvas.kind.add': '원격에서 내려받음',
  'canvas.kind.context': '빌드 컨텍스트의 파일을 읽음',
  'canvas.role.target': '빌드하려는 스테이지',
  'canvas.role.layers': '파일 시스템이 이미지에 그대로 포함됨',
  'canvas.role.files': '일부 파일이 이미지로 복사됨',
  'canvas.role.build-only': '빌드에만 필요하고 이미지에는 없음',
  'canvas.role.not-built': '이 타깃에서는 BuildKit이 빌드하지 않음',

  'canvas.selected': ({ name }) => `${name} 선택됨`,
  'canvas.collapsed': ({ name }) => `${name} 접음`,
  'canvas.expanded': ({ name }) => `${name} 펼침`,
  'canvas.towering': ({ name }) => `${name}: 연결선이 있는 명령어가 너무 많아 펼칠 수 없음`,
  'canvas.tidied': '다시 정렬함',
  'canvas.drawn': ({ stages, edges }) => `스테이지 ${stages}개, 연결선 ${edges}개`,
};
