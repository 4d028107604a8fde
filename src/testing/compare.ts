import { outlineArg, outlineMount, sourceName, visibleSteps } from '#core/export/record.ts';
import type { BuildPlan } from '#core/plan/types.ts';

/** Shapes of the records (conformance format), as far as plans are compared with them. */
export interface RecordedBuild {
  readonly error?: { readonly message: string; readonly lines: readonly number[] };
  readonly stage?: number;
  readonly built?: readonly number[];
  readonly stageDeps?: readonly (readonly [number, string, string])[];
  readonly steps?: readonly { readonly key: string; readonly deps: readonly string[] }[];
  readonly args?: readonly {
    readonly name: string;
    readonly value?: string;
    readonly description?: string;
    readonly line: number;
  }[];
  readonly secrets?: readonly { readonly name: string; readonly required?: boolean; readonly line: number }[];
  readonly ssh?: RecordedBuild['secrets'];
  readonly cyclic?: boolean;
}

/** What of a plan differs from a record: one word a field, with both sides. Empty where nothing does. */
export function differences(plan: BuildPlan, record: RecordedBuild): string[] {
  if (record.error) return compare('error', errorLines(plan), record.error.lines.slice(0, 1));
  if (plan.error) return [`error: ours ${plan.error.rule} at ${plan.error.line}, BuildKit builds it`];
  const out = [
    ...compare('stage', plan.stage, record.stage),
    ...compare('built', plan.built, record.built),
    ...compare(
      'stageDeps',
      sorted(plan.stageDeps.map(({ stage, source, kind }) => [stage, sourceName(source), kind])),
      sorted(record.stageDeps ?? []),
    ),
    ...compare(
      'steps',
      sorted(visibleSteps(plan.steps).map(({ step: { key }, deps }) => ({ key, deps }))),
      sorted((record.steps ?? []).map(({ key, deps }) => ({ key, deps }))),
    ),
  ];
  if (record.cyclic) return [...out, ...compare('cyclic', plan.cyclic, true)];
  return [
    ...out,
    ...compare('args', sorted(plan.args.map(outlineArg)), sorted(record.args ?? [])),
    ...compare('secrets', sorted(plan.secrets.map(outlineMount)), sorted(record.secrets ?? [])),
    ...compare('ssh', sorted(plan.ssh.map(outlineMount)), sorted(record.ssh ?? [])),
  ];
}

function errorLines({ error }: BuildPlan): readonly number[] | string {
  if (!error) return 'no error';
  return error.line === 0 ? [] : [error.line];
}

function compare(field: string, ours: unknown, theirs: unknown): string[] {
  const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return a === b ? [] : [`${field}: ours ${a}, BuildKit's ${b}`];
}

function sorted<T>(values: readonly T[]): T[] {
  return values.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
