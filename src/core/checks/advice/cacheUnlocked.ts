import { mountFields } from '#core/dockerfile/mountFields.ts';
import { parseMount } from '#core/dockerfile/mount.ts';
import type { RunInstruction } from '#core/dockerfile/types.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { BuildPlan, Step } from '#core/plan/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { aptAction } from '#core/checks/evidence/installs.ts';
import type { ShellCommand } from '#core/checks/evidence/shellCommands.ts';
import type { Fix } from '#core/checks/types.ts';

interface Tool {
  readonly name: string;
  /** Folders it counts on having alone while it works. */
  readonly folders: RegExp;
  readonly uses: (command: ShellCommand) => boolean;
}

/**
 * Tools that fail, or spoil what is there, where a second process of theirs works in the same folder: apt takes a lock and
 * does not wait; Maven does not guard its repository against other processes; Gradle asks the holder of its lock over the
 * network of the machine, which a container does not share.
 */
const tools: readonly Tool[] = [
  {
    name: 'apt',
    folders: /^\/var\/(?:cache|lib)\/apt(?:\/|$)/,
    uses: (command) => /^(?:update|install|upgrade)$/.test(aptAction(command) ?? ''),
  },
  {
    name: 'Maven',
    folders: /\/\.m2(?:\/repository)?\/?$/,
    uses: ([name]) => name === 'mvn' || name === 'mvnw',
  },
  { name: 'Gradle', folders: /\/\.gradle\/?$/, uses: ([name]) => name === 'gradle' || name === 'gradlew' },
];
/** Steps that share a cache and are compared, pair by pair. */
const userLimit = 40;
/** Steps that are walked over to learn which of two waits for the other. */
const visitLimit = 1_000_000;
/** Targets that are looked at. */
const targetLimit = 8;

interface User {
  readonly run: RunInstruction;
  readonly step: Step;
}

type Found = Advice<'tool' | 'target' | 'line'>;

/**
 * Two steps that can run at the same time, both with a tool that counts on having its folder alone, on one cache mount that
 * is not locked (R3.13). Quiet where one waits for the other, and where both lock. All targets that end a file are looked
 * at, the default one first.
 */
export function cacheUnlocked({ plan, resolution, shell }: AdviceInput): readonly Found[] {
  if (!resolution.parsed.text.includes('type=cache')) return [];
  const found = new Map<RunInstruction, Found>();
  for (const tool of tools) {
    const runs = new Map<number, RunInstruction>();
    for (const { commands } of resolution.stageStates)
      for (const { command } of commands)
        if (command.kind === 'RUN' && command.mounts.length > 0 && shell(command).some(tool.uses))
          runs.set(command.node.line, command);
    if (runs.size < 2) continue;
    for (const one of targets(resolution, plan)) inPlan(one, tool, runs, found);
  }
  return [...found.values()];
}

/** The plan of the default target, then those of stages that no plan has yet, from the end of the file. */
function targets(resolution: Resolution, plan: BuildPlan): readonly BuildPlan[] {
  const plans = [plan];
  const seen = new Set(plan.built);
  for (const { name, stage } of resolution.stageStates.toReversed()) {
    if (plans.length === targetLimit) break;
    if (name === undefined || seen.has(stage)) continue;
    const next = planBuild(resolution, name);
    plans.push(next);
    for (const built of next.built) seen.add(built);
  }
  return plans;
}

function inPlan(
  plan: BuildPlan,
  tool: Tool,
  runs: ReadonlyMap<number, RunInstruction>,
  found: Map<RunInstruction, Found>,
): void {
  const users = new Map<string, User[]>();
  for (const step of plan.steps) {
    const run = runs.get(step.lines[0] ?? 0);
    if (!run || step.kind !== 'run') continue;
    for (const { id, sharing, target } of step.locks) {
      if (sharing === 'private' || !tool.folders.test(target)) continue;
      const same = users.get(id) ?? [];
      if (same.length < userLimit) users.set(id, [...same, { run, step }]);
    }
  }
  const waits = waiting(plan);
  for (const same of users.values()) {
    for (const one of same) {
      const other = same.find(
        (user) => user.step !== one.step && !waits(one.step, user.step) && !waits(user.step, one.step),
      );
      const open = other && openMounts(one.run, tool);
      const [first] = open ?? [];
      if (!other || !open || !first || found.has(one.run)) continue;
      const { line } = one.run.node;
      const params = { tool: tool.name, target: first.target, line: other.run.node.line };
      const fix = locked(one.run, open);
      found.set(one.run, { line, range: first.range, params, ...(fix && { fix }) });
    }
  }
}

interface OpenMount {
  readonly target: string;
  readonly index: number;
  readonly range: { readonly start: number; readonly end: number };
}

/** Cache mounts of a tool's folders that other steps may use at the same time. */
function openMounts(run: RunInstruction, { folders }: Tool): readonly OpenMount[] {
  return run.mounts.flatMap((value, index) => {
    const mount = parseMount(value, (word) => word);
    const range = run.mountRanges[index];
    if (!('type' in mount) || mount.type !== 'cache' || !range) return [];
    if (!folders.test(mount.target) || mount.sharing === 'locked' || mount.sharing === 'private') return [];
    return [{ target: mount.target, index, range }];
  });
}

/** `sharing=locked` at the end of each mount; none where one of them says `shared`. */
function locked({ mounts, mountRanges }: RunInstruction, open: readonly OpenMount[]): Fix | undefined {
  const isPlain = open.every(({ index }) => {
    const value = mounts[index] ?? '';
    const range = mountRanges[index];
    const hasSharing = mountFields(value).some(({ key }) => key === 'sharing');
    return !hasSharing && range !== undefined && range.end - range.start === value.length;
  });
  if (!isPlain) return undefined;
  const edits = open.map(({ range: { end } }) => ({ range: { start: end, end }, text: ',sharing=locked' }));
  return { edits, changesBuild: true };
}

/** Whether a step needs another one, directly or not; what cannot be looked at any more counts as needed. */
function waiting({ steps }: BuildPlan): (step: Step, other: Step) => boolean {
  let left = visitLimit;
  const known = new Map<Step, ReadonlySet<number>>();
  return (step, other) => {
    const needed = known.get(step) ?? new Set([step.id]);
    if (!known.has(step)) {
      if (left <= 0) return true;
      const growing = needed as Set<number>;
      for (const id of growing) for (const input of steps[id]?.inputs ?? []) growing.add(input.step);
      left -= growing.size;
      known.set(step, needed);
    }
    return needed.has(other.id);
  };
}
