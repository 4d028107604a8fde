import { readBuildFile } from '#core/builds/read.ts';
import type { BuildFile, BuildFileKind } from '#core/builds/types.ts';

/** What is to be read. */
export interface ToBuildsWorker {
  readonly text: string;
  readonly kind: BuildFileKind;
  readonly variables: Readonly<Record<string, string>>;
}

/** What came of it. */
export type FromBuildsWorker = BuildFile;

addEventListener('message', ({ data: { text, kind, variables } }: MessageEvent<ToBuildsWorker>) => {
  void readBuildFile(text, kind, variables).then((file: FromBuildsWorker) => postMessage(file));
});
