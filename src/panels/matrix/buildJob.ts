import { rolesOfBuilds, type AskedBuild, type BuildColumn } from '#core/analysis/buildColumns.ts';
import { startWorker } from '#panels/worker/startWorker.ts';

/** Builds of one Dockerfile whose roles are wanted; plain data, so that it can cross to a worker. */
export interface BuildsJob {
  readonly text: string;
  readonly asked: readonly AskedBuild[];
}

/** Texts up to this length (UTF-16 units), times the builds, are read at once, longer ones in a worker. */
const AT_ONCE = 20_000;

/** Works out the roles, off the main thread where that may take long; tells undefined where it fails. Returns how to call it off. */
export function startBuildsJob(
  job: BuildsJob,
  tell: (columns: readonly BuildColumn[] | undefined) => void,
): () => void {
  if (job.text.length * job.asked.length <= AT_ONCE) {
    tell(rolesOfBuilds(job.text, job.asked));
    return () => undefined;
  }
  const worker = startWorker(job);
  const end = (columns: readonly BuildColumn[] | undefined): void => {
    worker.terminate();
    tell(columns);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<readonly BuildColumn[]>) => end(data));
  worker.addEventListener('error', () => end(undefined));
  return () => worker.terminate();
}
