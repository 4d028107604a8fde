import type { Overview } from '#core/analysis/overview-types.ts';
import { diagramOf, type DiagramEdge, type DiagramNode, type DiagramWords } from './diagram.ts';
import type { Part } from './part.ts';
import { colours, type Look } from './palette.ts';

/** Shapes of nodes: what opens and closes the label. */
const shapes: Readonly<Record<Look, readonly [string, string]>> = {
  target: ['[[', ']]'],
  layers: ['[', ']'],
  files: ['[', ']'],
  'build-only': ['[', ']'],
  'not-built': ['[', ']'],
  image: ['([', '])'],
  'named-context': ['[(', ')]'],
  context: ['[(', ')]'],
  http: ['>', ']'],
  git: ['>', ']'],
  unresolved: ['{{', '}}'],
};

const arrows: Readonly<Record<DiagramEdge['kind'], string>> = {
  from: '==>',
  copy: '-->',
  mount: '-.->',
  onbuild: '-.->',
  add: '--o',
};

/**
 * A Mermaid flowchart of the stages: shapes tell stages from images and the like, line styles tell kinds of
 * edges, words and colours tell roles. It needs no settings and renders where Markdown does.
 */
export function mermaidOf(overview: Overview, words: DiagramWords, part?: Part): string {
  const { caption, nodes, edges } = diagramOf(overview, words, part);
  const looks = [...new Set(nodes.map(({ look }) => look))];
  const lines = [
    'flowchart LR',
    `  accTitle: ${mermaidText(caption)}`,
    ...nodes.map(nodeLine),
    ...edges.map(edgeLine),
    ...looks.map(classLine),
  ];
  return `${lines.join('\n')}\n`;
}

function nodeLine({ id, label, look }: DiagramNode): string {
  const [open, close] = shapes[look];
  return `  ${id}${open}"${label.map(mermaidText).join('<br/>')}"${close}:::${className(look)}`;
}

function edgeLine({ source, target, kind, label }: DiagramEdge): string {
  return `  ${source} ${arrows[kind]}|"${mermaidText(label)}"| ${target}`;
}

function classLine(look: Look): string {
  const { fill, line, ink } = colours.light[look];
  const dashes = look === 'not-built' ? ',stroke-dasharray:5 4' : '';
  return `  classDef ${className(look)} fill:${fill},stroke:${line},color:${ink}${dashes}`;
}

/** `class` and `style` are words of the language; a prefix keeps ours apart from all of them. */
function className(look: Look): string {
  return `sg-${look}`;
}

/*
 * What may stand as it is: letters, digits, marks, blanks, and the signs that mean nothing to Mermaid, to
 * Markdown, which Mermaid reads labels as, or to HTML, which it writes them as. All else is written as a
 * character reference (`#58;`), which Mermaid turns back last of all. A colon may stand inside a word
 * (`alpine:3`).
 */
const PLAIN = /[^\p{L}\p{N}\p{M}\p{Emoji_Presentation} ,./()…→·:-]|:(?![\p{L}\p{N}])/gu;
/** Where plain signs would start a list, a rule or a heading underline; runs of blanks would be lost. */
const AT_START = /^(?:-|\d+[.)])|^ | $| (?= )/g;
/** A scheme or `www.` makes a link of what follows; Mermaid looks for these words in its own source. */
const WORDS = /www(?=\.)|style|classDef|click|linkStyle/gi;

/**
 * What Mermaid replaces after that: formulas (`$$x$$`), icons (`fa:fa-car`), its own stand-ins for character
 * references (`ﬂ°°35¶ß`). Nothing but a space without width in between keeps them from it.
 */
const LATE = /\$(?=\$)|fa[bklrs]?:(?=fa-)|ﬂ(?=°)|¶(?=ß)/g;

/** Printable text for the inside of a quoted Mermaid label. */
export function mermaidText(text: string): string {
  const reference = (part: string): string => [...part].map((sign) => `#${sign.codePointAt(0)};`).join('');
  return text
    .replace(LATE, '$&\u200b')
    .replace(PLAIN, reference)
    .replace(AT_START, reference)
    .replace(WORDS, (word) => reference(word.slice(0, 1)) + word.slice(1));
}
