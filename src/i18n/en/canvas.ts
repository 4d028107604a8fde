import type { OverlapKind, Role } from '#core/analysis/types.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The graph: cards, edges, toolbar, legend, what is announced. */
export const canvas = {
  'canvas.label': 'Stage graph',
  'canvas.hint':
    'Left moves to a dependency, right to what depends on this. Up and down move through the instructions and on to the next card. Enter selects, Space collapses a card. Stages are numbered from 0, as in --from=N.',
  'canvas.stage': 'stage',
  'canvas.instruction': 'Instruction',
  'canvas.noStage': 'No stage yet',
  'canvas.noStageHint': 'Instructions without a FROM above them',

  'canvas.card': (values: {
    name: string;
    number: number;
    count: number;
    role: Role;
    target: string;
    inputs: number;
    outputs: number;
    base: string;
  }) => {
    const roles: Record<Role, string> = {
      target: 'the target',
      layers: `its layers are in ${values.target}`,
      files: `files copied into ${values.target}`,
      'build-only': `only needed to build ${values.target}`,
      'not-built': `not built for ${values.target}`,
    };
    const ends = `${plural(values.inputs, 'input', 'inputs')}, ${plural(values.outputs, 'output', 'outputs')}`;
    return `${values.name}, stage ${values.number} of ${values.count}, from ${values.base}, ${roles[values.role]}; ${ends}`;
  },
  'canvas.replaced': ({ value }: { value: string }) => `replaced by ${value}`,
  'canvas.source': ({ kind, name, outputs }: { kind: string; name: string; outputs: number }) =>
    `${name === '' ? kind : `${kind} ${name}`}; ${plural(outputs, 'output', 'outputs')}`,
  'canvas.row': (values: {
    keyword: string;
    text: string;
    line: number;
    from: string;
    context: boolean;
    faulty: boolean;
  }) =>
    [
      `${values.keyword} ${values.text}`,
      `line ${values.line}`,
      ...(values.from === '' ? [] : [`reads from ${values.from}`]),
      ...(values.context ? ['reads the build context'] : []),
      ...(values.faulty ? ['has an error'] : []),
    ].join(', '),
  'canvas.time': ({ kind, selected }: { kind: OverlapKind; selected: string }) => {
    const kinds: Record<OverlapKind, string> = {
      before: `runs before ${selected}`,
      after: `runs after ${selected}`,
      together: `can run at the same time as ${selected}`,
      partly: `partly at the same time as ${selected}`,
      none: '',
    };
    return kinds[kind];
  },

  'canvas.contextBadge': 'ctx',
  'canvas.readsContext': 'Reads the build context',
  'canvas.mount': ({ type }: { type: string }) => `${type} mount`,
  'canvas.hasError': 'This instruction has an error',
  'canvas.more': ({ count }: { count: number }) => `${count} more`,
  'canvas.less': 'Show fewer',
  'canvas.instructions': ({ count }: { count: number }) => plural(count, 'instruction', 'instructions'),
  'canvas.collapse': 'Collapse',
  'canvas.expand': 'Expand',

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
  'canvas.level-said.auto': 'Cards show as much as can be read',
  'canvas.level-said.names': 'Cards show names only',
  'canvas.level-said.edges': 'Cards show the instructions with edges',
  'canvas.level-said.all': 'Cards show all instructions',
  'canvas.number': ({ number }: { number: number }) => `Stage ${number}, as in --from=${number}`,
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

  'canvas.selected': ({ name }: { name: string }) => `${name} selected`,
  'canvas.collapsed': ({ name }: { name: string }) => `${name} collapsed`,
  'canvas.expanded': ({ name }: { name: string }) => `${name} expanded`,
  'canvas.towering': ({ name }: { name: string }) => `${name} has too many connected instructions to expand`,
  'canvas.tidied': 'Layout tidied up',
  'canvas.drawn': ({ stages, edges }: { stages: number; edges: number }) =>
    `${plural(stages, 'stage', 'stages')}, ${plural(edges, 'edge', 'edges')}`,
};
