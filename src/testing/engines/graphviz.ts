import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { LayoutInput, LayoutNode, Point } from '#core/layout/types.ts';
import { endsOf, pictureOf, SPACING, type Course, type Engine } from './picture.ts';

const POINTS_PER_INCH = 72;
/** Height of the thin row that stands for a port. */
const PORT_HEIGHT = 2;
/** Straight pieces that stand for one piece of a spline. */
const PIECES = 12;

/** What is read of Graphviz's JSON. */
interface DotPicture {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string }[];
}

/** Graphviz's dot, from left to right, with splines. One pixel is one point; its y grows upwards. */
export async function loadGraphviz(): Promise<Engine> {
  const graphviz = await Graphviz.load();
  return {
    name: 'Graphviz dot',
    layout(input) {
      const drawn = JSON.parse(graphviz.layout(dotText(input), 'json', 'dot')) as DotPicture;
      const top = Number(drawn.bb.split(',')[3]);
      const place = (pair: string): Point => {
        const [x = 0, y = 0] = pair.split(',').map(Number);
        return { x, y: top - y };
      };
      const nodes = (drawn.objects ?? []).flatMap(({ name, pos }): [string, Point][] => {
        const node = input.nodes[Number(name.slice(1))];
        const middle = place(pos);
        return node ? [[node.id, { x: middle.x - node.width / 2, y: middle.y - node.height / 2 }]] : [];
      });
      const ends = endsOf(input);
      const courses = (drawn.edges ?? []).flatMap(({ id, pos }): Course[] => {
        const end = ends[Number(id)];
        return end ? [{ id: end.edge.id, points: sampled(pos.split(' ').map(place)) }] : [];
      });
      return pictureOf(input, Object.fromEntries(nodes), courses);
    },
  };
}

function dotText(input: LayoutInput): string {
  const numbers = new Map(input.nodes.map(({ id }, number) => [id, number]));
  return [
    'digraph {',
    `rankdir=LR; splines=true; nodesep=${SPACING.cards / POINTS_PER_INCH}; ranksep=${SPACING.columns / POINTS_PER_INCH};`,
    'node [shape=plain]; edge [dir=none];',
    ...input.nodes.map((node, number) => `n${number} [label=<${table(node)}>];`),
    ...endsOf(input).map(
      ({ edge, source, portY }, number) =>
        `n${numbers.get(edge.source)}:"${source.outY}":e -> n${numbers.get(edge.target)}:"${portY}":w` +
        ` [id="${number}", weight=${edge.weight}];`,
    ),
    '}',
  ].join('\n');
}

/** A card as a table of thin rows at the heights where edges end, named after them, and of what is between. */
function table({ width, height, outY, ports }: LayoutNode): string {
  const row = (tall: number, port = '') =>
    tall > 0 ? `<TR><TD FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="${tall}"${port}></TD></TR>` : '';
  const heights = new Set([outY, height / 2, ...ports.map(({ y }) => y)]);
  let below = 0;
  let rows = '';
  for (const y of [...heights].toSorted((a, b) => a - b)) {
    const top = y - PORT_HEIGHT / 2;
    rows += row(top - below) + row(PORT_HEIGHT, ` PORT="${y}"`);
    below = top + PORT_HEIGHT;
  }
  return `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${rows}${row(height - below)}</TABLE>`;
}

/** Points along a chain of cubic Bézier curves: a first point, then three more for each curve. */
function sampled(controls: readonly Point[]): Point[] {
  const points = controls.slice(0, 1);
  for (let at = 0; at + 3 < controls.length; at += 3) {
    const [a, b, c, d] = controls.slice(at, at + 4) as [Point, Point, Point, Point];
    for (let i = 1; i <= PIECES; i++) {
      const t = i / PIECES;
      const u = 1 - t;
      const mix = (axis: 'x' | 'y') =>
        u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis];
      points.push({ x: mix('x'), y: mix('y') });
    }
  }
  return points;
}

/** What Graphviz reads in a text of its language: names of nodes, and edges as `from->to`. */
export async function dotReader(): Promise<
  (text: string) => { readonly nodes: readonly string[]; readonly edges: readonly string[] }
> {
  const graphviz = await Graphviz.load();
  return (text) => {
    const read = JSON.parse(graphviz.layout(text, 'json', 'dot')) as {
      readonly objects?: readonly { readonly name: string }[];
      readonly edges?: readonly { readonly tail: number; readonly head: number }[];
    };
    const nodes = (read.objects ?? []).map(({ name }) => name);
    return { nodes, edges: (read.edges ?? []).map(({ tail, head }) => `${nodes[tail]}->${nodes[head]}`) };
  };
}
