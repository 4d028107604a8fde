import { openFile } from '#core/stages/open.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { noChange } from '#core/rebuild/change.ts';
import { rebuildOf } from '#core/rebuild/rebuild.ts';
import { runOf } from './runs.ts';
import { overviewIn, type Situation } from './situation.ts';
import type { PlatformCondition, Reason } from './tasks.ts';

/** Two platforms to ask for: what differs between them is not the same step. */
const [FIRST, SECOND] = ['linux/amd64', 'linux/arm64'];

/** The same file and target for another `--platform`, and perhaps another builder. */
export function askedFor(situation: Situation, platform: string, buildPlatform?: string): Situation {
  const { parsed, options } = situation.file;
  const asked = { ...options, platform, buildPlatform: buildPlatform ?? options.buildPlatform };
  return { ...situation, file: openFile(parsed.text, asked) };
}

/** An instruction that is run once for each platform. */
export interface Doubled {
  readonly stage: number;
  readonly line: number;
}

/**
 * What a build for two platforms runs twice: steps that both need, and that are not the same step (R5.1). The build for
 * the second is looked up in a cache that holds the one for the first, and nothing of the content of files is assumed.
 */
export function doubledIn(situation: Situation): readonly Doubled[] {
  const [first, second] = [FIRST, SECOND].map((platform) => askedFor(situation, platform ?? ''));
  if (first === undefined || second === undefined) return [];
  const { plan } = overviewIn(first);
  const known = new Set(
    plan.steps.flatMap(({ kind, origins }) => origins.map(({ stage, row }) => `${kind} ${stage} ${row}`)),
  );
  return rebuildOf(first, second, noChange, () => false).steps.flatMap(({ step, fate }) =>
    fate === 'cached' || fate === 'read'
      ? []
      : step.origins.filter(({ stage, row }) => known.has(`${step.kind} ${stage} ${row}`)),
  );
}

/** Stages whose platform is that of the builder, whatever is asked for. */
export function onBuilder(situation: Situation): ReadonlySet<number> {
  const asked = [
    [FIRST, SECOND],
    [SECOND, FIRST],
  ].map(([builder = '', platform = '']) => ({
    builder,
    ...overviewIn(askedFor(situation, platform, builder)),
  }));
  const stages = asked[0]?.stages ?? [];
  return new Set(
    stages.flatMap(({ index }) =>
      asked.every(({ builder, stages: found }) => found[index]?.platform === builder) ? index : [],
    ),
  );
}

/** Why what a condition says of platforms is not so; undefined where it is. */
export function unmetPlatform(
  condition: PlatformCondition,
  situation: Situation,
  { stages }: Overview,
): Reason | undefined {
  const stage = stages.find(({ label }) => label === condition.stage);
  if (stage === undefined) return { kind: 'no-stage', stage: condition.stage };
  if (condition.is === 'on-builder') {
    const follows = onBuilder(situation).has(stage.index);
    if (follows === condition.follows) return undefined;
    return { kind: follows ? 'on-builder' : 'on-asked', stage: stage.label, line: stage.line };
  }
  const { command, each, uses = '' } = condition;
  const run = runOf(situation.file, stage.index, command);
  if (run === undefined) return { kind: 'no-command', stage: stage.label, command };
  const { line } = run;
  if (!run.command.includes(uses)) return { kind: 'uses-not', command, words: uses, line };
  const isDoubled = doubledIn(situation).some((one) => one.line === line);
  return isDoubled === each ? undefined : { kind: each ? 'runs-once' : 'runs-each', command, line };
}
