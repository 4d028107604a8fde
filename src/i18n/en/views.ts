import type { Role } from '#core/analysis/types.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The ways to look at a file besides the graph: matrix, comparison, outline, search, path, focus. */
export const views = {
  'view.label': 'View of the build',
  'view.graph': 'Graph',
  'view.matrix': 'Matrix',
  'view.compare': 'Compare',
  'view.changes': 'Before and after',
  'view.outline': 'Outline',

  'search.title': 'Search',
  'search.find': 'Find a stage or an instruction',
  'search.nothing': 'No matches',
  'search.keys': 'Arrow keys preview, Enter selects, Esc cancels',
  'search.row': ({ stage, line }: { stage: string; line: number }) => `${stage}, line ${line}`,
  'search.more': ({ count }: { count: number }) => `${count} more: type to narrow it down`,

  'matrix.label': ({ stages, targets }: { stages: number; targets: number }) =>
    `${plural(stages, 'stage', 'stages')} by ${plural(targets, 'target', 'targets')}`,
  'matrix.stage': 'Stage',
  'matrix.built-by': 'Targets',
  'matrix.sort': 'Sort',
  'matrix.sort-file': 'as in the file',
  'matrix.sort-role': ({ target }: { target: string }) => `by role for ${target}`,
  'matrix.sort-targets': 'by number of targets',
  'matrix.cell': ({ stage, target, role }: { stage: string; target: string; role: string }) =>
    `${stage} for target ${target}: ${role}`,
  'matrix.choose': ({ target }: { target: string }) => `Choose the target ${target}`,
  'matrix.unused': 'no target',
  'matrix.unused-hint': 'No target builds it',
  'matrix.itself': 'only itself',
  'matrix.itself-hint': 'Built only when it is the target itself',
  'matrix.count-hint': ({ count, total }: { count: number; total: number }) =>
    `Built for ${count} of ${plural(total, 'target', 'targets')}`,
  'matrix.hint': 'Choosing a cell selects its stage and target.',
  'matrix.letter.target': 'T',
  'matrix.letter.layers': 'L',
  'matrix.letter.files': 'F',
  'matrix.letter.build-only': 'B',

  'compare.title': ({ a, b }: { a: string; b: string }) => `${a} and ${b}`,
  'compare.what': 'What to compare',
  'compare.targets': 'Two targets',
  'compare.files': 'Two Dockerfiles',
  'compare.with': 'Compare',
  'compare.and': 'with',
  'compare.swap': 'Swap the two targets',
  'compare.one-target': 'The file has only one target: there is nothing to compare it with.',
  'compare.only': ({ target }: { target: string }) => `only ${target}`,
  'compare.both': 'both',
  'compare.neither': 'neither',
  'compare.card': ({ side, a, b }: { side: 'a' | 'b' | 'both' | 'neither'; a: string; b: string }) => {
    const sides = {
      a: `built only for ${a}`,
      b: `built only for ${b}`,
      both: `built for ${a} and for ${b}`,
      neither: `built for neither ${a} nor ${b}`,
    };
    return sides[side];
  },
  'change.added': 'added',
  'change.said.added': 'added',
  'change.removed': 'removed',
  'change.said.removed': 'removed: not in this Dockerfile any more',
  'change.rewired': 'rewired',
  'change.said.rewired': 'rewired: refers to something else than before',
  'change.changed': 'changed',
  'change.said.changed': 'changed',
  'change.same': 'same',
  'change.said.same': 'unchanged',
  'compare.stages': 'Stages',
  'compare.roles-differ': ({
    a,
    roleInA,
    b,
    roleInB,
  }: {
    a: string;
    roleInA: string;
    b: string;
    roleInB: string;
  }) => `${roleInA} in ${a}, ${roleInB} in ${b}`,
  'compare.steps': 'Steps',
  'compare.step-count': ({ count }: { count: number }) => plural(count, 'step', 'steps'),
  'compare.args': 'Arguments',
  'compare.secrets': 'Secrets',
  'compare.ssh': 'SSH',
  'compare.commands': 'Commands',
  'compare.none': 'no difference',

  'hop.from': ({ user, source, line }: { user: string; source: string; line: number }) =>
    `${user} is FROM ${source} at line ${line}`,
  'hop.copy': ({
    user,
    source,
    line,
    paths,
  }: {
    user: string;
    source: string;
    line: number;
    paths: string;
  }) => `${user} copies ${paths} from ${source} at line ${line}`,
  'hop.mount': ({ user, source, line }: { user: string; source: string; line: number }) =>
    `${user} mounts ${source} at line ${line}`,
  'hop.onbuild': ({ user, source, line }: { user: string; source: string; line: number }) =>
    `${user} runs an inherited trigger that reads ${source}, at line ${line}`,
  'hop.add': ({ user, source, line }: { user: string; source: string; line: number }) =>
    `${user} adds ${source} at line ${line}`,

  'pair.back': ({ stage }: { stage: string }) => `Back to ${stage}`,
  'pair.order': 'Why one waits for the other',
  'pair.waits': ({ first, next }: { first: string; next: string }) =>
    `${next} waits for ${first}: each step needs the one above it.`,
  'pair.partly': ({ first, next }: { first: string; next: string }) =>
    `Part of ${next} waits for ${first}; the rest can run at the same time. Each step needs the one above it.`,
  'pair.free':
    'They are independent: no step of one needs a step of the other. They can run at the same time.',
  'pair.not-both': ({ stage }: { stage: string }) =>
    `${stage} is not built for this target, so nothing runs.`,
  'pair.shared': 'Both share the first step.',
  'pair.edges': 'Edges between them',
  'pair.no-edges': 'No edge leads from one to the other.',
  'pair.why': ({ a, b }: { a: string; b: string }) => `Why: show what orders ${a} and ${b}`,
  'pair.more': ({ count }: { count: number }) => `${plural(count, 'more step', 'more steps')} between`,

  'steps.title': 'Steps',
  'steps.waits': ({ steps }: { steps: string }) => `waits for ${steps}`,
  'steps.shared': ({ places }: { places: string }) => `runs once, shared with ${places}`,
  'steps.place': ({ stage, line }: { stage: string; line: number }) => `${stage} line ${line}`,
  'steps.not-built': 'None: it is not built for this target.',
  'steps.none': 'None of its own.',

  'stage.targets': 'Built by the targets',
  'stage.uses': 'Used by',

  'build.outline': 'External inputs',
  'build.args': 'Arguments',
  'build.secrets': 'Secrets',
  'build.ssh': 'SSH',
  'build.nothing': 'No arguments, secrets or SSH.',
  'build.required': 'required',
  'build.unset': 'not set',

  'details.too-large': 'The file is too large to work this out here.',
  'values.title': 'Values',
  'values.expanded': 'With the current values',
  'values.unset': 'not set',
  'values.empty': 'empty',
  'values.build-arg': ({ line }: { line: number }) => `from --build-arg, declared at line ${line}`,
  'values.arg': ({ line }: { line: number }) => `default of ARG, line ${line}`,
  'values.global-arg': ({ line }: { line: number }) => `global ARG, line ${line}`,
  'values.env': ({ line }: { line: number }) => `ENV, line ${line}`,
  'values.predefined': 'set by BuildKit',
  'values.image': 'from the base image; this is what most images set',
  'values.elsewhere': ({
    name,
    scope,
    line,
  }: {
    name: string;
    scope: 'global' | 'stage' | 'buildkit';
    line: number;
  }) =>
    scope === 'stage'
      ? `not set here: line ${line} sets it in another stage; an ARG above the first FROM serves all`
      : scope === 'global'
        ? `not set here: ARG ${name} in this stage takes it over from line ${line}`
        : `not set here: ARG ${name} in this stage takes it over from BuildKit`,
  'values.nowhere': 'not set in the file; empty unless the base image sets it',
  'values.change': ({ name }: { name: string }) => `Change ${name}`,

  'needed.text': 'FROM needs a value.',
  'needed.set': ({ name }: { name: string }) => `Set ${name}`,

  'settings.required-first': 'Required first',
  'settings.build-platform-hint': 'The platform the builder runs on.',
  'settings.target-platform-hint': 'The platform the image is for. Leave empty to use the builder’s.',

  'follow.label': ({ stage }: { stage: string }) => `Connections of ${stage}`,
  'follow.needs': 'what it needs',
  'follow.needed-by': 'what needs it',
  'follow.both': 'both',
  'whole.shown': ({ count }: { count: number }) => `All ${count} stages, by name.`,
  'whole.choose': 'Choose one to go to it.',
  'whole.small': 'Too many to read here: zoom in, or search.',
  'whole.leave': 'Back',
  'focus.only': 'Only these',
  'focus.all': 'Show all',
  'focus.shown': ({ shown, total }: { shown: number; total: number }) => `${shown} of ${total} stages`,
  'focus.about': ({ stage }: { stage: string }) => `around ${stage}`,

  'outline.title': ({ target }: { target: string }) => `What a build of ${target} does`,
  'outline.stops': ({ line, says }: { line: number; says: string }) =>
    `BuildKit stops ${line > 0 ? `at line ${line}` : 'before the build begins'}: ${says} The rest is shown as far as it is known.`,
  'outline.summary': ({ stages, built, steps }: { stages: number; built: number; steps: number }) =>
    `${plural(stages, 'stage', 'stages')} in the file, ${built} built in ${plural(steps, 'step', 'steps')}.`,
  'outline.role': ({ target, role }: { target: string; role: Role }) => {
    const roles: Record<Role, string> = {
      target: 'The target: where the build stops.',
      layers: `All its files are in the image, because ${target} is built FROM it.`,
      files: `Only what is copied from it is in the image.`,
      'build-only': `Needed to build ${target}; nothing is copied from it directly into the image.`,
      'not-built': `Not built: nothing on the way to ${target} refers to it.`,
    };
    return roles[role];
  },
  'outline.why': 'Why',
  'outline.base': 'Base',
  'outline.takes': 'Depends on',
  'outline.takes-from': ({ what, source, line }: { what: string; source: string; line: number }) =>
    `${source}, by ${what} at line ${line}`,
  'outline.moves': ({ moved }: { moved: string }) => `: ${moved}`,
  'outline.context': ({ lines }: { lines: string }) => `the build context, at ${lines}`,
  'outline.lines': ({ lines }: { lines: readonly number[] }) =>
    `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
  'outline.used-by': 'Used by',
  'outline.overlap': 'At the same time',
  'outline.instructions': 'Instructions',
  'outline.line': ({ line }: { line: number }) => `line ${line}: `,
  'outline.nothing': 'nothing',
};
