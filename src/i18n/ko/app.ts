import type { app as en } from '#i18n/en/app.ts';
import type { Translation } from '#i18n/format.ts';

export const app: Translation<typeof en> = {
  'app.name': 'Stagegraph',
  copy: '복사',
  copied: '복사됨',
  'copy-refused': '브라우저가 복사를 허용하지 않습니다. 텍스트를 선택해 두었으니 Ctrl+C를 눌러 복사하세요.',

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
  'drop.here': 'Dockerfile이나 빌드 로그를 여기에 놓으세요',

  'broken.title': '화면을 그리다가 문제가 생겼습니다',
  'broken.text': 'Stagegraph의 결함입니다. Dockerfile은 보관되어 있고, 아래에서 볼 수 있습니다.',
  'broken.reload': '페이지 새로 고침',
  'broken.retry': '다시 시도',
  'broken.your-text': '작성한 Dockerfile',
  'broken.details': '자세한 내용',
};
