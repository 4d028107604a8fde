import type { AskedRebuild } from './asked.ts';
import type { Cause, EditedPart, Fate } from './types.ts';
import { writeChanged, type Changed } from './written.ts';

/** The `rebuild` object of `--format json`. The order of keys is fixed; later versions only add keys. */
export interface RebuildReport {
  /** What changed since the build before, with its kind: `file:package.json`, `arg:VERSION`, `before`. */
  readonly changed: readonly string[];
  /** Of these, what runs nothing again by itself. */
  readonly unused: readonly string[];
  /** ms; null where no durations are known. */
  readonly time: RebuildTime | null;
  readonly steps: readonly RebuildReportStep[];
}

/** How long the next build takes; ms from its first step. */
export interface RebuildTime {
  /** Every step is run. */
  readonly wholeMs: number;
  /** No step that may be run again is. */
  readonly leastMs: number;
  /** Every one is. */
  readonly mostMs: number;
}

export interface RebuildReportStep {
  /** As in `builds`. */
  readonly key: string;
  /**
   * `reruns`: for certain; `may-rerun`: unless the files it reads turn out to be the same; `cached`: taken from the cache;
   * `read`: the build context and remote sources, looked at in every build.
   */
  readonly fate: Fate;
  /** Key of the step that its first cause leads back to; its own where it is the first. */
  readonly origin: string;
  readonly causes: readonly RebuildReportCause[];
}

/** Why a step is not taken from the cache for certain. What a kind does not have is left out. */
export interface RebuildReportCause {
  readonly kind: Cause['kind'];
  /** `file`: its path; `image`: a full reference; `remote`: its URL; `named-context`: its name. */
  readonly name?: string;
  /** `file`: false where `--exclude` may leave it out. */
  readonly certain?: boolean;
  /** `edited`: parts of the instruction, and the variables of its environment that differ. */
  readonly parts?: readonly EditedPart[];
  readonly variables?: readonly string[];
  /** `step`: the key of one it continues (`rootfs`) or reads from (`content`). */
  readonly step?: string;
  readonly role?: 'rootfs' | 'content';
}

/** A rebuild as plain JSON; undefined where there is none. */
export function rebuildReport(
  { rebuild, unused }: Pick<AskedRebuild, 'rebuild' | 'unused'>,
  changed: readonly Changed[],
  time: RebuildTime | undefined,
): RebuildReport | undefined {
  if (!rebuild) return undefined;
  const keyOf = (id: number): string => rebuild.steps[id]?.step.key ?? '';
  return {
    changed: changed.map(writeChanged),
    unused: unused.map(writeChanged),
    time: time ?? null,
    steps: rebuild.steps
      .filter(({ step: { kind } }) => kind !== 'inline' && kind !== 'cacheperm')
      .map(({ step, fate, origin, causes }) => ({
        key: step.key,
        fate,
        origin: keyOf(origin),
        causes: causes.map((cause) => reported(cause, keyOf)),
      })),
  };
}

function reported(cause: Cause, keyOf: (id: number) => string): RebuildReportCause {
  switch (cause.kind) {
    case 'file':
      return { kind: 'file', name: cause.file, certain: cause.isCertain };
    case 'image':
      return { kind: 'image', name: cause.reference };
    case 'remote':
      return { kind: 'remote', name: cause.url };
    case 'named-context':
      return { kind: 'named-context', name: cause.name };
    case 'edited':
      return { kind: 'edited', parts: cause.parts, variables: cause.variables };
    case 'step':
      return { kind: 'step', step: keyOf(cause.step), role: cause.role };
    case 'new':
    case 'moved':
    case 'no-cache':
      return { kind: cause.kind };
  }
}
