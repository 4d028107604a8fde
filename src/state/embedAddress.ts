import type { Language } from '#i18n/format.ts';

/** What an embedded page can be asked to show; left out, it shows what the link shows. */
export const embedViews = ['graph', 'timeline', 'matrix', 'split'] as const;
export const embedThemes = ['auto', 'light', 'dark'] as const;
const languages: readonly Language[] = ['en', 'ko'];

export type EmbedView = (typeof embedViews)[number];
export type EmbedTheme = (typeof embedThemes)[number];

/** How an embedded page looks: what stands in the query of its address, as `docs/embed.md` says. */
export interface EmbedOptions {
  /** Undefined: what the link shows. */
  readonly view: EmbedView | undefined;
  /** `auto` follows the system of who looks. */
  readonly theme: EmbedTheme;
  /** Undefined: the language of who looks. */
  readonly language: Language | undefined;
  /** Whether the picture can be moved and changed. */
  readonly controls: boolean;
  /** Whether the frame is given the height that the picture asks for. */
  readonly autoHeight: boolean;
}

export const plainEmbed: EmbedOptions = {
  view: undefined,
  theme: 'auto',
  language: undefined,
  controls: true,
  autoHeight: false,
};

const fields = ['embed', 'view', 'theme', 'lang', 'controls', 'height'] as const;

/** What the query of an address (`?embed&…`) asks for; undefined where it is not that of an embedded page. */
export function readEmbed(query: string): EmbedOptions | undefined {
  const asked = new URLSearchParams(query);
  if (!asked.has('embed')) return undefined;
  const one = <Value extends string>(field: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === asked.get(field));
  return {
    view: one('view', embedViews),
    theme: one('theme', embedThemes) ?? plainEmbed.theme,
    language: one('lang', languages),
    controls: asked.get('controls') !== '0',
    autoHeight: asked.get('height') === 'auto',
  };
}

/** The address of an embedded page that opens `link` and looks as asked; what holds anyway is left out. */
export function embedAddress(link: string, options: EmbedOptions): string {
  const { view, theme, language, controls, autoHeight } = options;
  const [page = '', fragment = ''] = link.split('#', 2);
  const asked = [
    'embed',
    ...(view === undefined ? [] : [`view=${view}`]),
    ...(theme === plainEmbed.theme ? [] : [`theme=${theme}`]),
    ...(language === undefined ? [] : [`lang=${language}`]),
    ...(controls ? [] : ['controls=0']),
    ...(autoHeight ? ['height=auto'] : []),
  ].join('&');
  return `${page}${page.includes('?') ? '&' : '?'}${asked}#${fragment}`;
}

/** The address of the page itself, without a fragment: of an embedded page the one that it is a part of. */
export function pageAddress(address: string): string {
  const [page = '', query = ''] = (address.split('#', 1)[0] ?? '').split('?', 2);
  if (readEmbed(query) === undefined) return query === '' ? page : `${page}?${query}`;
  const others = query.split('&').filter((field) => !fields.some((name) => name === field.split('=', 1)[0]));
  return others.length === 0 ? page : `${page}?${others.join('&')}`;
}

/** What a frame tells the page around it: the height (CSS pixels) it would like to have. Documented in `docs/embed.md`. */
export interface SizeMessage {
  readonly source: 'stagegraph';
  readonly type: 'size';
  readonly height: number;
}

/** Whether a message, from whoever it comes, is one about a size. */
export function isSizeMessage(data: unknown): data is SizeMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { source, type, height } = data as Partial<Record<string, unknown>>;
  return source === 'stagegraph' && type === 'size' && typeof height === 'number';
}
