import type { buildProblems } from '#core/builds/problems.ts';
import type { ProblemMessages } from '#i18n/problemMessages.ts';

const expected: Readonly<Record<string | number, string>> = {
  text: 'a text',
  list: 'a list',
  map: 'a map',
  number: 'a number',
  bool: 'true or false',
};

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What is wrong with a bake or compose file, and what to do about it. */
export const problems: ProblemMessages<typeof buildProblems> = {
  'builds-json': [
    'This is not valid JSON from here on.',
    'Copy all of what docker buildx bake --print or docker compose build --print prints.',
  ],
  'builds-none': [
    'This file names no builds.',
    'A compose file names one where a service has build, a bake file where there is a target.',
  ],
  'builds-too-many': [
    ({ limit }) => `This is more than is read of one file: the limit is ${limit}.`,
    'What comes after it is left out.',
  ],
  'builds-field-unknown': [
    ({ build, field }) => `${build} has a field ${field} that bake does not know.`,
    'It is left out. Check how it is spelt.',
  ],
  'builds-field-type': [
    ({ build, field, expected: shape }) =>
      `${field === '' ? build : `${field} of ${build}`} should be ${expected[shape] ?? shape}.`,
    'It is left out.',
  ],
  'builds-inherits-missing': [
    ({ build, name }) => `${build} inherits from ${name}, which is not in this file.`,
    'It is shown without it.',
  ],
  'builds-inherits-cycle': [
    ({ build, name }) => `${build} inherits from ${name}, which inherits from it in turn.`,
    'Remove one of the two.',
  ],
  'builds-context-missing': [
    ({ build, name }) => `${build} needs what ${name} builds, and there is no such build in this file.`,
    'Bake fails with “failed to find target”. Check the name.',
  ],
  'builds-context-cycle': [
    ({ build, name }) => `${build} needs what ${name} builds, which needs ${build} in turn.`,
    'Bake refuses to build either. Remove one of these contexts.',
  ],
  'builds-platform': [
    ({ build, platform }) => `${platform}, a platform of ${build}, is none that BuildKit knows.`,
    'Use one such as linux/arm64.',
  ],
  'builds-group-missing': [
    ({ group, name }) => `Group ${group} names ${name}, which is not in this file.`,
    'Bake fails with “failed to find target”. Check the name.',
  ],
  'hcl-syntax': [
    ({ expected: sign }) =>
      sign === '' ? 'This is not valid HCL from here on.' : `${sign} is missing here.`,
    'What comes after it is not read.',
  ],
  'hcl-too-deep': ['This is nested too deep, or comes from too many values in a row.', 'It is left out.'],
  'hcl-too-much': [
    ({ limit }) => `Evaluating this file takes more than ${limit} steps.`,
    'What is left is not evaluated. Use what docker buildx bake --print prints.',
  ],
  'hcl-attribute-twice': [
    ({ name }) => `${name} is set twice here.`,
    'Bake refuses the file. What comes after it is not read.',
  ],
  'hcl-block-unknown': [
    ({ name }) => `${name} is no block that bake knows here.`,
    'It is left out. A map is written with an equals sign: args = { … }.',
  ],
  'hcl-label': [({ name }) => `A ${name} has one name.`, 'Write it in quotation marks, as in target "app".'],
  'hcl-type': [
    ({ expected: shape }) => `This should be ${expected[shape] ?? shape}.`,
    'Bake refuses the file. What needs it is left out.',
  ],
  'hcl-missing': [
    ({ name }) => `There is no ${name} in this value.`,
    'Bake refuses the file. What needs it is left out.',
  ],
  'hcl-key-twice': [
    ({ name }) => `Two values of this map have the key ${name}.`,
    'Bake refuses the file. Write ... behind the value to put both in a list.',
  ],
  'hcl-cycle': [
    ({ name }) => `${name} needs itself, by way of what it is made of.`,
    'Bake refuses the file.',
  ],
  'hcl-variable-unknown': [
    ({ name }) => `There is no variable ${name}.`,
    'Bake refuses the file. What needs it is left out.',
  ],
  'hcl-variable-type': [
    ({ name }) => `The type of ${name} is none that bake knows.`,
    'Use string, number, bool, any, or list(string) and the like.',
  ],
  'hcl-variable-value': [
    ({ name, text }) => `“${text}” is no value that ${name} can have.`,
    'What needs it is left out. Change the value, or the type of the variable.',
  ],
  'hcl-validation': [
    ({ name, message }) =>
      `${name} has a value that the file does not allow${message === '' ? '' : `: ${message}`}.`,
    'Bake refuses to build. Give it another value.',
  ],
  'hcl-function-unknown': [
    ({ name }) => `There is no function ${name}.`,
    'Bake refuses the file. What needs it is left out.',
  ],
  'hcl-function-elsewhere': [
    ({ name }) => `${name}() depends on when and where bake runs, or is not evaluated here.`,
    'What needs it is left out. Use what docker buildx bake --print prints.',
  ],
  'hcl-function-fails': [
    ({ name }) => `${name}() cannot be called with these values.`,
    'Bake refuses the file. What needs it is left out.',
  ],
  'hcl-name': [
    ({ name }) => `“${name}” is no name for a build.`,
    'Bake refuses it: only letters, digits, - and _ may be in it.',
  ],
  'hcl-name-twice': [
    ({ name }) => `The matrix makes two builds called ${name}.`,
    'Bake refuses the file. Put every value of the matrix into the name.',
  ],
  'hcl-name-alone': [
    ({ name }) => `${name} sets a name without a matrix.`,
    'Bake refuses the file. Change the label of the target instead.',
  ],
  'hcl-matrix': [
    ({ name }) => `The matrix of ${name} should be a map of lists.`,
    'Bake refuses the file. The target is left out.',
  ],
  'hcl-group-field': [
    ({ group, name }) => `${name} is nothing that a group can set: ${group}.`,
    'Bake refuses the file. It is left out.',
  ],
  'compose-yaml': [({ detail }) => `This is not valid YAML: ${detail}.`, 'Nothing of the file is read.'],
  'compose-aliases': [
    'The aliases of this file would come to more than a million values, or hold themselves.',
    'Nothing of the file is read.',
  ],
  'compose-interpolation': [
    ({ text }) => `“${text}” is not how compose writes a variable.`,
    'Write ${NAME}, or $$ for a dollar sign.',
  ],
  'compose-variable-unset': [
    ({ name }) => `${name} has no value here, so compose takes it as empty.`,
    'Give it one in .env, or a default: ${NAME:-value}.',
  ],
  'compose-variable-required': [
    ({ name, message }) => `${name} must have a value${message === '' ? '' : `: ${message}`}.`,
    'Compose refuses the file without it. Give it one in .env.',
  ],
  'compose-extends-cycle': [
    ({ service, name }) => `${service} extends ${name}, which extends it in turn.`,
    'Compose refuses the file. It is shown without it.',
  ],
  'compose-extends-file': [
    ({ service, name, file }) => `${service} extends ${name} of ${file}, a file that is not read here.`,
    'Use what docker compose build --print prints: it has all files in it.',
  ],
  'compose-extends-missing': [
    ({ service, name }) => `${service} extends ${name}, which is not in this file.`,
    'Compose refuses the file. It is shown without it.',
  ],
  'compose-include': [
    'Files that this one includes are not read here.',
    'Use what docker compose build --print prints: it has all files in it.',
  ],
  'compose-inline-and-file': [
    ({ build }) => `${build} has both dockerfile and dockerfile_inline.`,
    'Compose refuses the file. The inline Dockerfile is shown.',
  ],
};

/** Builds that a bake or compose file names, on the page and on the command line. */
export const words = {
  /** Line of a build's name. */
  line: ({ line }: { line: number }) => `line ${line}`,
  inline: ({ file, line }: { file: string; line: number }) => `Dockerfile in ${file}, line ${line}`,
  elsewhere: ({ context }: { context: string }) => `Dockerfile in ${context}`,
  target: ({ target }: { target: string }) => `target ${target}`,
  args: ({ count }: { count: number }) => plural(count, 'build argument', 'build arguments'),
  contexts: ({ names }: { names: readonly string[] }) =>
    `${names.length === 1 ? 'named context' : 'named contexts'} ${names.join(', ')}`,
  profiles: ({ names }: { names: readonly string[] }) =>
    `${names.length === 1 ? 'profile' : 'profiles'} ${names.join(', ')}`,
  groups: ({ names }: { names: readonly string[] }) =>
    `${names.length === 1 ? 'group' : 'groups'} ${names.join(', ')}`,
  others: ({ names }: { names: readonly string[] }) => `also sets ${names.join(', ')}`,
  'also-platforms': ({ names }: { names: readonly string[] }) =>
    `Built for ${names.join(', ')} as well; the steps of one platform are shown.`,
  'from-build': ({ name, build }: { name: string; build: string }) =>
    `Context ${name} is what ${build} builds: its steps run before those that read it.`,
  variables: ({ count }: { count: number }) => plural(count, 'variable', 'variables'),
  'variables.about':
    'Set as the environment would set them. Lists are written with commas. They stay on this page.',
  'variables.reset': ({ name }: { name: string }) => `Take the value of the file for ${name}`,
  'variables.evaluated': ({ count }: { count: number }) =>
    `The file now names ${plural(count, 'build', 'builds')}.`,
  'fed-by': ({ names }: { names: readonly string[] }) => `fed by ${names.join(', ')}`,
  'not-shared':
    'Bake builds all of them at the same time. A stage that several builds share may run more than once: BuildKit reads only the files of the context that each build needs.',
  'no-order':
    'depends_on orders no builds, only the start of containers. What waits for a build is a context service:NAME.',
  /** Above the matrix: what its columns are. */
  'matrix.columns': 'Columns',
  'matrix.of-builds': ({ count }: { count: number }) =>
    plural(count, 'build of this file', 'builds of this file'),
  'matrix.label': ({ stages, builds }: { stages: number; builds: number }) =>
    `${plural(stages, 'stage', 'stages')} by ${plural(builds, 'build', 'builds')}`,
  'matrix.hint': 'Choosing a cell selects its stage and shows its build.',
  'matrix.built-by': 'Builds',
  'matrix.choose': ({ build }: { build: string }) => `Show the build ${build}`,
  'matrix.cell': ({ stage, build, role }: { stage: string; build: string; role: string }) =>
    `${stage} for build ${build}: ${role}`,
  'matrix.unused': 'no build',
  'matrix.unused-hint': 'No build of it runs it',
  'matrix.itself': 'only itself',
  'matrix.itself-hint': 'Built only where it is the target itself',
  'matrix.count-hint': ({ count, total }: { count: number; total: number }) =>
    `Built by ${count} of ${total} builds`,
  'matrix.differ': 'What differs between these builds',
  'matrix.rejected': 'BuildKit would reject it',
  same: 'nothing that changes a step',
  more: ({ count }: { count: number }) => `and ${count} more`,
  context: ({ name, value }: { name: string; value: string }) => `context ${name}=${value}`,
  'without-context': ({ name }: { name: string }) => `without context ${name}`,
  without: ({ name }: { name: string }) => `without ${name}`,
  'default-target': 'the last stage',
  'own-platform': 'platform of the builder',
  'list.title': ({ file }: { file: string }) => `Builds of ${file}`,
  'list.together': ({ files }: { files: readonly string[] }) =>
    `Read together, each laid over those before it: ${files.join(', ')}.`,
  /** Beside the name of a build among targets. */
  'list.tag': 'build',
  'list.pasted': 'the pasted text',
  'list.about':
    'Choose one: its target, build arguments, platform and named contexts apply to its Dockerfile. Undo takes it back.',
  'list.not-beside': ({ path }: { path: string }) =>
    `${path} did not come with it: applies to the Dockerfile that is open. To open both, drop them together, or their folder.`,
  'list.applied': ({ name }: { name: string }) => `Shown as ${name} builds it.`,
  'list.problems': 'What is wrong with the file',
};
