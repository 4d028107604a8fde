import type { shell as en } from '#i18n/en/shell.ts';
import type { Translation } from '#i18n/format.ts';

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('ko')}kB`;

export const shell: Translation<typeof en> = {
  close: '닫기',
  line: ({ line }) => `${line}행`,
  'examples.title': '예제',
  'menu.more': '더 보기',
  'theme.title': '테마',
  'theme.system': '시스템 설정',
  'theme.light': '밝게',
  'theme.dark': '어둡게',
  'language.other': 'English',
  'help.title': '도움말',
  'settings.title': '빌드 설정',
  'settings.changed': ({ count }) => `${count}개 변경`,
  'share.title': '공유',
  'present.title': '발표',
  'timeline.hide': '타임라인 숨기기',
  'tabs.label': '보기',
  'tabs.graph': '그래프',
  'tabs.source': 'Dockerfile',
  'tabs.details': '상세 정보',
  'tabs.timeline': '타임라인',

  'empty.title': 'Dockerfile을 붙여 넣으면 빌드 과정이 보입니다',
  'empty.how':
    '페이지 아무 곳에나 붙여 넣거나, 파일을 끌어다 놓거나, 열어 보세요. 내용은 브라우저 밖으로 나가지 않습니다.',
  'empty.no-stages': '아직 그릴 것이 없습니다',
  'empty.needs-from': '첫 FROM을 입력하면 그래프가 나타납니다.',
  'empty.examples': '예제로 시작하기',
  'help.about':
    'Stagegraph는 BuildKit과 같은 방식으로 Dockerfile을 읽고, 선택한 타깃을 빌드할 때 일어나는 일을 보여 줍니다. 어떤 스테이지가 이미지에 들어가고, 어떤 스테이지가 빌드에만 쓰이고 어떤 스테이지를 건너뛰는지, 어떤 단계가 동시에 실행될 수 있는지 볼 수 있습니다.',
  'help.private':
    '모든 처리는 이 페이지 안에서 끝납니다. Dockerfile은 어디로도 전송되지 않으며, 공유 링크 자체에 내용이 담깁니다.',
  'help.roles': '타깃에서 스테이지의 역할',
  'help.role.target': '빌드하려는 스테이지입니다.',
  'help.role.layers': '타깃의 FROM으로 이어진 스테이지입니다. 모든 파일이 이미지에 들어갑니다.',
  'help.role.files': '일부 파일만 이미지로 복사되고 나머지는 버려집니다.',
  'help.role.build-only': '빌드 과정에 필요하지만 이미지로 직접 복사되는 파일은 없습니다.',
  'help.role.not-built': '이 타깃에서는 BuildKit이 건드리지 않습니다.',
  'help.keys': '단축키',
  'help.version': 'BuildKit v0.32.2를 기준으로 검증했습니다.',

  'embed.open': 'Stagegraph에서 열기',
  'embed.shown': ({ stages, target }) => `스테이지 ${stages}개짜리 Dockerfile, 타깃 ${target}`,

  'shortcut.search': '스테이지나 명령어 찾기',
  'shortcut.target': '타깃 찾기',
  'shortcut.views': '그래프, 매트릭스, 비교, 개요',
  'shortcut.levels': '카드 표시: 이름만, 연결선이 있는 명령어, 모든 명령어 (다시 누르면 자동)',
  'shortcut.present': '전체 화면으로 발표',
  'shortcut.parallel': '그래프에서 역할 또는 동시 실행 표시',
  'shortcut.pair': '그래프에서 선택한 스테이지와 이 스테이지 사이의 경로 보기(Shift+클릭도 가능)',
  'shortcut.follow': '그래프에서 선택한 스테이지가 필요로 하는 것, 이를 쓰는 것 강조',
  'shortcut.only': '그래프에서 이것만 보기, 다시 전체 보기',
  'shortcut.help': '도움말 보기',
  'shortcut.walk': '그래프로 들어가 간선을 따라 이동',
  'shortcut.open': '초점이 있는 항목 선택',
  'shortcut.collapse': '그래프에서: 카드 접기 또는 펼치기',
  'shortcut.fit': '그래프에서: 전체 맞추기',
  'shortcut.zoom': '그래프에서: 확대, 축소',
  'shortcut.duration': '타임라인 막대에서: 줄이기, 늘리기, 원래 값으로',
  'shortcut.deselect': '선택 해제',
  'shortcut.source': 'Dockerfile 열고 닫기',
  'shortcut.details': '상세 정보 열고 닫기',
  'shortcut.timeline': '타임라인 열고 닫기',
  'shortcut.play': '빌드 재생·일시 정지(타임라인이 열려 있을 때)',
  'shortcut.step': '빌드 이벤트 하나 뒤로·앞으로',
  'shortcut.rename': 'Dockerfile에서: 커서 위치의 스테이지 이름 바꾸기',
  'shortcut.definition': 'Dockerfile에서: 정의로 이동(Ctrl+클릭도 가능), 쓰인 곳 모두 보기',
  'shortcut.tell': 'Dockerfile에서: 커서 위치 설명 보기, 쓸 수 있는 항목 제안',
  'shortcut.widen': 'Dockerfile에서: 선택 영역 확장, 다시 축소',
  'shortcut.undo': '되돌리기(편집기 안: 입력한 내용, 밖: 설정과 연 파일)',
  'shortcut.redo': '다시 실행',
  'file.too-large': ({ limit }) =>
    `Dockerfile이라기엔 너무 큽니다. 최대 ${kilobytes(limit)}까지 열 수 있습니다. 바뀐 것은 없습니다.`,
  'link.damaged':
    '링크가 손상되었거나 일부가 빠졌습니다. 작업하던 내용은 그대로입니다. 링크를 다시 받아 보세요.',
  'link.foreign': 'Stagegraph에서 만든 링크가 아닙니다. 작업하던 내용은 그대로입니다.',
  'link.newer': ({ version }) =>
    `더 새로운 Stagegraph에서 만든 링크입니다(형식 ${version}). 페이지를 새로 고치면 열립니다. 작업하던 내용은 그대로입니다.`,
  'link.too-large': ({ limit }) =>
    `링크의 내용이 ${kilobytes(limit)}를 넘어 열지 않았습니다. 작업하던 내용은 그대로입니다.`,
  'notice.draft-kept': '공유받은 링크를 보고 있습니다. 작업하던 Dockerfile은 따로 보관했습니다.',
  'notice.back-to-draft': '내 작업으로 돌아가기',
  'notice.replaced': '작업하던 Dockerfile이 바뀌었습니다. 이전 내용은 보관했습니다.',
  'notice.undo': '되돌리기',
  'notice.file-binary': 'UTF-8 텍스트 파일이 아닙니다. 바뀐 것은 없습니다.',
  'notice.file-picture': '이 그림에는 Stagegraph 링크가 들어 있지 않습니다. 바뀐 것은 없습니다.',
  'notice.storage-full':
    '브라우저에 저장할 공간이 없습니다. 페이지를 닫으면 작업이 사라지니, 복사해 두거나 링크로 공유하세요.',
  'notice.engine-failed':
    'Stagegraph의 결함으로 분석이 중단되었습니다. 작성한 내용은 안전하며, 그래프는 마지막으로 분석된 상태입니다.',
  'notice.fixed': 'Dockerfile을 고쳤습니다.',
};
