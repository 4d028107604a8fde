import { dockerfilePath } from '#core/builds/paths.ts';
import type { NamedBuild } from '#core/builds/types.ts';
import { parsePlatform } from '#core/expand/platform.ts';
import { textsBelow } from './folderTexts.ts';
import type { AppState, OpenedBuilds, Work } from './types.ts';

/** The Dockerfile of a build: in the file itself or beside it; undefined where it did not come. */
export function dockerfileOf(build: NamedBuild, { beside, file }: OpenedBuilds): string | undefined {
  if (build.inline !== undefined) return build.inline;
  const path = dockerfilePath(build);
  if (path === undefined) return undefined;
  if (Object.hasOwn(beside, path)) return beside[path];
  // Files that were dropped without their folders, or a path that begins further up; not where it may be that of another build.
  const isAlike = (one: string, other: string): boolean =>
    one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
  const alike = Object.keys(beside).filter((other) => isAlike(path, other));
  const [only] = alike;
  if (only === undefined || alike.length > 1) return undefined;
  const paths = new Set(
    file.builds.map(dockerfilePath).filter((one) => one === only || isAlike(one ?? '', only)),
  );
  return paths.size === 1 ? beside[only] : undefined;
}

/** The file with the builds, and the files beside it as they are now: those that are open in the tree may have been changed. */
export function besideNow(opened: OpenedBuilds, state: AppState): OpenedBuilds {
  return { ...opened, beside: { ...opened.beside, ...textsBelow(state, opened.name) } };
}

/** Builds that are looked at together. */
const MOST_TOGETHER = 100;

/** The builds of a Dockerfile; one whose Dockerfile did not come is among them where all that did not are built from one. */
export function buildsOf(text: string, asCame: OpenedBuilds, state: AppState): readonly NamedBuild[] {
  const opened = besideNow(asCame, state);
  const unknown = new Set<string | undefined>();
  const found = opened.file.builds.map((build) => {
    const dockerfile = dockerfileOf(build, opened);
    if (dockerfile === undefined) unknown.add(dockerfilePath(build));
    return { build, dockerfile };
  });
  const [path] = unknown;
  return found
    .filter(
      ({ dockerfile }) =>
        dockerfile === text || (dockerfile === undefined && path !== undefined && unknown.size === 1),
    )
    .slice(0, MOST_TOGETHER)
    .map(({ build }) => build);
}

/** The work that shows a build; `present` is the text that is open, for a Dockerfile that did not come. */
export function workOfBuild(build: NamedBuild, opened: OpenedBuilds, present: string): Partial<Work> {
  return {
    text: dockerfileOf(build, opened) ?? present,
    target: build.target,
    buildArgs: build.args,
    platform: build.platforms.find((each) => !('rule' in parsePlatform(each))) ?? '',
    contexts: build.contexts,
  };
}
