import { parseMount } from '#core/dockerfile/mount.ts';
import type { RunInstruction } from '#core/dockerfile/types.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { BuildPlan, CacheLock, Step } from '#core/plan/types.ts';
import { compareText } from '#core/text/compare.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/** Targets, and caches of one step, that are looked at; no real file comes near. */
const targetLimit = 100;
const locksLimit = 20;
/** Steps that take the same locks in the same order and are remembered. */
const takerLimit = 100;
/** Steps of all targets together that are looked at; the largest real file known has 7,600. */
const stepLimit = 100_000;
/** Steps that are walked over to learn which of two waits for the other. */
const visitLimit = 3_000_000;

/** What may still be looked at. */
interface Budget {
  steps: number;
  visits: number;
}

/** Two steps in file order: the upper takes cache `first` and then `second`, the lower the other way round. */
interface Inversion {
  readonly steps: readonly [Step, Step];
  readonly first: string;
  readonly second: string;
}

/**
 * Two steps that can run at the same time and take the same two `sharing=locked` caches in opposite order:
 * each holds one and waits for the other, and the build hangs (R3.17). BuildKit takes locks in the order of
 * mount targets, whatever the order in which they are written.
 *
 *     RUN --mount=…,id=a,target=/1 --mount=…,id=b,target=/2     takes a, then b
 *     RUN --mount=…,id=b,target=/1 --mount=…,id=a,target=/2     takes b, then a
 */
export function lockInversion(input: AdviceInput): readonly Advice<'first' | 'second' | 'line'>[] {
  const { resolution, graph, plan } = input;
  // Hardly any file has two such instructions: look before planning every target.
  if (!mayInvert(input)) return [];
  const rangeOf = new Map(resolution.parsed.nodes.map(({ node: { line, range } }) => [line, range]));
  const found = new Map<string, Advice<'first' | 'second' | 'line'>>();
  const left: Budget = { steps: stepLimit, visits: visitLimit };
  for (const target of [undefined, ...graph.targets.slice(0, targetLimit)]) {
    if (left.steps < 0) break;
    const one = target === undefined ? plan : planBuild(resolution, target);
    left.steps -= one.steps.length;
    for (const { steps, first, second } of inversionsOf(one, left)) {
      const [above, below] = steps.map((step) => step.lines[0] ?? 0);
      const range = rangeOf.get(below ?? 0);
      if (above === undefined || below === undefined || !range) continue;
      found.set(`${above} ${below}`, {
        line: below,
        range,
        params: { first: nameOf(first), second: nameOf(second), line: above },
      });
    }
  }
  return [...found.values()];
}

/** The id as it is written: behind the colon stands what tells caches with a base apart. */
function nameOf(id: string): string {
  return id.replace(/:\d+$/, '');
}

/** Whether two instructions of the file take the same two locks in opposite order, in whatever stages. */
function mayInvert({ resolution }: AdviceInput): boolean {
  if (resolution.parsed.text.split('locked', 5).length < 5) return false;
  const orders = new Set<string>();
  for (const { commands, triggers } of resolution.stageStates) {
    for (const { command } of [...commands, ...triggers]) {
      if (command.kind !== 'RUN' || command.mounts.length < 2) continue;
      const locks = writtenLocks(command);
      const isKnown = locks.every(({ target }) => target.startsWith('/') && !target.includes('$'));
      for (const [first, second] of pairs(lockedIds(locks))) {
        orders.add(JSON.stringify([first, second]));
        // Where a target really lies, and so the order, depends on the lines above.
        if (!isKnown) orders.add(JSON.stringify([second, first]));
      }
    }
  }
  return [...orders].some((order) => {
    const [first, second] = JSON.parse(order) as [string, string];
    return orders.has(JSON.stringify([second, first]));
  });
}

/** Cache mounts as they are written, in the order of their targets. */
function writtenLocks({ mounts }: RunInstruction): readonly CacheLock[] {
  return mounts
    .flatMap((value) => {
      const mount = parseMount(value, (word) => word);
      if (!('type' in mount) || mount.type !== 'cache') return [];
      const { id, target, sharing } = mount;
      return [{ id: id === '' ? target : id, target, sharing: sharing || ('shared' as const) }];
    })
    .toSorted((a, b) => compareText(a.target, b.target));
}

function inversionsOf(plan: BuildPlan, left: Budget): readonly Inversion[] {
  const takers = new Map<string, Step[]>();
  const found: Inversion[] = [];
  for (const step of plan.steps) {
    for (const [first, second] of pairs(lockedIds(step.locks))) {
      for (const other of takers.get(JSON.stringify([second, first])) ?? []) {
        if (left.visits < 0 || !concurrent(plan, step, other, left)) continue;
        const isBelow = (other.lines[0] ?? 0) < (step.lines[0] ?? 0);
        found.push(
          isBelow
            ? { steps: [other, step], first: second, second: first }
            : { steps: [step, other], first, second },
        );
      }
      const key = JSON.stringify([first, second]);
      const same = takers.get(key) ?? [];
      if (same.length < takerLimit) takers.set(key, [...same, step]);
    }
  }
  return found;
}

/** Ids of the locked caches, in the order in which they are taken. */
function lockedIds(locks: readonly CacheLock[]): readonly string[] {
  if (locks.length < 2) return [];
  const ids = locks.filter(({ sharing }) => sharing === 'locked').map(({ id }) => id);
  return [...new Set(ids)].slice(0, locksLimit);
}

function pairs(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((first, index) => ids.slice(index + 1).map((second) => [first, second] as const));
}

/** Neither step waits for the other. */
function concurrent(plan: BuildPlan, a: Step, b: Step, left: Budget): boolean {
  return a.id !== b.id && !waitsFor(plan, a, b, left) && !waitsFor(plan, b, a, left);
}

function waitsFor({ steps }: BuildPlan, step: Step, other: Step, left: Budget): boolean {
  const seen = new Set([step.id]);
  for (const id of seen) for (const input of steps[id]?.inputs ?? []) seen.add(input.step);
  left.visits -= seen.size;
  return seen.has(other.id);
}
