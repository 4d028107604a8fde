import type { RunInstruction } from '#core/dockerfile/types.ts';
import { isReported, type CheckSettings } from '#core/stages/checkSettings.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import type { BuildPlan, StageGraph } from '#core/plan/types.ts';
import type { AdviceInput, AdviceRule } from './advice.ts';
import { adviceRules } from './adviceRules.ts';
import { buildkitChecks, settingsOf } from './buildkit.ts';
import { ignoringEdits } from './ignoreHere.ts';
import { ignoresIn } from './ignores.ts';
import { shellCommands, type ShellCommand } from './evidence/shellCommands.ts';
import type { Check, IgnoredSources } from './types.ts';

/** What a caller that has it already may hand in. */
export interface CheckOptions {
  readonly graph?: StageGraph;
  /** The plan of the default target: advice is about the image that a plain `docker build` makes. */
  readonly plan?: BuildPlan;
  /** What an ignore file excludes; undefined where there is none. */
  readonly ignored?: IgnoredSources;
  /** Rules turned off by the reader. */
  readonly off?: ReadonlySet<string>;
}

const nothingOff: ReadonlySet<string> = new Set();

/**
 * BuildKit's build checks and our advice on a file, by line; advice comes behind warnings of a line. Rules
 * that the file turns off (`# check=skip=…`, ours as well as BuildKit's; `# stagegraph ignore=…`, ours) or the reader say nothing.
 */
export function runChecks(resolution: Resolution, options: CheckOptions = {}): readonly Check[] {
  const { off = nothingOff } = options;
  const warnings = buildkitChecks(resolution, options.ignored).filter(({ rule }) => !off.has(rule));
  return [...warnings, ...adviceOn(resolution, options)].toSorted((a, b) => a.line - b.line);
}

function adviceOn(resolution: Resolution, { graph, plan, off = nothingOff }: CheckOptions): readonly Check[] {
  const settings = settingsOf(resolution);
  if (settings.skipAll) return [];
  const ignores = ignoresIn(resolution.parsed);
  const isOff = (rule: string): boolean => off.has(rule) || settings.skip.has(rule);
  const rules: readonly (readonly [string, AdviceRule])[] = Object.entries(adviceRules);
  const input: AdviceInput = {
    resolution,
    graph: graph ?? buildStageGraph(resolution),
    plan: plan ?? planBuild(resolution, ''),
    shell: shellOnce(),
    ignores,
    ruleNames: rules.map(([rule]) => rule),
    isOff,
  };
  const isReportedThere = unlessSkippedThere(resolution, settings);
  const found = rules.flatMap(([rule, find]) =>
    isOff(rule)
      ? []
      : find(input)
          .map((advice): Check => ({ rule, origin: 'stagegraph', severity: 'advice', ...advice }))
          .filter((check) => isReportedThere(check) && !ignores.silence(rule, check.line)),
  );
  const ignoreOf = ignoringEdits(resolution.parsed, ignores.all);
  return found.map((check) => {
    const ignore = ignoreOf(check);
    return ignore ? { ...check, ignore } : check;
  });
}

/** A `check=skip=…` in the comments above an instruction is for our rules too. */
function unlessSkippedThere(
  { parsed }: Resolution,
  settings: CheckSettings,
): (check: Pick<Check, 'rule' | 'line'>) => boolean {
  const commented = parsed.nodes.filter(({ node }) => node.comments.length > 0);
  const comments = new Map(commented.map(({ node }) => [node.line, node.comments]));
  return ({ rule, line }) => isReported(settings, { rule, comments: comments.get(line) ?? [] });
}

/** Takes the commands of a RUN apart when they are first asked for. */
function shellOnce(): AdviceInput['shell'] {
  const known = new Map<RunInstruction, readonly ShellCommand[]>();
  return (run) => {
    const commands = known.get(run) ?? shellCommands(run);
    known.set(run, commands);
    return commands;
  };
}
