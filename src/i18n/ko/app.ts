import type { app as en } from '#i18n/en/app.ts';
import { durationText } from '#i18n/durationText.ts';
import type { Translation } from '#i18n/format.ts';

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('ko')}kB`;

export const app: Translation<typeof en> = {
  'graph.from': ({ ms }) => `${durationText(ms, 'ko')}부터`,
  'app.name': 'Stagegraph',
  close: '닫기',
  copy: '복사',
  copied: '복사됨',
  'copy-refused': '브라우저가 복사를 허용하지 않습니다. 텍스트를 선택해 두었으니 Ctrl+C를 눌러 복사하세요.',
  line: ({ line }) => `${line}행`,

  'examples.title': '예제',
  'menu.more': '더 보기',
  'theme.title': '테마',
  'theme.system': '시스템 설정',
  'theme.light': '밝게',
  'theme.dark': '어둡게',
  'language.other': 'English',

  'source.title': 'Dockerfile',
  'source.show': 'Dockerfile 열기',
  'source.example': '예제 · 직접 붙여넣어 보세요',
  'source.hide': 'Dockerfile 접기',
  'source.width': 'Dockerfile 패널 너비',
  'graph.title': '그래프',
  'graph.working': '분석 중',
  'details.title': '상세 정보',
  'details.show': '상세 정보 열기',
  'details.hide': '상세 정보 접기',
  'details.width': '상세 정보 패널 너비',
  'timeline.title': '타임라인',
  'timeline.show': '단계별 실행 시각 보기',
  'timeline.height': '타임라인 높이',
  'file.open': '파일 열기',
  'file.too-large': ({ limit }) =>
    `Dockerfile이라기엔 너무 큽니다. 최대 ${kilobytes(limit)}까지 열 수 있습니다. 바뀐 것은 없습니다.`,
  'drop.here': 'Dockerfile이나 빌드 로그를 여기에 놓으세요',

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
  'notice.storage-full':
    '브라우저에 저장할 공간이 없습니다. 페이지를 닫으면 작업이 사라지니, 복사해 두거나 링크로 공유하세요.',
  'notice.engine-failed':
    'Stagegraph의 결함으로 분석이 중단되었습니다. 작성한 내용은 안전하며, 그래프는 마지막으로 분석된 상태입니다.',

  'help.title': '도움말',

  'broken.title': '화면을 그리다가 문제가 생겼습니다',
  'broken.text': 'Stagegraph의 결함입니다. Dockerfile은 보관되어 있고, 아래에서 볼 수 있습니다.',
  'broken.reload': '페이지 새로 고침',
  'broken.retry': '다시 시도',
  'broken.your-text': '작성한 Dockerfile',
  'broken.details': '자세한 내용',
  'notice.fixed': 'Dockerfile을 고쳤습니다.',
  'settings.title': '빌드 설정',
  'settings.changed': ({ count }) => `${count}개 변경`,
  'share.title': '공유',
};
