import type { learn as English } from '#i18n/en/learn.ts';
import type { Translation } from '#i18n/format.ts';

export const learn: Translation<typeof English> = {
  'learn.title': '배우기',
  'learn.why-stages.title': '1. 스테이지를 왜 나누는가',
  'learn.why-stages.about': '스테이지 하나와 둘: 무엇이 이미지에 들어가는가',
  'learn.names.title': '2. 이름, 번호, --from',
  'learn.names.about': 'BuildKit이 스테이지를 찾는 방법',
  'learn.target.title': '3. --target과 빌드 범위',
  'learn.target.about': '무엇이 빌드되고 무엇이 빠지는가, 그 이유',
  'learn.at-once.title': '4. 무엇이 동시에 실행되는가',
  'learn.at-once.about': '스케줄링 단위는 스테이지가 아니라 단계',
};
