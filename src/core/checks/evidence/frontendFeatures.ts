import type { InstructionNode } from '#core/dockerfile/types.ts';

/** Something of the Dockerfile language, and the stable release of docker/dockerfile that first had it. */
interface Feature {
  /** Keyword in upper case; undefined where any instruction may have it. */
  readonly keyword: string;
  /** Flag without dashes. */
  readonly flag: string;
  readonly since: readonly [number, number];
}

/**
 * Flags by release, as the tables "Minimum Dockerfile version" of the Dockerfile reference and the release notes of
 * docker/dockerfile say (https://docs.docker.com/reference/dockerfile/,
 * https://docs.docker.com/build/buildkit/dockerfile-release-notes/). What came with the first release is left out, and
 * what was an experiment before counts from the stable release.
 */
const features: readonly Feature[] = [
  { keyword: 'RUN', flag: 'mount', since: [1, 2] },
  { keyword: 'RUN', flag: 'network', since: [1, 3] },
  { keyword: 'RUN', flag: 'security', since: [1, 20] },
  { keyword: 'COPY', flag: 'chmod', since: [1, 2] },
  { keyword: 'COPY', flag: 'link', since: [1, 4] },
  { keyword: 'COPY', flag: 'exclude', since: [1, 19] },
  { keyword: 'COPY', flag: 'parents', since: [1, 20] },
  { keyword: 'ADD', flag: 'keep-git-dir', since: [1, 1] },
  { keyword: 'ADD', flag: 'chmod', since: [1, 2] },
  { keyword: 'ADD', flag: 'link', since: [1, 4] },
  { keyword: 'ADD', flag: 'checksum', since: [1, 6] },
  { keyword: 'ADD', flag: 'unpack', since: [1, 17] },
  { keyword: 'ADD', flag: 'exclude', since: [1, 19] },
  { keyword: 'HEALTHCHECK', flag: 'start-interval', since: [1, 6] },
];

const heredocs = [1, 4] as const;
/** A secret as a variable of the step (`--mount=type=secret,env=NAME`). */
const secretVariables = [1, 10] as const;

function isBefore(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** The first thing in an instruction that a release of docker/dockerfile does not have yet, with the release that has. */
export function newerThan(
  { keyword, flags, heredocs: bodies }: InstructionNode,
  version: readonly [number, number],
): { readonly word: string; readonly since: string } | undefined {
  const upper = keyword.toUpperCase();
  if (bodies.length > 0 && isBefore(version, heredocs)) return { word: '<<', since: heredocs.join('.') };
  for (const { name, value } of flags) {
    const isVariable = name === 'mount' && /(?:^|,)env=/.test(value ?? '');
    if (isVariable && isBefore(version, secretVariables))
      return { word: 'env=', since: secretVariables.join('.') };
    const feature = features.find((one) => one.keyword === upper && one.flag === name);
    if (feature && isBefore(version, feature.since))
      return { word: `${upper} --${name}`, since: feature.since.join('.') };
  }
  return undefined;
}
