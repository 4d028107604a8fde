const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The panels around the graph: details, target picker, build settings, problems, share. */
export const panels = {
  'details.blank': 'What a stage contains, why it is built, and what runs at the same time appear here.',

  'target.pick': 'Choose a target',
  'target.find': 'Find a target',
  'target.nothing': 'No stage with that name',
  'target.keys': 'Arrow keys preview, Enter confirms, Esc cancels',
  'target.choose-this': 'Build this stage',
  'target.unnamed': 'It has no name, so it cannot be chosen as a target.',
  'target.gone': ({ target }: { target: string }) =>
    `The file has no stage ${target}. Choose another target.`,

  'stage.replaced': ({ value }: { value: string }) =>
    `A build context replaces this stage: its base image is not used and its instructions do not run. What refers to it gets ${value}.`,
  'stage.place': ({ number, line }: { number: number; line: number }) =>
    `stage ${number} (--from=${number}), line ${line}`,

  'roles.title': 'Stages in this build',
  'roles.layers-base': ({ base }: { base: string }) => `on ${base}`,
  'roles.layers-scratch': 'on an empty image',

  'role.title': ({ target }: { target: string }) => `For the target ${target}`,
  'why.target': 'This is where the build stops.',
  'why.target-default': 'This is the last stage: it is built when no target is given.',
  'why.layers': ({ target }: { target: string }) =>
    `${target} is built from it, so all its files are in the image.`,
  'why.files': ({ target }: { target: string }) => `Only what is copied from it is in ${target}:`,
  'why.build-only': ({ target }: { target: string }) =>
    `Needed to build ${target}; nothing is copied from it directly into the image.`,
  'why.not-built': ({ target }: { target: string }) => `Nothing on the way to ${target} refers to it.`,
  'why.built-by': 'Built by',
  'why.no-target': 'No target builds it.',

  'overlap.title': 'At the same time',
  'overlap.alone': 'No other stage is part of this build.',
  'overlap.no-steps': 'This stage has no steps of its own.',
  'overlap.no-others': 'No other stage of this build has steps of its own.',
  'overlap.up-to': ({ step }: { step: string }) => `up to ${step}`,
  'overlap.from': ({ step }: { step: string }) => `from ${step} on`,
  'overlap.some': ({ count, total }: { count: number; total: number }) => `${count} of ${total} steps`,
  'overlap.beside': ({ stage, part }: { stage: string; part: string }) => `while ${stage} runs ${part}`,

  'needs.title': 'Depends on',
  'needed-by.title': 'Used by',

  'edge.from': 'The stage starts with all the files of its base.',
  'edge.copy': 'Copies files. The step waits until the whole source stage is done.',
  'edge.mount': 'Mounts files for one step; they do not stay in the stage unless the step copies them.',
  'edge.onbuild': 'A trigger from the base stage, run right after FROM.',
  'edge.add': 'Downloads it and adds the result.',
  'edge.source': 'From',
  'edge.into': 'To',
  'edge.moves': 'Paths',

  'row.line': ({ line }: { line: number; endLine: number }) => `, line ${line}`,
  'row.lines': ({ line, endLine }: { line: number; endLine: number }) => `, lines ${line} to ${endLine}`,
  'row.reads': 'Reads from',
  'row.steps': 'Steps',
  'row.no-step': 'No step of its own: it sets what later steps or the image use.',
  'row.not-built': 'No step, because the stage is not built for this target.',

  'external.replaced': ({ name, value }: { name: string; value: string }) =>
    `A build context replaces ${name}: what refers to it gets ${value}.`,
  'external.unknown': 'Its contents are not known here; nothing is downloaded.',

  'command.title': 'Build it',

  'problems.title': ({ count }: { count: number }) => plural(count, 'problem', 'problems'),
  'list.more': ({ count, rest }: { count: number; rest: number }) =>
    count === rest ? `Show ${count} more` : `Show ${count} of ${rest} more`,
  'problems.more': ({ count }: { count: number }) => `and ${count} more`,
  'problems.stops': 'BuildKit stops here.',
  'severity.error': 'Error.',
  'severity.warning': 'Warning.',
  'severity.advice': 'Advice.',
  'settings.args': 'Build arguments',
  'settings.no-args': 'The file declares none.',
  'settings.no-default': 'not set',
  'settings.required': 'needed for FROM',
  'settings.undeclared': 'not declared in the file',
  'settings.set': 'changed',
  'settings.reset': ({ name }: { name: string }) => `Reset ${name}`,
  'settings.reset-all': 'Reset all',
  'settings.platform': 'Platform',
  'settings.contexts': 'Named contexts',
  'settings.contexts-hint': '--build-context replaces the stage or image of that name.',
  'settings.context-name': 'Name',
  'settings.context-value': 'Path, URL or image',
  'settings.add-context': 'Add',
  'settings.remove': ({ name }: { name: string }) => `Remove ${name}`,
  'share.about':
    'The link holds the Dockerfile and opens it as you see it now. Nothing is stored on a server.',
  'share.files':
    'Or take it away as a picture, a diagram for a README, text or data, or show it in a web page.',
  'share.export': 'Export…',
  'share.embed': 'Embed…',
  'share.link': 'Link',
  'share.copy': 'Copy link',
  'share.copied': 'Link copied',
  'share.long': ({ length }: { length: number }) =>
    `${length.toLocaleString('en')} characters: some chat programs cut so long a link. An exported file always arrives whole.`,
  'share.too-long': ({ length }: { length: number }) =>
    `${length.toLocaleString('en')} characters: not every browser opens so long a link. Send the Dockerfile or an exported file instead.`,
  'share.too-large': ({ limit }: { limit: number }) =>
    `This Dockerfile is larger than the ${Math.round(limit / 1024).toLocaleString('en')} kB that a link may hold. Send the Dockerfile or an exported file instead.`,
  'share.bare': 'Leave comments out',
  'share.bare-about': 'Only in the link. It builds the same.',
  'share.secrets': ({ count }: { count: number }) =>
    count === 1
      ? 'This value looks like a secret, and the link would reveal it:'
      : 'These values look like secrets, and the link would reveal them:',
  'share.recorded-out': ({ count }: { count: number }) =>
    `${count === 1 ? 'One value' : `${count} values`} from the build record (build arguments, named contexts) ${count === 1 ? 'is' : 'are'} left out of the link.`,
  'share.recorded-in': ({ count }: { count: number }) =>
    `${count === 1 ? 'One value' : `${count} values`} from the build record (build arguments, named contexts) ${count === 1 ? 'is' : 'are'} in the link.`,
  'share.recorded': 'Include them',
  'share.secrets-more': ({ count }: { count: number }) => `and ${count} more`,
  'share.in-settings': 'build settings',
  'share.blank': 'Blank them in link and files',
  'share.blanked': ({ count }: { count: number }) =>
    `Link and exported files have *** in place of ${count === 1 ? 'this value' : 'these values'}. Your Dockerfile and settings stay as they are.`,
};
