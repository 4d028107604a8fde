import type { Overview } from '#core/analysis/overview-types.ts';
import { diagramOf, type DiagramEdge, type DiagramNode, type DiagramWords } from './diagram.ts';
import type { Part } from './part.ts';
import { colours, type Look } from './palette.ts';

const shapes: Readonly<Record<Look, string>> = {
  target: 'box, style="filled,bold"',
  layers: 'box',
  files: 'box',
  'build-only': 'box',
  'not-built': 'box, style="filled,dashed"',
  image: 'box, style="filled,rounded"',
  'named-context': 'folder',
  context: 'folder',
  http: 'note',
  git: 'note',
  unresolved: 'octagon',
};

const arrows: Readonly<Record<DiagramEdge['kind'], string>> = {
  from: 'penwidth=2',
  copy: 'arrowhead=vee, color="#0f7a6c"',
  mount: 'arrowhead=diamond, style=dashed, color="#a1570a"',
  onbuild: 'arrowhead=veevee, style=dashed, color="#7d3fb0"',
  add: 'arrowhead=box, style=dotted, color="#48607f"',
};

/** A Graphviz digraph of the stages, with the same shapes, lines and words as the Mermaid one. */
export function dotOf(overview: Overview, words: DiagramWords, part?: Part): string {
  const { caption, nodes, edges } = diagramOf(overview, words, part);
  const lines = [
    'digraph stages {',
    `  graph [rankdir=LR, charset="UTF-8", tooltip=${dotText([caption])}]`,
    '  node [fontname="Helvetica,Arial,sans-serif", fontsize=12, style=filled, margin="0.15,0.08"]',
    '  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, color="#55606f", fontcolor="#48515e"]',
    ...nodes.map(nodeLine),
    ...edges.map(edgeLine),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function nodeLine({ id, label, look }: DiagramNode): string {
  const { fill, line, ink } = colours.light[look];
  const colour = `fillcolor="${fill}", color="${line}", fontcolor="${ink}"`;
  return `  ${id} [label=${dotText(label)}, shape=${shapes[look]}, ${colour}, class="${look}"]`;
}

function edgeLine({ source, target, kind, label }: DiagramEdge): string {
  return `  ${source} -> ${target} [label=${dotText([label])}, ${arrows[kind]}, class="${kind}"]`;
}

/**
 * Lines of text as a DOT string. Besides the quote, Graphviz reads backslashes as escapes (`\N`, `\l`) and
 * ampersands as HTML entities, in quoted strings too.
 */
export function dotText(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;'),
  );
  return `"${escaped.join('\\n')}"`;
}
