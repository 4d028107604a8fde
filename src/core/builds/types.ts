import type { Diagnostic } from '#core/text/diagnostic.ts';

/** What a build file is written as. */
export type BuildFileKind = 'bake-json' | 'bake-hcl' | 'compose';

/** A bake or compose file that is read, alone or together with others. */
export interface BuildSource {
  readonly name: string;
  readonly text: string;
  readonly kind: BuildFileKind;
}

/** What is wrong with one of the files, and where in it. */
export interface BuildProblem extends Diagnostic {
  /** Name of the file. */
  readonly file: string;
}

/** Where the files of a build come from: a folder, a repository or archive elsewhere, or another build of the file. */
export type ContextKind = 'folder' | 'remote' | 'build';

/** A build that a bake or compose file names: what bake calls a target, and compose a service with `build`. */
export interface NamedBuild {
  readonly name: string;
  readonly description: string;
  /** Name of the file that names it first, or that has its Dockerfile in it. */
  readonly file: string;
  /** Line of its name there, from 1. */
  readonly line: number;
  /** As written, `.` where nothing is. */
  readonly context: string;
  readonly contextKind: ContextKind;
  /** As written, relative to the context; `Dockerfile` where nothing is. */
  readonly dockerfile: string;
  /** A Dockerfile that stands in the build file itself, and comes before `dockerfile`. */
  readonly inline: string | undefined;
  /** Stage to build; "" is the last. */
  readonly target: string;
  readonly args: Readonly<Record<string, string>>;
  /** None: that of the builder. */
  readonly platforms: readonly string[];
  /** Named contexts; `target:NAME` is what another build of the file makes. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Other fields that it sets (`secret`, `cache-from`): what they say is not shown. Sorted. */
  readonly others: readonly string[];
  /** Profiles of a compose service. Bake builds it all the same. */
  readonly profiles: readonly string[];
}

/** A name for several builds. */
export interface BuildGroup {
  readonly name: string;
  /** Names of its builds, those of groups in it included, each once. */
  readonly builds: readonly string[];
}

/** A variable that a bake file declares, or that a compose file puts into its builds; the environment may set it. */
export interface BuildVariable {
  readonly name: string;
  /** Its value as the environment would write it; at most 1000 signs. */
  readonly value: string;
  readonly description: string;
  /** Whether the environment sets it. */
  readonly isSet: boolean;
}

/** What a bake or compose file says, or several that are read together. */
export interface BuildFile {
  /** `compose` of compose files alone, of which compose makes builds; else what bake makes of all. */
  readonly kind: BuildFileKind;
  /** In file order. */
  readonly builds: readonly NamedBuild[];
  readonly groups: readonly BuildGroup[];
  /** In file order. */
  readonly variables: readonly BuildVariable[];
  /** What cannot be read or is not shown, in file order; at most 100. */
  readonly problems: readonly BuildProblem[];
}
