import { overview } from '#core/analysis/overview.ts';
import type { Job } from '#state/engine.ts';

addEventListener('message', (event: MessageEvent<Job>) => {
  const { text, options, target } = event.data;
  postMessage(overview(text, options, target));
});
