import type { TextWords } from '#core/export/textWords.ts';
import { terms } from './terms.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const LISTED = 5;

/** Words of the text format. */
export const textWords: TextWords = {
  title: ({ file, stages, target, isDefault, platform }) => {
    const which = isDefault ? `default target ${target}` : `target ${target}`;
    return `${file}: ${plural(stages, 'stage', 'stages')}, ${which}, ${platform}`;
  },
  role: {
    target: terms['role.target'],
    layers: terms['role.layers'],
    files: terms['role.files'],
    'build-only': terms['role.build-only'],
    'not-built': terms['role.not-built'],
  },
  kind: {
    from: 'FROM',
    copy: 'COPY',
    mount: 'RUN --mount',
    onbuild: 'ONBUILD',
    add: 'ADD',
    context: 'reads',
  },
  context: terms['source.context'],
  unresolved: terms['source.unresolved'],
  lines: (lines) => {
    if (lines.length === 1) return `line ${lines[0]}`;
    const rest = lines.length > LISTED ? `, … ${lines.at(-1)}` : '';
    return `lines ${lines.slice(0, LISTED).join(', ')}${rest}`;
  },
  above: '(see above)',
  below: '(see below)',
  notBuilt: 'Not built for this target',
  builtBy: (targets, isTarget) => {
    if (targets === undefined) return '';
    if (targets.length === 0) return isTarget ? 'only as a target of its own' : 'no target builds it';
    const names = targets.map((name) => (name === '' ? 'the default target' : name));
    return `built by ${names.join(', ')}`;
  },
  sameTime: 'Steps that can run at the same time',
  sameTimePartly: 'At the same time in part',
  tooManyStages: 'Too many stages to tell which can run at the same time.',
  more: (count) => `… ${count} more`,
  checks: 'Checks',
  severity: { error: 'error', warning: 'warning', advice: 'advice' },
  noStages: 'No stage: there is no FROM yet.',
  assumed:
    'As BuildKit 0.32.2 builds it. What base images contain is not known here: they are taken to have no ONBUILD.',
};

/** What the command line says about its own use and about files. */
export const cli = {
  help: `Usage: stagegraph [FILE… | -]

Shows how BuildKit builds a multi-stage Dockerfile: what a target contains,
what it skips, and what can run at the same time. Without a FILE it reads
./Dockerfile; - is standard input. Nothing is run, fetched or sent.

Options:
      --target STAGE            stage to build; the last one by default
      --build-arg NAME[=VALUE]  as for docker build; without a value it is taken
                                from the environment
      --build-context NAME=SRC  as for docker build
      --platform PLATFORM       as for docker build; linux/amd64 by default
      --format FORMAT           text, json, mermaid, dot, svg or url; text by
                                default. Several files: text, json and url
  -o, --output FILE             write to FILE instead of standard output
      --check                   print only what is wrong, one finding a line;
                                exit 1 for errors, and for warnings where the
                                file says # check=error=true
      --color WHEN              auto, always or never; auto by default
      --theme THEME             light or dark, for svg; light by default
      --url-base URL            page that url leads to; the default is
                                http://localhost:4173/
      --log FILE                show when the steps of a build ran, by its log
                                (plain or rawjson progress, or a terminal copy)
      --max-parallelism K       simulate at most K steps at the same time
      --durations FILE          simulate with these durations: lines of a step
                                and its ms, such as run 4 1500, or the same as a
                                JSON object
  -h, --help                    show this help
      --version                 show the version

Exit status: 0 done, 1 BuildKit would reject the build, 2 bad usage, or a file
that cannot be read or written.
`,
  'try-help': 'stagegraph --help shows how it is used.',
  'option-unknown': ({ option, suggestion }: { option: string; suggestion: string }) =>
    suggestion === ''
      ? `There is no option ${option}.`
      : `There is no option ${option}. Did you mean ${suggestion}?`,
  'option-without-value': ({ option }: { option: string }) => `${option} needs a value.`,
  'option-takes-no-value': ({ option }: { option: string }) => `${option} takes no value.`,
  'option-choice': ({
    option,
    value,
    choices,
  }: {
    option: string;
    value: string;
    choices: readonly string[];
  }) => `${option} cannot be "${value}". Choose ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`,
  'build-arg-unnamed': ({ value }: { value: string }) =>
    `--build-arg ${value === '' ? '""' : value} has no name. Write NAME=VALUE.`,
  'build-context-incomplete': ({ value }: { value: string }) =>
    `--build-context ${value === '' ? '""' : value} is incomplete. Write NAME=SOURCE.`,
  'build-context-name': ({ name }: { name: string }) =>
    `--build-context cannot be called ${name}: the name must be that of a stage or an image.`,
  'platform-several': ({ value }: { value: string }) =>
    `--platform ${value} names several platforms. Stagegraph shows one at a time.`,
  'platform-invalid': ({ value }: { value: string }) =>
    `--platform ${value === '' ? '""' : value} is no platform. Write one such as linux/arm64.`,
  'check-with-format': 'Use --check without --format: it prints one finding a line.',
  'stdin-twice': 'Standard input (-) can be read once only.',
  'one-file-only': ({ format }: { format: string }) =>
    `--format ${format} takes one file. Several files go with text, json and url.`,
  'url-base-invalid': ({ value }: { value: string }) =>
    `--url-base ${value === '' ? '""' : value} is no URL. Write one such as https://example.com/stagegraph/.`,
  'timing-format':
    '--log, --durations and --max-parallelism go with --format text and json, and not with --check.',
  'timing-one-file': 'A log and durations are those of one Dockerfile: name one file.',
  'max-parallelism-invalid': ({ value }: { value: string }) =>
    `--max-parallelism cannot be "${value}". Write a whole number; 0 is no limit.`,
  'durations-line': ({ line }: { line: number }) =>
    `Line ${line} has no step. Write a step and its ms, such as run 4 1500.`,
  'durations-json': ({ line }: { line: number }) =>
    `Line ${line} is no JSON. Write an object such as {"run 4": 1500}.`,
  'durations-value': ({ name, value, line }: { name: string; value: string; line: number }) =>
    `${line === 0 ? '' : `Line ${line}: `}${value} is no duration of ${name}. Write ms, 0 or more.`,
  'durations-unknown': ({ name, suggestion }: { name: string; suggestion: string }) =>
    `This build has no step ${name}.${suggestion === '' ? '' : ` Did you mean ${suggestion}?`}`,
  'log-is-directory': 'This is a folder. Name the log in it.',
  'log-too-large': ({ limit }: { limit: number }) =>
    `This log is too large: the limit is ${limit} MB. Cut it to the part that belongs to the build.`,
  'log-is-dockerfile': 'This is a Dockerfile. The log comes after --log, the Dockerfile by itself.',
  'log-alone':
    'Only a log of --progress=rawjson tells a graph of its own. Name the Dockerfile this one belongs to.',
  'log-little-fits': 'Little of this log fits: it is that of another target, or of another Dockerfile.',
  'standard-input': 'standard input',
  'log-build': ({ number, count }: { number: number; count: number }) =>
    `The log holds ${count} builds; this is build ${number}.`,
  'log-own-graph': ({ format }: { format: string }) => `The steps are those of the log (${format}).`,
  'log-missing': ({ names, more }: { names: readonly string[]; more: number }) =>
    `Not in the log: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  'log-extra-names': ({ names, more }: { names: readonly string[]; more: number }) =>
    `Only in the log: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  'log-alike': ({ count }: { count: number }) =>
    `${plural(count, 'step is', 'steps are')} only alike: probably edited since.`,
  'log-running': 'The build was still running when the log ended: its last steps have no end.',
  'timeline-legend': ({ critical, waits }: { critical: string; waits: string }) =>
    `${critical} on the critical path   ${waits} waiting`,
  'timeline-shorten': 'What to shorten first',
  'timeline-saving': ({ saving, left }: { saving: string; left: string }) => `${saving} less, ${left} then`,
  'timeline-ask-durations':
    'Every duration is assumed. Give those of your build (--log, --durations) to see what to shorten first.',
  'timeline-gaps': 'Time that belongs to no step',
  'end.cached': terms['state.cached'],
  'end.canceled': terms['state.canceled'],
  'end.failed': terms['state.failed'],
  'end.running': terms['state.running'],
  'end.missing': 'not in log',
  'end.never': 'never',
  'file-missing': 'There is no such file.',
  'file-missing-default': 'There is no Dockerfile in this folder. Name a file, or - for standard input.',
  'file-is-directory': ({ inside }: { inside: boolean }) =>
    inside ? 'This is a folder. Name the Dockerfile in it.' : 'This is a folder, not a Dockerfile.',
  'file-forbidden': 'You may not read this file.',
  'file-unreadable': ({ reason }: { reason: string }) => `This file cannot be read (${reason}).`,
  'file-too-large': ({ limit }: { limit: number }) =>
    `This is too large for a Dockerfile: the limit is ${limit.toLocaleString('en')} bytes.`,
  'durations-is-directory': 'This is a folder. Name the file with the durations.',
  'output-unnamed': 'This names no file to write.',
  'standard-output': 'standard output',
  'output-is-directory': 'This is a folder. Name a file to write.',
  'output-no-folder': 'The folder to write to does not exist.',
  'output-unwritable': ({ reason }: { reason: string }) => `This cannot be written (${reason}).`,
  targets: ({ names, more }: { names: readonly string[]; more: number }) =>
    `Targets: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  severity: ({ severity }: { severity: 'error' | 'warning' | 'advice' }) => severity,
  'no-stage': 'No stage yet',
  'context-badge': 'ctx',
  caption: ({ stages, target }: { stages: number; target: string }) =>
    target === ''
      ? `How BuildKit builds a Dockerfile of ${plural(stages, 'stage', 'stages')}`
      : `How BuildKit builds the target ${target}, out of ${plural(stages, 'stage', 'stages')}`,
};
