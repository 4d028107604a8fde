/** Words of what the editor does on demand: rename, references, hover, completion. Fetched when it is used. */
export const services = {
  'rename.label': ({ name }: { name: string }) => `New name for ${name}`,
  'rename.label-unnamed': 'Name for this stage',
  'rename.apply': 'Rename',
  'rename.cancel': 'Cancel',
  'rename.places': ({ count }: { count: number }) =>
    count === 1 ? 'Changes 1 place' : `Changes ${count} places`,
  'rename.present': 'This is already its name',
  'rename.uncertain': ({ lines }: { lines: string }) =>
    `With other build args, line ${lines} could also mean this stage. It is left as it is.`,
  'rename.done': ({ name, count }: { name: string; count: number }) =>
    `Renamed to ${name} in ${count === 1 ? '1 place' : `${count} places`}`,
  'rename.nothing': 'No stage name at the cursor',
  'rename.invalid-name': 'Start with a letter; then use letters, digits, hyphens, dots and underscores.',
  'rename.reserved-name': 'scratch and context are reserved.',
  'rename.name-taken': ({ line }: { line: number }) => `The stage on line ${line} already has this name.`,
  'rename.image-of-that-name': ({ line }: { line: number }) =>
    `Line ${line} uses an image of this name, and would use the stage instead.`,
  'rename.named-by-variable': ({ line, written }: { line: number; written: string }) =>
    `Line ${line} names the stage through a variable (${written}). Change it there first.`,
  'rename.named-context': ({ name }: { name: string }) =>
    `A build context replaces ${name}. Remove it first.`,
  'rename.image-trigger': ({ line }: { line: number }) =>
    `An ONBUILD of the base image on line ${line} names this stage.`,

  'references.title': ({ name, count }: { name: string; count: number }) =>
    count === 1 ? `${name}: 1 place` : `${name}: ${count} places`,
  'references.line': ({ line }: { line: number }) => `line ${line}`,
  'references.close': 'Close',
  'references.nothing': 'No stage or variable at the cursor',
  'definition.nothing': 'No definition to go to from here',
  'definition.here': 'This is the definition',
  'hover.nothing': 'Nothing to explain here',
  'too-large': 'The file is too large for this',

  'stage.role': ({ role }: { role: string }) => `In this build: ${role}`,
  'stage.base': ({ base, platform }: { base: string; platform: string }) =>
    `Built on ${base} for ${platform}`,

  'variable.value': ({ name, value }: { name: string; value: string }) => `${name} = ${value}`,
  'variable.no-value': ({ name }: { name: string }) => `${name} has no value`,
  'variable.empty': ({ name }: { name: string }) => `${name} is empty`,
  'origin.build-arg': ({ line }: { line: number }) => `Given by --build-arg, declared on line ${line}`,
  'origin.arg': ({ line }: { line: number }) => `Default of ARG on line ${line}`,
  'origin.global-arg': ({ line }: { line: number }) => `Default of ARG above the first FROM, line ${line}`,
  'origin.env': ({ line }: { line: number }) => `Set by ENV on line ${line}`,
  'origin.predefined': 'Defined by BuildKit',
  'origin.image': 'Usual value; the base image may set another',
  'origin.elsewhere': ({
    name,
    scope,
    line,
  }: {
    name: string;
    scope: 'global' | 'stage' | 'buildkit';
    line: number;
  }) =>
    scope === 'stage'
      ? `Not set here: line ${line} sets it in another stage; an ARG above the first FROM serves all`
      : scope === 'global'
        ? `Not set here: ARG ${name} in this stage takes it over from line ${line}`
        : `Not set here: ARG ${name} in this stage takes it over from BuildKit`,
  'origin.unset': 'Not set here',
};
