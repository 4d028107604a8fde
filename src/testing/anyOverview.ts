import fc from 'fast-check';
import type { Overview, RowView, StageView } from '#core/analysis/overview-types.ts';
import type { Role, StageRole } from '#core/analysis/types.ts';
import type { BuildOptions, Source } from '#core/stages/types.ts';
import type { ExternalSource, Reference, ReferenceKind } from '#core/plan/types.ts';

const options: BuildOptions = {
  buildArgs: {},
  platform: 'linux/amd64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};
const range = { start: 0, end: 0 };

const sourceOf = (stages: number): fc.Arbitrary<Source> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: stages - 1 }).map((stage): Source => ({ kind: 'stage', stage })) },
    fc.constantFrom<Source>(
      { kind: 'image', ref: 'docker.io/library/alpine:latest' },
      { kind: 'image', ref: 'docker.io/library/node:22' },
      { kind: 'scratch' },
      { kind: 'context' },
      { kind: 'named-context', name: 'src', value: '../src' },
      { kind: 'http', url: 'https://example.com/a.tar' },
      { kind: 'git', url: 'https://github.com/a/b.git' },
      { kind: 'unresolved', text: '$MISSING' },
    ),
  );

/** What a random row is and refers to. */
interface RowPlan {
  readonly refers: readonly { readonly source: Source; readonly kind: ReferenceKind }[];
  readonly readsContext: boolean;
  readonly problem: boolean;
}

const rowPlan = (stages: number): fc.Arbitrary<RowPlan> =>
  fc.record({
    refers: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(
          fc.record({
            source: sourceOf(stages),
            kind: fc.constantFrom<ReferenceKind>('copy', 'mount', 'add'),
          }),
          { maxLength: 3 },
        ),
      },
    ),
    readsContext: fc.boolean(),
    problem: fc.boolean(),
  });

const stagePlan = (stages: number) =>
  fc.record({
    base: sourceOf(stages),
    rows: fc.array(rowPlan(stages), { maxLength: 40 }),
    triggers: fc.array(sourceOf(stages), { maxLength: 2 }),
    omitted: fc.nat({ max: 3 }),
    described: fc.boolean(),
    role: fc.constantFrom<Role>('target', 'layers', 'files', 'build-only', 'not-built'),
  });

function externalId(source: Source): string | undefined {
  switch (source.kind) {
    case 'image':
      return `image:${source.ref}`;
    case 'http':
    case 'git':
      return `${source.kind}:${source.url}`;
    case 'named-context':
      return `named-context:${source.name}`;
    default:
      return undefined;
  }
}

/** Overviews of random stage graphs: cycles, self references and forward references included. */
export const anyOverview: fc.Arbitrary<Overview> = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.array(stagePlan(count), { minLength: count, maxLength: count }))
  .map((plans) => {
    const references: Reference[] = [];
    const refer = (stage: number, source: Source, kind: ReferenceKind, row: number): void => {
      references.push({
        id: `s${stage}/${kind}/${references.length}`,
        stage,
        source,
        kind,
        row,
        line: 1,
        range,
        written: '',
        paths: kind === 'copy' ? ['/from'] : [],
        destination: kind === 'copy' ? '/to' : '',
      });
    };
    const stages = plans.map((plan, index): StageView => {
      refer(index, plan.base, 'from', -1);
      for (const source of plan.triggers) refer(index, source, 'onbuild', -1);
      plan.rows.forEach(({ refers }, row) => {
        for (const { source, kind } of refers) refer(index, source, kind, row);
      });
      return {
        index,
        key: `s${index}`,
        name: `s${index}`,
        label: `s${index}`,
        baseWritten: 'base',
        base: 'base',
        parent: plan.base,
        platformWritten: undefined,
        platform: options.platform,
        platformPinned: false,
        replacedBy: undefined,
        description: plan.described ? 'words' : undefined,
        line: 1,
        endLine: 1,
        fromRange: range,
        fromEndLine: 1,
        nameRange: undefined,
        rows: plan.rows.map((row, number): RowView => ({
          row: number,
          line: 1,
          endLine: 1,
          range,
          keyword: 'RUN',
          text: `row ${number}`,
          readsContext: row.readsContext,
          problem: row.problem && number % 7 === 0 ? 'unknown-instruction' : undefined,
        })),
        rowsOmitted: plan.omitted,
      };
    });
    const externals = new Map<string, ExternalSource>();
    for (const { source } of references) {
      const id = externalId(source);
      if (id !== undefined) externals.set(id, { id, source });
    }
    return {
      options,
      target: '',
      stages,
      preamble: [],
      externals: [...externals.values()],
      references,
      targets: [{ name: '', stage: stages.length - 1, description: undefined }],
      plan: {
        target: '',
        stage: stages.length - 1,
        error: undefined,
        built: [],
        stageDeps: [],
        steps: [],
        args: [],
        secrets: [],
        ssh: [],
        cyclic: false,
      },
      roles: plans.map(({ role }, stage): StageRole => ({ stage, role, via: undefined, builtBy: [] })),
      declaredArgs: [],
      problems: [],
      problemCount: 0,
    };
  });
