import type { learn as English } from '#i18n/en/learn.ts';
import type { Translation } from '#i18n/format.ts';

export const learn: Translation<typeof English> = {
  'learn.title': '배우기',
  'learn.add': '현재 화면을 레슨에 추가',
  'learn.own': '내 레슨…',
  'learn.done': '(완료)',
  'learn.why-stages.title': '1. 스테이지를 왜 나누는가',
  'learn.why-stages.about': '스테이지 하나와 둘: 무엇이 이미지에 들어가는가',
  'learn.names.title': '2. 이름, 번호, --from',
  'learn.names.about': 'BuildKit이 스테이지를 찾는 방법',
  'learn.target.title': '3. --target과 빌드 범위',
  'learn.target.about': '무엇이 빌드되고 무엇이 빠지는가, 그 이유',
  'learn.at-once.title': '4. 무엇이 동시에 실행되는가',
  'learn.at-once.about': '스케줄링 단위는 스테이지가 아니라 단계',
  'learn.cache.title': '5. 순서와 캐시',
  'learn.cache.about': '파일, 값, 베이스 이미지가 바뀌면 무엇이 다시 실행되는가',
  'learn.secrets.title': '6. 시크릿과 마운트',
  'learn.secrets.about': '이미지에 남지 않는 것과 남는 것',
  'learn.platforms.title': '7. 플랫폼',
  'learn.platforms.about': '한 번 빌드되는 것과 두 번 빌드되는 것',
  'learn.whole.title': '8. 처음부터 끝까지',
  'learn.whole.about': '스테이지 13개: 느리고 무거운 파일을 빠르고 가볍게',
};
