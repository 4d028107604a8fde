import { readBuildFiles, type Surroundings } from '#core/builds/read.ts';
import type { BuildFile, BuildSource } from '#core/builds/types.ts';

/** What is to be read. */
export interface ToBuildsWorker extends Surroundings {
  readonly sources: readonly BuildSource[];
}

/** What came of it. */
export type FromBuildsWorker = BuildFile;

addEventListener('message', ({ data: { sources, ...surroundings } }: MessageEvent<ToBuildsWorker>) => {
  void readBuildFiles(sources, surroundings).then((file: FromBuildsWorker) => postMessage(file));
});
