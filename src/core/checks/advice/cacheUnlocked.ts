import { mountFields } from '#core/dockerfile/mountFields.ts';
import { parseMount } from '#core/dockerfile/mount.ts';
import type { RunInstruction } from '#core/dockerfile/types.ts';
import type { BuildPlan, Step } from '#core/plan/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { aptAction } from '#core/checks/evidence/installs.ts';
import type { Fix } from '#core/checks/types.ts';

/** Folders apt locks while it works, so that a second one fails. */
const aptFolders = /^\/var\/(?:cache|lib)\/apt(?:\/|$)/;
/** Steps that share a cache and are compared, pair by pair. */
const userLimit = 40;
/** Steps that are walked over to learn which of two waits for the other. */
const visitLimit = 1_000_000;

interface User {
  readonly run: RunInstruction;
  readonly step: Step;
}

/**
 * Two steps that can run at the same time and both run apt on one cache mount that is not locked: apt takes a lock in
 * the folder, and the step that comes second fails (R3.13). Quiet where one waits for the other, and where both lock.
 */
export function cacheUnlocked({
  plan,
  resolution,
  shell,
}: AdviceInput): readonly Advice<'target' | 'line'>[] {
  if (!resolution.parsed.text.includes('type=cache')) return [];
  const runs = new Map<number, RunInstruction>();
  for (const { commands } of resolution.stageStates)
    for (const { command } of commands)
      if (command.kind === 'RUN' && command.mounts.length > 0 && shell(command).some(usesApt))
        runs.set(command.node.line, command);
  const users = new Map<string, User[]>();
  for (const step of plan.steps) {
    const run = runs.get(step.lines[0] ?? 0);
    if (!run || step.kind !== 'run') continue;
    for (const { id, sharing, target } of step.locks) {
      if (sharing === 'private' || !aptFolders.test(target)) continue;
      const same = users.get(id) ?? [];
      if (same.length < userLimit) users.set(id, [...same, { run, step }]);
    }
  }
  const waits = waiting(plan);
  const found = new Map<RunInstruction, Advice<'target' | 'line'>>();
  for (const same of users.values()) {
    for (const one of same) {
      const other = same.find(
        (user) => user.step !== one.step && !waits(one.step, user.step) && !waits(user.step, one.step),
      );
      const open = other && openMounts(one.run);
      const [first] = open ?? [];
      if (!other || !open || !first || found.has(one.run)) continue;
      const { line } = one.run.node;
      const params = { target: first.target, line: other.run.node.line };
      const fix = locked(one.run, open);
      found.set(one.run, { line, range: first.range, params, ...(fix && { fix }) });
    }
  }
  return [...found.values()];
}

function usesApt(command: Parameters<typeof aptAction>[0]): boolean {
  const action = aptAction(command);
  return action === 'update' || action === 'install' || action === 'upgrade';
}

interface OpenMount {
  readonly target: string;
  readonly index: number;
  readonly range: { readonly start: number; readonly end: number };
}

/** Cache mounts of apt's folders that other steps may use at the same time. */
function openMounts(run: RunInstruction): readonly OpenMount[] {
  return run.mounts.flatMap((value, index) => {
    const mount = parseMount(value, (word) => word);
    const range = run.mountRanges[index];
    if (!('type' in mount) || mount.type !== 'cache' || !range) return [];
    if (!aptFolders.test(mount.target) || mount.sharing === 'locked' || mount.sharing === 'private')
      return [];
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
