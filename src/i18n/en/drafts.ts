/** What was worked on before, and other tabs. */
export const drafts = {
  'drafts.title': 'Recent Dockerfiles',
  'drafts.about': 'Kept in this browser, for all tabs: your last 20 Dockerfiles. They are not sent anywhere.',
  'drafts.none': 'Nothing yet. What you write, paste or open is kept here automatically.',
  'drafts.open': 'Open',
  'drafts.open-this': ({ title }: { title: string }) => `Open ${title}`,
  'drafts.shown': 'open now',
  'drafts.forget': ({ title }: { title: string }) => `Forget ${title}`,
  'drafts.forget-all': 'Forget all',
  'drafts.forgotten': ({ title }: { title: string }) => `${title} forgotten`,
  'drafts.all-forgotten': 'All drafts forgotten',
  'drafts.size': ({ bytes }: { bytes: number }) =>
    bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} kB`,
  'notice.newer-draft': 'Another tab has a newer version of this Dockerfile.',
  'notice.open-newer': 'Open it here',
  'shortcut.drafts': 'Recent Dockerfiles',
};
