import { terms } from './terms.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the command line says about its own use and about files. */
export const cli = {
  help: `Usage: stagegraph [FILE… | -]

Shows how BuildKit builds a multi-stage Dockerfile: what a target contains,
what it skips, and what can run at the same time. Without a FILE it reads
./Dockerfile; - is standard input. Nothing is run, downloaded or sent.

Options:
      --target STAGE            stage to build; by default the last one
      --build-arg NAME[=VALUE]  as for docker build; without a value it is taken
                                from the environment
      --build-context NAME=SRC  as for docker build
      --platform PLATFORM       as for docker build; linux/amd64 by default
      --format FORMAT           text, json, mermaid, dot, svg, html or url; text
                                by default. Several files: text, json and url
  -o, --output FILE             write to FILE instead of standard output
      --check                   print only what is wrong, one finding per line;
                                exit with 1 on errors, and on warnings if the
                                file sets # check=error=true
      --color WHEN              auto, always or never; auto by default
      --theme THEME             light or dark, for svg and html; default light
      --url-base URL            page that url leads to; the default is
                                http://localhost:4173/
      --log FILE                show when the steps of a build ran, from its log
                                (plain or rawjson progress, or a terminal copy)
      --max-parallelism K       simulate at most K steps at the same time
      --durations FILE          simulate with these durations: lines of a step
                                and its ms, such as run 4 1500, or the same as a
                                JSON object
  -h, --help                    show this help
      --version                 show the version

Exit code: 0 success, 1 BuildKit would reject the build, 2 usage error, or a
file that cannot be read or written.
`,
  'try-help': 'Run stagegraph --help for usage.',
  'option-unknown': ({ option, suggestion }: { option: string; suggestion: string }) =>
    suggestion === '' ? `Unknown option ${option}.` : `Unknown option ${option}. Did you mean ${suggestion}?`,
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
    `--platform ${value === '' ? '""' : value} is not a platform. Use one such as linux/arm64.`,
  'check-with-format': 'Use --check without --format: it prints one finding per line.',
  'stdin-twice': 'Standard input (-) can only be read once.',
  'one-file-only': ({ format }: { format: string }) =>
    `--format ${format} takes one file. Only text, json and url take several.`,
  'url-base-invalid': ({ value }: { value: string }) =>
    `--url-base ${value === '' ? '""' : value} is not a URL. Use one such as https://example.com/stagegraph/.`,
  'timing-format':
    '--log, --durations and --max-parallelism work only with --format text or json, and not with --check.',
  'timing-one-file': 'A log or durations belong to one Dockerfile: name a single file.',
  'max-parallelism-invalid': ({ value }: { value: string }) =>
    `--max-parallelism cannot be "${value}". Use a whole number; 0 means no limit.`,
  'durations-line': ({ line }: { line: number }) =>
    `Line ${line} names no step. Write a step and its ms, such as run 4 1500.`,
  'durations-json': ({ line }: { line: number }) =>
    `Line ${line} is not valid JSON. Write an object such as {"run 4": 1500}.`,
  'durations-value': ({ name, value, line }: { name: string; value: string; line: number }) =>
    `${line === 0 ? '' : `Line ${line}: `}${value} is not a duration for ${name}. Use ms, 0 or more.`,
  'durations-unknown': ({ name, suggestion }: { name: string; suggestion: string }) =>
    `This build has no step ${name}.${suggestion === '' ? '' : ` Did you mean ${suggestion}?`}`,
  'log-is-directory': 'This is a directory. Name the log in it.',
  'log-too-large': ({ limit }: { limit: number }) =>
    `This log is too large: the limit is ${limit} MB. Cut it to the part that belongs to the build.`,
  'log-is-dockerfile':
    'This is a Dockerfile. Pass the log with --log, and the Dockerfile as a plain argument.',
  'log-alone':
    'Only a --progress=rawjson log contains its own graph. Name the Dockerfile this log belongs to.',
  'log-little-fits': 'Little of this log matches: it is from another target, or another Dockerfile.',
  'standard-input': 'standard input',
  'log-build': ({ number, count }: { number: number; count: number }) =>
    `The log holds ${count} builds; this is build ${number}.`,
  'log-own-graph': ({ format }: { format: string }) => `The steps are those of the log (${format}).`,
  'log-missing': ({ names, more }: { names: readonly string[]; more: number }) =>
    `Not in the log: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  'log-extra-names': ({ names, more }: { names: readonly string[]; more: number }) =>
    `Only in the log: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  'log-alike': ({ count }: { count: number }) =>
    `${plural(count, 'step is', 'steps are')} matched only approximately: probably edited since.`,
  'log-use-platform': ({ platform }: { platform: string }) => `Use --platform ${platform}.`,
  'log-running': 'The build was still running when the log ended: its last steps have no end.',
  'timeline-legend': ({ critical, waits }: { critical: string; waits: string }) =>
    `${critical} on the critical path   ${waits} waiting`,
  'timeline-shorten': 'What to shorten first',
  'timeline-saving': ({ saving, left }: { saving: string; left: string }) => `${saving} less, ${left} then`,
  'timeline-ask-durations':
    'All durations are assumed. Provide those of your build (--log, --durations) to see what to shorten first.',
  'timeline-gaps': 'Time outside any step',
  'end.cached': terms['state.cached'],
  'end.canceled': terms['state.canceled'],
  'end.failed': terms['state.failed'],
  'end.running': terms['state.running'],
  'end.missing': 'not in log',
  'end.never': 'never',
  'file-missing': 'No such file.',
  'file-missing-default':
    'There is no Dockerfile in this directory. Name a file, or use - for standard input.',
  'file-is-directory': ({ inside }: { inside: boolean }) =>
    inside ? 'This is a directory. Name the Dockerfile in it.' : 'This is a directory, not a Dockerfile.',
  'file-forbidden': 'Permission denied.',
  'file-unreadable': ({ reason }: { reason: string }) => `Cannot read this file (${reason}).`,
  'file-too-large': ({ limit }: { limit: number }) =>
    `This is too large for a Dockerfile: the limit is ${limit.toLocaleString('en')} bytes.`,
  'durations-is-directory': 'This is a directory. Name the file with the durations.',
  'output-unnamed': 'This does not name a file to write.',
  'standard-output': 'standard output',
  'output-is-directory': 'This is a directory. Name a file to write.',
  'output-no-folder': 'The directory to write to does not exist.',
  'output-unwritable': ({ reason }: { reason: string }) => `This cannot be written (${reason}).`,
  targets: ({ names, more }: { names: readonly string[]; more: number }) =>
    `Targets: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  severity: ({ severity }: { severity: 'error' | 'warning' | 'advice' }) => severity,
};
