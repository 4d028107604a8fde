import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { compareSizes } from './compareSizes.ts';
import { looksLikeSizes } from './looksLikeSizes.ts';
import { largestFirst, partsOf } from './parts.ts';
import { placeSizes, type SizedFile } from './placeSizes.ts';
import { readSizes } from './readSizes.ts';
import { sizesReport } from './sizesReport.ts';
import type { SizesAnswer } from './types.ts';

const linux = 'linux/amd64';
const options = { buildArgs: {}, contexts: {}, platform: linux, buildPlatform: linux };

/** Instructions with the entries that BuildKit writes for them, by its rules; `{}` makes each its own. */
const written = [
  { line: 'RUN make {}', entry: 'RUN /bin/sh -c make {} # buildkit', layer: true },
  { line: 'RUN ["/bin/make", "{}"]', entry: 'RUN /bin/make {} # buildkit', layer: true },
  { line: 'RUN <<EOF\necho {}\nls\nEOF', entry: 'RUN /bin/sh -c echo {}\nls\n # buildkit', layer: true },
  { line: 'COPY src{} /app/', entry: 'COPY src{} /app/ # buildkit', layer: true },
  { line: 'COPY --chown=1:1 --link a{} b /x/', entry: 'COPY --chown=1:1 a{} b /x/ # buildkit', layer: true },
  { line: 'COPY <<f{} /etc/\nhello\nf{}', entry: 'COPY <<f{} /etc/ # buildkit', layer: true },
  {
    line: 'ADD https://example.com/{}.tgz /opt/',
    entry: 'ADD https://example.com/{}.tgz /opt/ # buildkit',
    layer: true,
  },
  { line: 'WORKDIR /srv/{}', entry: 'WORKDIR /srv/{}', layer: true },
  { line: 'ENV A{}=1 B="x y"', entry: 'ENV A{}=1 B=x y', layer: false },
  { line: 'LABEL l{}="1"', entry: 'LABEL l{}=1', layer: false },
  { line: 'USER u{}', entry: 'USER u{}', layer: false },
  { line: 'EXPOSE 80{}', entry: 'EXPOSE [80{}/tcp]', layer: false },
  { line: 'CMD ["run", "{}"]', entry: 'CMD ["run" "{}"]', layer: false },
] as const;

interface Spec {
  readonly which: number;
  readonly bytes: number;
}

const anySpec: fc.Arbitrary<Spec> = fc.record({
  which: fc.nat(written.length - 1),
  bytes: fc.integer({ min: 0, max: 2 ** 40 }),
});
const anyChain = fc.record({
  base: fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 6 }),
  stages: fc.array(fc.array(anySpec, { maxLength: 6 }), { minLength: 1, maxLength: 3 }),
});

/** A chain of stages, each on the one before, and the history of the last, oldest first. */
function chainText({ base, stages }: { base: readonly number[]; stages: readonly (readonly Spec[])[] }) {
  const entries = base.map((bytes, at) => ({ CreatedBy: `/bin/sh -c #(nop) ADD base${at}`, Size: bytes }));
  const lines: string[] = [];
  const layers: number[] = [];
  let count = 0;
  for (const [stage, specs] of stages.entries()) {
    lines.push(`FROM ${stage === 0 ? 'alpine' : `s${stage - 1}`} AS s${stage}`);
    for (const { which, bytes } of specs) {
      const { line, entry, layer } = written[which] ?? written[0];
      const size = layer ? bytes : 0;
      if (layer) layers.push(size);
      lines.push(line.replaceAll('{}', String(count)));
      entries.push({ CreatedBy: entry.replaceAll('{}', String(count)), Size: size });
      count += 1;
    }
  }
  return { text: `${lines.join('\n')}\n`, entries, layers };
}

const asHistory = (entries: readonly { readonly CreatedBy: string; readonly Size: number }[]): string =>
  entries
    .toReversed()
    .map(({ CreatedBy, Size }) =>
      JSON.stringify({ Comment: 'buildkit.dockerfile.v0', CreatedBy, Size: String(Size) }),
    )
    .join('\n');

function fileOf(text: string, target = ''): SizedFile {
  const resolution = openFile(text, options);
  return { resolution, plan: planBuild(resolution, target) };
}

function placed(file: SizedFile, text: string): SizesAnswer {
  const { measured } = readSizes(text);
  if (!measured) throw new Error('no sizes');
  return placeSizes(file, measured);
}

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

describe('sizes of an image', () => {
  test('every layer of its history is at its instruction, and the rest is the base image', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { text, entries, layers } = chainText(chain);
        const { sizes, refusal } = placed(fileOf(text), asHistory(entries));
        expect(refusal).toBeUndefined();
        expect(sizes?.fit).toBe('whole');
        expect(sizes?.baseBytes).toBe(sum(chain.base));
        expect(sizes?.totalBytes).toBe(sum(chain.base) + sum(layers));
        const own = sizes?.instructions.filter(({ isBase }) => !isBase) ?? [];
        expect(own.map(({ bytes }) => bytes)).toEqual(layers);
      }),
    );
  });

  test('a manifest and what dive says of the same image agree with its history', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { text, entries, layers } = chainText(chain);
        const file = fileOf(text);
        const isLayer = (at: number): boolean =>
          at < chain.base.length || /^(?:RUN|COPY|ADD|WORKDIR)/.test(entries[at]?.CreatedBy ?? '');
        const layered = entries.filter((_, at) => isLayer(at));
        const manifest = JSON.stringify({
          schemaVersion: 2,
          config: {},
          layers: layered.map(({ Size }) => ({ size: Size })),
        });
        const dive = JSON.stringify({
          layer: layered.map(({ CreatedBy, Size }, index) => ({
            index,
            sizeBytes: Size,
            command: CreatedBy.replace(/^\/bin\/sh -c /, ''),
          })),
          image: { sizeBytes: sum(layered.map(({ Size }) => Size)) },
        });
        for (const [form, fit] of [
          [manifest, 'order'],
          [dive, 'whole'],
        ] as const) {
          const { sizes } = placed(file, form);
          expect(sizes?.fit).toBe(fit);
          expect(sizes?.baseBytes).toBe(sum(chain.base));
          expect(sizes?.instructions.filter(({ isBase }) => !isBase).map(({ bytes }) => bytes)).toEqual(
            layers,
          );
        }
      }),
    );
  });

  test('of an image of an older file, a layer is never at an instruction that did not make it', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(20), fc.nat(20), (chain, gone, come) => {
        const { text, entries } = chainText(chain);
        const lines = text.trimEnd().split('\n');
        const history = entries.filter((_, at) => at < chain.base.length || at !== chain.base.length + gone);
        const edited = [
          ...lines.slice(0, 1 + (come % lines.length)),
          'RUN new',
          ...lines.slice(1 + (come % lines.length)),
        ];
        const bytesOf = new Map(history.map(({ CreatedBy, Size }) => [CreatedBy, Size]));
        const { sizes } = placed(fileOf(edited.join('\n')), asHistory(history));
        for (const { keyword, text: words, bytes, isBase } of sizes?.instructions ?? []) {
          if (isBase || bytes === undefined) continue;
          expect(`${keyword} ${words}`).not.toBe('RUN new');
          if (keyword === 'RUN' && words.startsWith('make'))
            expect(bytes).toBe(bytesOf.get(`RUN /bin/sh -c ${words} # buildkit`));
        }
      }),
    );
  });

  test('what is in the image adds up to it, and nothing is counted twice', () => {
    fc.assert(
      fc.property(anyChain, anyDraft(), fc.boolean(), (chain, draft, isOther) => {
        const { text, entries } = chainText(chain);
        const { sizes } = placed(fileOf(isOther ? write(draft) : text), asHistory(entries));
        if (sizes?.fit !== 'whole' && sizes?.fit !== 'partly') return;
        const inside = partsOf(sizes).filter(({ name }) => name !== 'left');
        expect(sum(inside.map(({ bytes }) => bytes))).toBe(sizes.totalBytes);
        const places = sizes.instructions.map(({ stage, row, isBase }) => `${stage} ${row} ${isBase}`);
        const single = places.filter((one) => !one.includes('-1 false'));
        expect(new Set(single).size).toBe(single.length);
        expect(largestFirst(sizes.instructions)).toHaveLength(sizes.instructions.length);
      }),
    );
  });

  test('compared with themselves nothing changed', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { text, entries } = chainText(chain);
        const { sizes } = placed(fileOf(text), asHistory(entries));
        if (!sizes) throw new Error('refused');
        const compared = compareSizes(sizes, sizes);
        expect(compared?.instructions.every(({ instruction, before }) => instruction.bytes === before)).toBe(
          true,
        );
        const { before, layers, ...totals } = sizesReport(sizes, compared);
        expect(before).toEqual(totals);
        expect(layers).toHaveLength(sizes.instructions.length);
      }),
    );
  });
});

describe('any text', () => {
  const anyPiece = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(
      '{"CreatedBy":"RUN x","Size":"12.3MB"}\n',
      '\'{"CreatedBy":"RUN |1 A=b /bin/sh -c x…","Size":"-1"}\'\n',
      '{"layer":[{"sizeBytes":-5}],"image":{"sizeBytes":1e400}}',
      '{"schemaVersion":2,"config":{},"layers":[{"size":"7"},null]}',
      '[{"Id":"sha256:0","RootFS":{"Layers":7},"Size":"x"}]',
      '{"manifests":[{"platform":{"os":"linux","architecture":"arm64"}}]}',
      '[',
      '{',
      '}',
      ']',
      '\n',
      '\u{feff}',
      '"CreatedBy":',
    ),
  );
  const anyText = fc.array(anyPiece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  test('is sizes or a problem, and never throws', () => {
    fc.assert(
      fc.property(anyText, anyDraft(), (text, draft) => {
        const { measured, problem } = readSizes(text);
        expect(measured === undefined).toBe(problem !== undefined);
        looksLikeSizes(text);
        if (!measured) return;
        const { sizes, refusal } = placeSizes(fileOf(write(draft)), measured);
        expect(sizes === undefined).toBe(refusal !== undefined);
        for (const { bytes } of sizes?.instructions ?? []) expect(bytes ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('cut anywhere, a history is a history or a problem', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(), (chain, at) => {
        const history = asHistory(chainText(chain).entries);
        const { measured, problem } = readSizes(history.slice(0, at % history.length));
        expect(measured?.form ?? problem?.rule).toMatch(/^(?:history|sizes-(?:empty|damaged|unknown))$/);
      }),
    );
  });
});
