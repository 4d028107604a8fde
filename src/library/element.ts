import '#element/define.ts';
import type { StageGraph as Element } from '#element/StageGraph.ts';

export { StageGraph } from '#element/StageGraph.ts';

declare global {
  interface HTMLElementTagNameMap {
    'stage-graph': Element;
  }
}
