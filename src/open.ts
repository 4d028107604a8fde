import '#ui/base.css';
import '#ui/button.css';
import { preferredLanguage } from './app/opening/language.ts';
import { showSource } from './app/source/sourcePage.ts';
import { sourceText } from '#i18n/sourceText.ts';

/** The page that fetches a Dockerfile which a link names (`#src=…`): the only one that may, and only when told to. */
async function start(root: HTMLElement): Promise<void> {
  // `theme.js` has set the language that was chosen, if it is not the first.
  const { documentElement } = document;
  const chosen = documentElement.lang;
  const language = chosen === 'ko' ? chosen : preferredLanguage(navigator.languages);
  documentElement.lang = language;
  const t = await sourceText(language);
  document.title = `${t('source.title')} · Stagegraph`;
  const show = (): void =>
    showSource(root, {
      t,
      here: new URL(window.location.href),
      leave: (address) => window.location.replace(address),
    });
  window.addEventListener('hashchange', show);
  show();
}

const root = document.getElementById('root');
if (root !== null) void start(root);
