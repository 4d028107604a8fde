import { durationText } from '#i18n/durationText.ts';
import type { controls as en } from '#i18n/en/controls.ts';
import type { Translation } from '#i18n/format.ts';

export const controls: Translation<typeof en> = {
  'graph.from': ({ ms }) => `${durationText(ms, 'ko')}부터`,
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
};
