import { checkedOverview } from '#core/checks/checkedOverview.ts';
import type { IgnoredSources } from '#core/checks/types.ts';
import { type Job } from '#state/engine.ts';

addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
  if (job.ignore === '') answer(job);
  // What reads an ignore file comes with the first one. A failure is told as any other is.
  else
    import('#core/checks/ignoredSources.ts')
      .then(({ ignoredBy }) => answer(job, ignoredBy(job.ignore)))
      .catch(reportError);
});

function answer({ text, options, target, other }: Job, ignored?: IgnoredSources): void {
  postMessage(checkedOverview(text, options, target, other, ignored));
}
