import { pictureOf } from './picture.ts';

/** Quiet time (ms) after which a changed text is drawn anew. */
const QUIET = 50;
const style =
  ':host { display: block; } :host([hidden]) { display: none; } svg { display: block; max-width: 100%; height: auto; }';
/** What decides the picture besides the text. */
const attributes = ['target', 'direction', 'level', 'lang'] as const;

/** Where there are no elements, as on a server that makes pages, the class can be imported all the same. */
const Base = 'HTMLElement' in globalThis ? HTMLElement : (Object as unknown as typeof HTMLElement);

/**
 * `<stage-graph>`: the Dockerfile that it holds as text, drawn in its place, in the colours of the reader's system. The
 * picture names every stage with its role for those who do not see it. Without the script the text stays.
 */
export class StageGraph extends Base {
  static readonly observedAttributes: readonly string[] = attributes;

  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #text = new MutationObserver(() => this.#soon());
  readonly #shadow = this.attachShadow({ mode: 'open' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawn = '';

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#dark.addEventListener('change', this.#soon);
    this.#text.observe(this, { childList: true, characterData: true, subtree: true });
    this.#soon();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#dark.removeEventListener('change', this.#soon);
    this.#text.disconnect();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#soon();
  }

  /** Not at once: while a page is read, the text of an element comes after it. */
  readonly #soon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), QUIET);
  };

  #draw(): void {
    const [target, direction, level] = attributes.map((name) => this.getAttribute(name));
    const lang = this.closest('[lang]')?.getAttribute('lang') ?? null;
    const asked = { target: target ?? null, direction: direction ?? null, level: level ?? null, lang };
    const picture = pictureOf(this.textContent, asked, this.#dark.matches ? 'dark' : 'light');
    if (picture === this.#drawn) return;
    this.#drawn = picture;
    const { documentElement } = new DOMParser().parseFromString(picture, 'image/svg+xml');
    this.#shadow.replaceChildren(document.importNode(documentElement, true));
  }
}
