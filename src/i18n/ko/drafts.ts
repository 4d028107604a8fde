import type { drafts as en } from '#i18n/en/drafts.ts';
import type { Translation } from '#i18n/format.ts';

export const drafts: Translation<typeof en> = {
  'drafts.title': '최근 Dockerfile',
  'drafts.about':
    '최근에 작업한 Dockerfile을 20개까지 이 브라우저에 보관하며, 모든 탭에서 함께 볼 수 있습니다. 외부로는 전송되지 않습니다.',
  'drafts.none': '아직 없습니다. 작성하거나 붙여 넣거나 연 파일은 자동으로 보관됩니다.',
  'drafts.open': '열기',
  'drafts.open-this': ({ title }) => `${title} 열기`,
  'drafts.shown': '열려 있음',
  'drafts.forget': ({ title }) => `${title} 삭제`,
  'drafts.forget-all': '모두 삭제',
  'drafts.forgotten': ({ title }) => `삭제했습니다: ${title}`,
  'drafts.all-forgotten': '보관된 파일을 모두 삭제했습니다',
  'drafts.size': ({ bytes }) =>
    bytes < 1024 ? `${bytes}B` : `${(bytes / 1024).toLocaleString('ko', { maximumFractionDigits: 1 })}kB`,
  'notice.newer-draft': '다른 탭에 이 Dockerfile의 더 새로운 버전이 있습니다.',
  'notice.open-newer': '여기서 열기',
  'shortcut.drafts': '최근 Dockerfile 보기',
};
