import { StageGraph } from './StageGraph.ts';

// Loaded twice, the first one stays. A server that makes pages has no elements.
if ('customElements' in globalThis && customElements.get('stage-graph') === undefined) {
  customElements.define('stage-graph', StageGraph);
}
