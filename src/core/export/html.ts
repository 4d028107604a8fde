import { fontStacks } from '#core/drawing/fontStacks.ts';
import { themeColours, type Theme } from './palette.ts';
import { element, escaped } from './svgMarkup.ts';

/** Words of the page. */
export interface HtmlWords {
  /** BCP 47 tag of the language they are in. */
  readonly language: string;
  /** Heading of the text tree. */
  readonly asText: string;
  /** Of the link that opens the file again. */
  readonly open: string;
}

/** What the page shows. */
export interface HtmlParts {
  readonly title: string;
  /** The graph, as `svgOf` draws it. */
  readonly svg: string;
  /** The same as a text tree. */
  readonly tree: string;
  /** The Dockerfile. */
  readonly text: string;
  /** Link that opens it again; "" for none. */
  readonly link: string;
}

/** Nothing is loaded and nothing runs, wherever the page is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A page of its own with the graph, the same as text, and the Dockerfile, for those who cannot open a long link. It
 * needs no network, no script and no other file; dropped on Stagegraph it opens as its link does.
 */
export function htmlOf({ title, svg, tree, text, link }: HtmlParts, words: HtmlWords, theme: Theme): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Stagegraph">',
    // Early in the file, where it is looked for.
    ...(link === '' ? [] : [`<link rel="alternate" href="${escaped(link)}">`]),
    element('title', {}, [escaped(title)]),
    `<style>${styleOf(theme)}</style>`,
  ];
  const body = [
    element('h1', {}, [escaped(title)]),
    ...(link === '' ? [] : [element('p', {}, [element('a', { href: link }, [escaped(words.open)])])]),
    element('figure', {}, [svg.trimEnd()]),
    element('h2', {}, [escaped(words.asText)]),
    block(tree),
    element('h2', {}, ['Dockerfile']),
    block(text),
  ];
  const page = [
    '<!doctype html>',
    `<html lang="${words.language}">`,
    '<head>',
    ...head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ];
  return `${page.join('\n')}\n`;
}

/** A first line break in `pre` is not shown: one more keeps that of the text. */
function block(text: string): string {
  return `<pre tabindex="0">\n${text.split('\n').map(escaped).join('\n')}</pre>`;
}

function styleOf(theme: Theme): string {
  const { canvas, surface, text, edge } = themeColours[theme];
  return [
    `:root{color-scheme:${theme}}`,
    `body{margin:24px;background:${canvas};color:${text};font-family:${fontStacks.sans}}`,
    `a{color:${edge.copy}}`,
    'figure{margin:0;overflow:auto}svg{max-width:100%;height:auto}',
    `pre{overflow:auto;padding:16px;background:${surface};font-family:${fontStacks.mono};line-height:1.5}`,
    '@media print{@page{size:landscape}h2,pre{break-inside:avoid}}',
  ].join('');
}
