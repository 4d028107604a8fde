import type { sourceText } from '#i18n/sourceText.ts';
import { copyText } from '#ui/clipboard.ts';
import { fetchSource, type SourceProblem } from './fetchSource.ts';
import { readSource } from './sourceAddress.ts';
import './source.css';

type Text = Awaited<ReturnType<typeof sourceText>>;
type Content = string | Node;

/** What the page needs of its browser. */
export interface SourceSurroundings {
  readonly t: Text;
  /** The address of the page itself, fragment included. */
  readonly here: URL;
  /** Goes to another page, in place of this one in the history. */
  readonly leave: (address: string) => void;
}

/**
 * Longest fragment (characters) that a text is handed over in: beyond 2 MB browsers do not go to an address. A text of
 * 1 MB comes near it in other scripts than Latin alone.
 */
const LONGEST = 1_900_000;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  more: Partial<HTMLElementTagNameMap[Name]>,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), more);
  made.append(...content);
  return made;
}

/** Shows what a link asks for, and fetches it once the reader says so: nothing is asked of anybody before. */
export function showSource(root: HTMLElement, { t, here, leave }: SourceSurroundings): void {
  const page = new URL(`./${here.search}`, here).href;
  const asked = readSource(here.hash.slice(1));
  const home = (): HTMLElement =>
    element('a', { className: 'sg-button sg-button-plain', href: page }, t('source.home'));
  const status = element('p', { className: 'sg-source-status' });
  status.setAttribute('role', 'status');
  const byHand = element('div', {});

  const show = (...content: readonly Content[]): void =>
    root.replaceChildren(
      element('main', { className: 'sg-source' }, element('h1', {}, t('source.title')), ...content),
    );

  if (asked.kind === 'nothing') {
    show(element('p', {}, t('source.nothing')), home());
    return;
  }
  const address = element('p', { className: 'sg-source-address' }, element('code', {}, asked.address));
  if (asked.kind === 'elsewhere') {
    show(element('p', {}, t('source.elsewhere')), address, handed(t, asked.address), home());
    return;
  }

  const button = element(
    'button',
    { type: 'button', className: 'sg-button sg-button-primary' },
    t('source.fetch'),
  );
  const fail = (problem: SourceProblem): void => {
    status.replaceChildren(sentenceOf(problem, t));
    button.textContent = t('source.again');
    button.disabled = false;
    byHand.replaceChildren(element('h2', {}, t('source.by-hand')), handed(t, asked.address));
  };
  const open = async (): Promise<void> => {
    button.disabled = true;
    status.replaceChildren(t('source.fetching'));
    const result = await fetchSource(asked.address);
    if (!result.ok) {
      fail(result.problem);
      return;
    }
    const fragment = `text=${encodeURIComponent(result.text)}${asked.rest === '' ? '' : `&${asked.rest}`}`;
    if (fragment.length > LONGEST) fail({ kind: 'too-large', limit: LONGEST / 2 });
    else leave(`${page}#${fragment}`);
  };
  button.addEventListener('click', () => void open());
  show(
    element('p', {}, t('source.ask')),
    address,
    element('p', { className: 'sg-soft' }, t('source.privacy', { host: new URL(asked.address).hostname })),
    element('div', { className: 'sg-source-actions' }, button, home()),
    status,
    byHand,
  );
}

/** How to get a text without this page. */
function handed(t: Text, address: string): HTMLElement {
  const command = `curl -fsSL '${address}'`;
  const code = element('code', {}, command);
  const copy = element(
    'button',
    { type: 'button', className: 'sg-button sg-button-plain' },
    t('source.copy'),
  );
  copy.addEventListener('click', () => {
    void copyText(command).then((copied) => {
      copy.textContent = t(copied ? 'source.copied' : 'source.copy-refused');
      if (!copied) window.getSelection()?.selectAllChildren(code);
    });
  });
  const visit = element(
    'a',
    { href: address, target: '_blank', rel: 'noreferrer noopener' },
    t('source.visit'),
  );
  return element(
    'div',
    { className: 'sg-source-hand' },
    element('p', {}, visit),
    element('p', {}, t('source.command')),
    element('pre', { tabIndex: 0 }, code),
    copy,
  );
}

function sentenceOf(problem: SourceProblem, t: Text): string {
  switch (problem.kind) {
    case 'refused':
      return t('source.refused', { status: problem.status });
    case 'too-large':
      return t('source.too-large', { limit: problem.limit });
    case 'network':
    case 'missing':
    case 'binary':
      return t(`source.${problem.kind}`);
  }
}
