import { checkedOverview } from '#core/checks/checkedOverview.ts';
import { type Job } from '#state/engine.ts';

addEventListener('message', (event: MessageEvent<Job>) => {
  const { text, options, target, other } = event.data;
  postMessage(checkedOverview(text, options, target, other));
});
