import type { TargetOfFile } from '#core/plan/cachedSteps.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { Change } from './change.ts';
import { withOtherValues } from './otherValues.ts';
import { rebuildOf } from './rebuild.ts';
import type { Rebuild } from './types.ts';
import { writeChanged, type Changed } from './written.ts';

/** Steps that are gone through, at most, to find out which of several changes do nothing. */
const workForUnused = 50_000;
/** Variables that are looked into, at most. */
const mostVariables = 20;

/** What a change re-runs, and what has to be known of the question. */
export interface AskedRebuild {
  /** Undefined where BuildKit would have rejected the Dockerfile before: nothing was built then. */
  readonly rebuild: Rebuild | undefined;
  /** Why it would have. */
  readonly problem: Diagnostic | undefined;
  /** What of the change runs nothing again, each by itself; not looked for in very large builds. */
  readonly unused: readonly Changed[];
  /**
   * Variables that decide which stage a FROM means: what is run again depends on their value before, which nobody said.
   * The rebuild is told without them.
   */
  readonly deciding: readonly Changed[];
}

/**
 * What the next build of a target runs again after a change that is written word by word. The file stands for the next
 * build; a variable that changed is one that was another in the build before.
 *
 * @param before the Dockerfile and its build arguments as they were before, if they were others. A build argument of
 *   another value is what it was; any other variable that changed gets one
 * @param isSent whether the ignore file lets a file of the build context through: it runs nothing otherwise (R6.3)
 */
export function askRebuild(
  after: TargetOfFile,
  changed: readonly Changed[],
  before: Resolution | undefined,
  isSent: (path: string) => boolean = () => true,
): AskedRebuild {
  const former = before ?? after.file;
  const problem = before && planBuild(before, after.target).error;
  if (problem) return { rebuild: undefined, problem, unused: [], deciding: [] };
  const deciding = changed
    .filter(({ kind, name }) => kind === 'arg' && former.globals.infos.has(name))
    .filter(({ name }) => isSameArgument(name, former, after.file))
    .slice(0, mostVariables)
    .filter(({ name }) => isDeciding(name, former));
  const told = changed.filter((one) => !deciding.includes(one));
  const toBuilder = (some: readonly Changed[]): readonly Changed[] =>
    some.filter(({ kind, name }) => kind !== 'file' || isSent(name));
  const rebuild = rebuildAfter(after, toBuilder(told), former);
  return {
    rebuild,
    problem: undefined,
    unused: unusedOf(rebuild, told, (one) => rebuildAfter(after, toBuilder([one]), after.file)),
    deciding,
  };
}

function rebuildAfter(after: TargetOfFile, changed: readonly Changed[], former: Resolution): Rebuild {
  const args = namesOf(changed, 'arg').filter((name) => isSameArgument(name, former, after.file));
  const file = withOtherValues(former, args, namesOf(changed, 'env'));
  return rebuildOf({ file, target: after.target }, after, changeOf(changed));
}

function isSameArgument(name: string, { options: one }: Resolution, { options: other }: Resolution): boolean {
  const given = ({ buildArgs }: Resolution['options']): string | undefined =>
    Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
  return given(one) === given(other);
}

function namesOf(changed: readonly Changed[], wanted: Changed['kind']): readonly string[] {
  return changed.flatMap(({ kind, name }) => (kind === wanted ? [name] : []));
}

function changeOf(changed: readonly Changed[]): Change {
  const stages = namesOf(changed, 'no-cache');
  return {
    files: namesOf(changed, 'file'),
    images: namesOf(changed, 'image'),
    remotes: namesOf(changed, 'url'),
    contexts: namesOf(changed, 'context'),
    noCache: stages.includes('') ? 'all' : stages,
  };
}

function unusedOf(
  whole: Rebuild,
  changed: readonly Changed[],
  rebuildFor: (one: Changed) => Rebuild,
): readonly Changed[] {
  const asked = changed.filter(({ kind }) => kind !== 'before');
  if (runsNothing(whole)) return asked;
  if (changed.length === 1 || whole.steps.length * asked.length > workForUnused) return [];
  return asked.filter((one) => runsNothing(rebuildFor(one)));
}

function runsNothing({ steps }: Rebuild): boolean {
  return steps.every(({ fate }) => fate === 'cached' || fate === 'read');
}

/** A stage continues another one, or an image, once the variable has another value. */
function isDeciding(name: string, file: Resolution): boolean {
  const other = withOtherValues(file, [name], []);
  return file.stageStates.some(({ base }, at) => base?.stage !== other.stageStates[at]?.base?.stage);
}

/** Of changes that were written, those that the file has nothing of: a variable that no line sets, and so on. */
export function foreignTo(changed: readonly Changed[], known: readonly Changed[]): readonly Changed[] {
  const words = new Set(known.map(writeChanged));
  return changed.filter(
    (one) => one.kind !== 'file' && one.kind !== 'before' && !words.has(writeChanged(one)),
  );
}
