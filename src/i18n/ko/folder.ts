import type { folder as english } from '#i18n/en/folder.ts';
import type { Translation } from '#i18n/format.ts';

export const folder: Translation<typeof english> = {
  title: '파일',
  close: '파일 목록 닫기',
  edited: '수정됨',
  builds: '빌드 목록',
  opened: ({ path }) => `${path} 파일을 열었습니다.`,
  'left-out': ({ count }) => `바이너리이거나 너무 커서 읽지 않은 파일이 ${count}개 있습니다.`,
  'not-kept':
    '파일이 너무 커서 저장하지 않습니다. 새로고침하면 목록은 닫히고, 열려 있는 Dockerfile만 남습니다.',
};
