import type { Role } from '#core/analysis/types.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The graph: cards, edges, toolbar, legend, what is announced. */
export const canvas = {
  'canvas.label': 'Stage graph',
  'canvas.stage': 'stage',
  'canvas.instruction': 'Instruction',
  'canvas.noStage': 'No stage yet',
  'canvas.noStageHint': 'Instructions without a FROM above them',

  'canvas.card': (values: {
    name: string;
    number: number;
    count: number;
    /** Left out where it is asked for. */
    role: Role | undefined;
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
    const role = values.role === undefined ? '' : `, ${roles[values.role]}`;
    const ends = `${plural(values.inputs, 'input', 'inputs')}, ${plural(values.outputs, 'output', 'outputs')}`;
    return `${values.name}, stage ${values.number} of ${values.count}, from ${values.base}${role}; ${ends}`;
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
  'canvas.contextBadge': 'ctx',
  'canvas.readsContext': 'Reads the build context',
  'canvas.mount': ({ type }: { type: string }) => `${type} mount`,
  'canvas.more': ({ count }: { count: number }) => `${count} more`,
  'canvas.less': 'Show fewer',
  'canvas.instructions': ({ count }: { count: number }) => plural(count, 'instruction', 'instructions'),
  'canvas.collapse': 'Collapse',
  'canvas.expand': 'Expand',
  'canvas.level-said.auto': 'Cards show as much as can be read',
  'canvas.level-said.names': 'Cards show names only',
  'canvas.level-said.edges': 'Cards show the instructions with edges',
  'canvas.level-said.all': 'Cards show all instructions',
  'canvas.number': ({ number }: { number: number }) => `Stage ${number}, as in --from=${number}`,

  'canvas.selected': ({ name }: { name: string }) => `${name} selected`,
  'canvas.collapsed': ({ name }: { name: string }) => `${name} collapsed`,
  'canvas.expanded': ({ name }: { name: string }) => `${name} expanded`,
  'canvas.towering': ({ name }: { name: string }) => `${name} has too many connected instructions to expand`,
  'canvas.tidied': 'Layout tidied up',
  'checks.on-row': ({ row, findings }: { row: string; findings: readonly string[] }) =>
    `${row}, ${findings.join(', ')}`,
  'follow.path': ({ a, b }: { a: string; b: string }) => `path between ${a} and ${b}`,
  'focus.said': ({ shown, total }: { shown: number; total: number }) =>
    `Showing ${shown} of ${plural(total, 'stage', 'stages')}`,
  'focus.said-all': 'Showing all stages',
};
