import type { app as en } from '#i18n/en/app.ts';
import type { Translation } from '#i18n/format.ts';

export const app: Translation<typeof en> = {
  close: '닫기',
  'app.name': 'Stagegraph',

  'source.title': 'Dockerfile',
  'source.show': 'Dockerfile 열기',
  'source.example': '예제 · 직접 붙여 넣어 보세요',
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

  'part.not-loaded': '이 부분을 불러오지 못했습니다.',
  'broken.reload': '페이지 새로 고침',
  'broken.retry': '다시 시도',
};
