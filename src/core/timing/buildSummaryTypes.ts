import type { LogPart } from '#core/buildlog/types.ts';

/**
 * Where the time of a logged build went. `front`: reading the Dockerfile, metadata of images, before the first
 * step. `steps`: while at least one step ran. `export`: writing the image, pushing it,
 * importing and exporting caches. `rest`: what belongs to none of them.
 */
export type PartKind = 'front' | 'steps' | 'export' | 'rest';

export interface BuildPart {
  readonly part: PartKind;
  readonly durationMs: number;
  /** Of the total, from 0 to 1. */
  readonly share: number;
}

/** One exporter or importer. */
export interface Exporting {
  readonly name: string;
  /** ms from the start of the first step; without times of day behind the steps, one after the other. */
  readonly startMs: number;
  readonly durationMs: number;
  readonly share: number;
  readonly parts: readonly LogPart[];
}

/** The head of the report on a logged build. */
export interface BuildSummary {
  /** The whole build, what is around the steps included. */
  readonly totalMs: number;
  /** The log says the total; otherwise it is put together from durations. */
  readonly isTotalKnown: boolean;
  /** Those that took time, in the order of the build. */
  readonly parts: readonly BuildPart[];
  /** The longest first. */
  readonly exports: readonly Exporting[];
  /** Work of each stage's steps one after the other, and its share of all work; the longest first. */
  readonly stages: readonly { readonly stage: number; readonly durationMs: number; readonly share: number }[];
  /** Steps of instructions other than FROM that the log has, and how many of them were cached. */
  readonly stepCount: number;
  readonly cachedCount: number;
  /** BuildKit also prints CACHED for steps that a build which failed did not need. */
  readonly isCacheSure: boolean;
  /** Ids of the steps that took longest, the longest first. */
  readonly slowest: readonly number[];
}
