// @vitest-environment jsdom
import mermaid from 'mermaid';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { dotReader } from '#testing/engines/graphviz.ts';
import { corpusRecords } from '#testing/records.ts';
import * as english from '#i18n/en/exports.ts';
import { fileFormats, type FileFormatName } from './formats.ts';
import { inspect } from './inspection.ts';
import { formatWords } from './words.ts';

/*
 * Every real file, exported for its default target and read back by somebody else's parser: each picture has every
 * stage, and every edge that the JSON says the build goes along.
 */

const files = corpusRecords('real-world');
const setting = { words: formatWords(english), theme: 'light', columns: 80 } as const;

interface Expected {
  readonly stages: number;
  /** `dependency->dependent`, as ids of diagrams. */
  readonly edges: ReadonlySet<string>;
}

interface Written extends Expected {
  readonly file: string;
  readonly text: string;
}

/** Each file as far as BuildKit builds it, read once. */
const inspected = (files ?? []).flatMap(({ file, text }) => {
  const inspection = inspect(file, text, { build: defaultOptions, target: '' }, 'en');
  const json = JSON.parse(fileFormats.json.write(inspection, setting)) as {
    readonly stages?: readonly unknown[];
    readonly builds?: Readonly<
      Record<string, { readonly stageDeps?: readonly (readonly [stage: number, needed: string])[] }>
    >;
  };
  // BuildKit rejects the file whole: there is nothing to compare with.
  if (json.stages === undefined) return [];
  const edges = (json.builds?.['']?.stageDeps ?? []).flatMap(([stage, needed]) => {
    const [, other] = /^stage (\d+)$/.exec(needed) ?? [];
    return other === undefined ? [] : [`s${other}->s${stage}`];
  });
  return [{ file, inspection, stages: json.stages.length, edges: new Set(edges) }];
});

/** The files in a format, and what must be in it. */
function writtenAs(format: FileFormatName): readonly Written[] {
  return inspected.map(({ inspection, ...expected }) => {
    return { ...expected, text: fileFormats[format].write(inspection, setting) };
  });
}

function expectAll({ file, stages, edges }: Written, ids: readonly string[], drawn: readonly string[]): void {
  expect(ids.filter((id) => /^s\d+$/.test(id)).length, file).toBe(stages);
  const known = new Set(drawn);
  expect(
    [...edges].filter((edge) => !known.has(edge)),
    file,
  ).toEqual([]);
}

describe.skipIf(files === undefined)('real files', () => {
  beforeAll(() => mermaid.initialize({ startOnLoad: false, maxTextSize: 1_000_000, maxEdges: 100_000 }));

  test('have edges to be counted', () => {
    const edges = inspected.reduce((sum, each) => sum + each.edges.size, 0);
    expect(inspected.length).toBeGreaterThan(250);
    expect(edges).toBeGreaterThan(500);
  });

  test('in Mermaid, read by mermaid', async () => {
    for (const written of writtenAs('mermaid')) {
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(written.text);
      const flow = db as unknown as {
        getVertices(): ReadonlyMap<string, unknown>;
        getEdges(): readonly { readonly start: string; readonly end: string }[];
      };
      const drawn = flow.getEdges().map(({ start, end }) => `${start}->${end}`);
      expectAll(written, [...flow.getVertices().keys()], drawn);
    }
  });

  test('in DOT, read by Graphviz', async () => {
    const read = await dotReader();
    for (const written of writtenAs('dot')) {
      const { nodes, edges } = read(written.text);
      expectAll(written, nodes, edges);
    }
  });

  test.each(['svg', 'html'] as const)('in %s, read by a parser of XML or HTML', (format) => {
    // A page holds the same picture: one in eight tells as much, in an eighth of the time.
    const looked = writtenAs(format).filter((_, at) => format === 'svg' || at % 8 === 0);
    for (const { file, text, stages, edges } of looked) {
      const page = new DOMParser().parseFromString(text, format === 'svg' ? 'image/svg+xml' : 'text/html');
      expect(page.querySelector('parsererror'), file).toBeNull();
      const { textContent: said = '' } = page.querySelector('svg > desc') ?? {};
      expect(said === '' ? 0 : said.split('; ').length, file).toBe(stages);
      expect(page.querySelectorAll('svg > g[transform]').length, file).toBeGreaterThan(stages);
      const drawn = page.querySelectorAll('svg > path[marker-end]').length;
      expect(drawn, file).toBeGreaterThanOrEqual(edges.size);
    }
  });
});
