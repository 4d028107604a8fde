import { parsePlatform } from '#core/expand/platform.ts';
import type { Entry } from './located.ts';
import { contextKindOf } from './paths.ts';
import type { ProblemList } from './problems.ts';
import { resolveGroups } from './groups.ts';
import { mergeTargets, readTarget, type Named, type Target } from './target.ts';
import type { BuildFile, BuildFileKind, BuildVariable, NamedBuild } from './types.ts';

/** Builds that one file may name; far beyond any real one. */
const MOST_BUILDS = 2000;
/** Fields that inheritance may copy: each build may take over all of the one before. */
const MOST_MERGED = 200_000;

/** What files of one kind bring to a bake definition, `{group: {…}, target: {…}}`. */
export interface DefinitionPart {
  readonly targets: readonly Entry[];
  readonly groups: readonly Entry[];
  readonly variables: readonly BuildVariable[];
  /** Whether a file could not be read at all, which was told. */
  readonly isBroken: boolean;
}

/**
 * The builds of a bake definition: what `docker buildx bake --print` and `docker compose build --print` write, and what every
 * other kind of build file comes to. Of several parts, and of targets of one name in them, later ones are laid over earlier ones;
 * of groups of one name the last counts. What cannot be used becomes a problem. (Rule: buildx `ParseFiles`, `Target.Merge`.)
 */
export function readDefinition(
  kind: BuildFileKind,
  parts: readonly DefinitionPart[],
  problems: ProblemList,
): BuildFile {
  const targets = new Map<string, Target>();
  for (const { key, range, value } of parts.flatMap((part) => part.targets)) {
    if (targets.size >= MOST_BUILDS) {
      problems.add('builds-too-many', 'error', range, { limit: MOST_BUILDS });
      break;
    }
    const target = readTarget(key, range, value, problems);
    const before = targets.get(key);
    const inherits = [...(before?.inherits ?? []), ...target.inherits];
    targets.set(key, before === undefined ? target : { ...overlay(before, target), inherits });
  }
  const whole = inheritAll(targets, problems);
  const groups = resolveGroups(
    parts.flatMap((part) => part.groups),
    targets,
    problems,
  );
  const builds = [...whole.values()].map((target) => buildOf(target, problems));
  checkLinks(builds, whole, problems);
  if (builds.length === 0 && !parts.some((part) => part.isBroken))
    problems.add('builds-none', 'error', { start: 0, end: 0 });
  const variables = parts.flatMap((part) => part.variables);
  return { kind, builds, groups, variables, problems: problems.all() };
}

/** One target laid over what was said of it before. Its place stays the first, unless its Dockerfile stands in the second. */
function overlay(before: Target, target: Target): Target {
  const isInline = target.texts['dockerfile-inline'] !== undefined;
  const profiles = [...before.profiles, ...target.profiles];
  return { ...mergeTargets(before, target), range: isInline ? target.range : before.range, profiles };
}

/** Every target with what it inherits: from the first named on, later ones over earlier, its own fields over all. */
function inheritAll(
  targets: ReadonlyMap<string, Target>,
  problems: ProblemList,
): ReadonlyMap<string, Target> {
  const done = new Map<string, Target>();
  const under = new Set<string>();
  let merged = 0;
  // Depth is that of the names below each other, kept on a stack of our own.
  const visit = (first: Target): void => {
    const stack: { readonly target: Target; at: number }[] = [{ target: first, at: 0 }];
    under.add(first.name);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next: Named | undefined = top.target.inherits[top.at];
      top.at += 1;
      if (next === undefined) {
        done.set(top.target.name, inherit(top.target));
        under.delete(top.target.name);
        stack.pop();
        continue;
      }
      const parent = targets.get(next.name);
      const names = { build: top.target.name, name: next.name };
      if (parent === undefined) problems.add('builds-inherits-missing', 'error', next.range, names);
      else if (under.has(parent.name)) problems.add('builds-inherits-cycle', 'error', next.range, names);
      else if (!done.has(parent.name)) {
        under.add(parent.name);
        stack.push({ target: parent, at: 0 });
      }
    }
  };
  const inherit = (target: Target): Target => {
    let below: Target | undefined;
    for (const { name, range } of target.inherits) {
      const parent = done.get(name);
      if (parent === undefined) continue;
      merged += 8 + parent.args.size + parent.contexts.size;
      if (merged > MOST_MERGED) {
        problems.add('builds-too-many', 'error', range, { limit: MOST_BUILDS });
        break;
      }
      below = below === undefined ? parent : mergeTargets(below, parent);
    }
    return below === undefined ? target : { ...mergeTargets(below, target), profiles: target.profiles };
  };
  for (const target of targets.values()) if (!done.has(target.name)) visit(target);
  return new Map(
    [...targets.keys()].flatMap((name) => {
      const target = done.get(name);
      return target === undefined ? [] : [[name, target] as const];
    }),
  );
}

function buildOf(target: Target, problems: ProblemList): NamedBuild {
  const { name, range, texts } = target;
  // One entry may hold several; `local` is the builder's own. (Rule: buildx `platformutil.Parse`.)
  const listed = (target.platforms ?? []).flatMap((each) => each.split(',')).map((each) => each.trim());
  const platforms = [...new Set(listed)].filter((each) => each !== '' && each !== 'local');
  for (const platform of platforms) {
    if ('rule' in parsePlatform(platform))
      problems.add('builds-platform', 'error', range, { build: name, platform });
  }
  const context = filled(texts['context']) ?? '.';
  return {
    name,
    description: texts['description'] ?? '',
    ...problems.placeOf(range),
    context,
    contextKind: contextKindOf(context),
    dockerfile: filled(texts['dockerfile']) ?? 'Dockerfile',
    inline: filled(texts['dockerfile-inline']),
    target: texts['target'] ?? '',
    args: Object.fromEntries(target.args),
    platforms,
    contexts: Object.fromEntries([...target.contexts].filter(([, value]) => value !== '')),
    others: [...target.others].toSorted(),
    profiles: target.profiles,
  };
}

function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** Contexts that are other builds: each must be there, and none may lead back. (Rule: buildx `loadLinks`.) */
function checkLinks(
  builds: readonly NamedBuild[],
  targets: ReadonlyMap<string, Target>,
  problems: ProblemList,
): void {
  const byName = new Map(builds.map((build) => [build.name, build]));
  const linksOf = (build: NamedBuild): readonly string[] =>
    [...Object.values(build.contexts), build.context].flatMap((value) =>
      value.startsWith('target:') ? [value.slice('target:'.length)] : [],
    );
  const state = new Map<string, 'open' | 'done'>();
  for (const first of builds) {
    if (state.has(first.name)) continue;
    state.set(first.name, 'open');
    const stack = [{ build: first, links: linksOf(first), at: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const link = top.links[top.at];
      top.at += 1;
      if (link === undefined) {
        state.set(top.build.name, 'done');
        stack.pop();
        continue;
      }
      const next = byName.get(link);
      const params = { build: top.build.name, name: link };
      const range = targets.get(top.build.name)?.range ?? { start: 0, end: 0 };
      if (next === undefined) problems.add('builds-context-missing', 'error', range, params);
      else if (state.get(link) === 'open') problems.add('builds-context-cycle', 'error', range, params);
      else if (!state.has(link)) {
        state.set(link, 'open');
        stack.push({ build: next, links: linksOf(next), at: 0 });
      }
    }
  }
}
