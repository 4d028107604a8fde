// @vitest-environment jsdom
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { diagramOf, type Diagram, type DiagramWords } from './diagram.ts';
import { dotOf } from './dot.ts';
import { hostileOverview } from './hostileText.arbitrary.ts';
import { mermaidOf } from './mermaid.ts';

const words: DiagramWords = {
  context: 'build context',
  unresolved: 'not found',
  role: {
    target: 'target',
    layers: 'layers',
    files: 'files',
    'build-only': 'build only',
    'not-built': 'not built',
  },
  kind: { from: 'FROM', copy: 'COPY', mount: 'RUN --mount', onbuild: 'ONBUILD', add: 'ADD' },
  lines: (lines) => `line ${lines.join(', ')}`,
  caption: ({ stages, target }) => `${stages} stages, target ${target}`,
};

interface Drawn {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

const drawn = ({ nodes, edges }: Diagram, lineBreak: string): Drawn => ({
  nodes: nodes.map(({ id, label }) => ({ id, label: label.join(lineBreak) })).toSorted(byId),
  edges: edges.map(({ source, target, label }) => ({ from: source, to: target, label })),
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/**
 * The nodes and edges the mermaid package finds, its stand-ins for character references turned back; spaces
 * without width, which no printable text has, are ours.
 */
async function readMermaid(text: string): Promise<Drawn> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const flow = db as unknown as {
    getVertices(): ReadonlyMap<string, { readonly id: string; readonly text: string }>;
    getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string }[];
  };
  const plain = (label: string): string =>
    label
      .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('\u200b', '');
  return {
    nodes: [...flow.getVertices().values()]
      .map(({ id, text: label }) => ({ id, label: plain(label) }))
      .toSorted(byId),
    edges: flow
      .getEdges()
      .map(({ start, end, text: label }) => ({ from: start, to: end, label: plain(label) })),
  };
}

const graphviz = spawnSync('dot', ['-V']).status === 0;
if (!graphviz) console.info('skipped: Graphviz is not installed, so DOT is not read back');

/** The nodes and edges Graphviz finds in several graphs at once; its own escapes undone. */
function readDot(texts: readonly string[]): readonly Drawn[] {
  const { stdout, stderr, status } = spawnSync('dot', ['-Tjson0'], {
    input: texts.join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect([status, stderr]).toEqual([0, '']);
  const graphs = JSON.parse(`[${stdout.trim().replaceAll(/^\}\n\{/gm, '},{')}]`) as readonly {
    readonly objects?: readonly { readonly name: string; readonly label: string }[];
    readonly edges?: readonly { readonly tail: number; readonly head: number; readonly label: string }[];
  }[];
  const plain = (label: string): string =>
    label.replaceAll('&amp;', '&').replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  return graphs.map(({ objects = [], edges = [] }) => ({
    nodes: objects.map(({ name, label }) => ({ id: name, label: plain(label) })).toSorted(byId),
    edges: edges.map(({ tail, head, label }) => ({
      from: objects[tail]?.name ?? '',
      to: objects[head]?.name ?? '',
      label: plain(label),
    })),
  }));
}

const sortEdges = ({ nodes, edges }: Drawn): Drawn => ({
  nodes,
  edges: [...edges].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
});

const file = `FROM golang AS build
RUN make
FROM build AS test
FROM nginx
COPY --from=build /app /app
`;

describe('Mermaid', () => {
  beforeAll(() => mermaid.initialize({ startOnLoad: false }));

  test('says stages, roles, edges and their kinds', () => {
    expect(
      mermaidOf(overview(file, defaultOptions, ''), words)
        .split('\n')
        .slice(0, 9),
    ).toEqual([
      'flowchart LR',
      '  accTitle: 3 stages, target stage-2',
      '  x0(["golang"]):::sg-image',
      '  x1(["nginx"]):::sg-image',
      '  s0["build<br/>files"]:::sg-files',
      '  s1["test<br/>not built"]:::sg-not-built',
      '  s2[["stage-2<br/>target"]]:::sg-target',
      '  x0 ==>|"FROM, line 1"| s0',
      '  s0 ==>|"FROM, line 3"| s1',
    ]);
  });

  test('survives any name: the mermaid package reads back what was meant', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileOverview, async ({ overview: hostile }) => {
        expect(await readMermaid(mermaidOf(hostile, words))).toEqual(
          drawn(diagramOf(hostile, words), '<br>'),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('an empty file is an empty chart', async () => {
    expect(await readMermaid(mermaidOf(overview('', defaultOptions, ''), words))).toEqual({
      nodes: [],
      edges: [],
    });
  });
});

describe.runIf(graphviz)('DOT', () => {
  test('survives any name: Graphviz reads back what was meant', { timeout: 60_000 }, () => {
    const samples = fc
      .sample(hostileOverview, { numRuns: 300, seed: 7 })
      .map(({ overview: hostile }) => hostile);
    const read = readDot(samples.map((hostile) => dotOf(hostile, words)));
    expect(read.map(sortEdges)).toEqual(
      samples.map((hostile) => sortEdges(drawn(diagramOf(hostile, words), '\n'))),
    );
  });

  test('an empty file is an empty graph', () => {
    expect(readDot([dotOf(overview('', defaultOptions, ''), words)])).toEqual([{ nodes: [], edges: [] }]);
  });
});
