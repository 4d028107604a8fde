import { durationText } from '#i18n/durationText.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What lies on the graph: toolbar, levels, map and legend. */
export const controls = {
  /** Earliest start of a line or stage. */
  'graph.from': ({ ms }: { ms: number }) => `from ${durationText(ms, 'en')}`,
  'canvas.toolbar': 'View',
  'canvas.zoomIn': 'Zoom in (+)',
  'canvas.zoomOut': 'Zoom out (-)',
  'canvas.fit': 'Fit the whole graph (f)',
  'canvas.tidy': 'Tidy up: put moved cards back',
  'canvas.topDown': 'Draw from top to bottom',
  'canvas.leftRight': 'Draw from left to right',
  'canvas.showContext': 'Show the build context as a card',
  'canvas.levels': 'What cards show',
  'canvas.level.names': 'Names',
  'canvas.level.edges': 'Edges',
  'canvas.level.all': 'All',
  'canvas.level-about.names': ({ key }: { key: string }) => `Only names (${key})`,
  'canvas.level-about.edges': ({ key }: { key: string }) => `Names, and the instructions with edges (${key})`,
  'canvas.level-about.all': ({ key }: { key: string }) => `All instructions (${key})`,
  'canvas.level-asked': 'Your choice for this file. Press again to let the size of the graph decide.',
  'canvas.elsewhere': ({ count }: { count: number }) =>
    `${plural(count, 'stage', 'stages')} outside the view`,
  'canvas.map': 'Overview map',

  'canvas.legend': 'Legend',
  'canvas.legendEdges': 'Edges',
  'canvas.legendRoles': 'Stages',
  'canvas.kind.from': 'starts from its file system',
  'canvas.kind.copy': 'copies files from it',
  'canvas.kind.mount': 'reads it while a command runs',
  'canvas.kind.onbuild': 'a trigger inherited from the base stage',
  'canvas.kind.add': 'downloads it',
  'canvas.kind.context': 'reads files next to the Dockerfile',
  'canvas.role.target': 'what you asked to build',
  'canvas.role.layers': 'its file system is in the image',
  'canvas.role.files': 'files are copied from it into the image',
  'canvas.role.build-only': 'needed to build, not in the image',
  'canvas.role.not-built': 'BuildKit never touches it for this target',
};
