import { StageGraph } from './StageGraph.ts';

// Loaded twice, the first one stays.
if (customElements.get('stage-graph') === undefined) customElements.define('stage-graph', StageGraph);
