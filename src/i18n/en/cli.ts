import type { FindingCount } from '#core/export/reports/report.ts';
import type { Changed } from '#core/rebuild/written.ts';
import { laterTerms } from './laterTerms.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

type ChangedKind = Changed['kind'];

const changedKinds: Readonly<Record<ChangedKind, string>> = {
  file: 'File',
  arg: 'ARG',
  env: 'ENV',
  image: 'Image',
  url: 'URL',
  context: 'Named context',
  'no-cache': 'Stage',
  before: 'Dockerfile',
};

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
      --ignorefile FILE         what the build context leaves out; by default
                                Dockerfile.dockerignore beside the Dockerfile,
                                else .dockerignore in its directory, which is
                                taken for the build context
      --files FILE              show what each COPY reads of these files, as
                                git ls-files prints them; - is standard input
      --bake FILE               list the builds of a bake or compose file, or of
                                what docker buildx bake --print prints; given
                                again, the next is laid over it, as by bake
      --bake-var NAME=VALUE     set a variable of it, over the environment
      --build NAME              show the Dockerfile of one of them, with its
                                target, arguments, platform and contexts
      --format FORMAT           text, json, mermaid, dot, svg, html or url; text
                                by default. Several files: text, json and url.
                                What is wrong, for other programs, of any number
                                of files: sarif, github, gitlab, checkstyle,
                                rdjsonl or gnu
  -o, --output FILE             write to FILE instead of standard output
      --compare OLD             show how FILE differs from the Dockerfile OLD,
                                as text or json; exit like diff: 0 the same for
                                BuildKit, 1 different, 2 trouble
      --check                   print only what is wrong, one finding per line;
                                exit with 1 on errors, and on warnings if the
                                file sets # check=error=true
      --write FILE              put the graph between the comments of a Markdown
                                file, <!-- stagegraph:start Dockerfile --> and
                                <!-- stagegraph:end -->; --target, --part,
                                --build-arg, --build-context and --platform may
                                follow the name. With --check it writes nothing,
                                shows what is stale, and then exits with 1
      --failure-threshold LEVEL least finding that exits with 1: error, warning,
                                advice or none; error by default
      --no-fail                 never exit with 1 for what is found
      --config FILE             options and severities of rules; by default the
                                nearest .stagegraph.json in the directory of
                                the Dockerfile or above it (docs/ci.md)
      --no-config               read no such file
      --watch                   show it again whenever a file changes; Ctrl C
                                ends it
      --color WHEN              auto, always or never; auto by default
      --theme THEME             light or dark, for svg and html; default light
      --part PART               what svg, html, mermaid, dot draw: all stages,
                                or built, those of the target; default all
      --url-base URL            page that url leads to; the default is
                                http://localhost:4173/
      --log FILE                show when the steps of a build ran, from its log
                                (plain or rawjson progress, or a terminal copy)
                                or its build record (.dockerbuild, also zipped);
                                a record has its Dockerfile and options in it
      --record NAME             which build of a record is meant: its target, or
                                the beginning of its build ID
      --max-parallelism K       simulate at most K steps at the same time
      --durations FILE          simulate with these durations: lines of a step
                                and its ms, such as run 4 1500, or the same as a
                                JSON object
      --changed WHAT            show what the next build re-runs after a change:
                                files of the build context, an ARG or ENV, an
                                image, as in package.json,src/ or VERSION=2 or
                                node:20; ./VERSION is a file, no-cache all of it
      --changed-from OLD        the same for an edited file; OLD was built
      --sizes FILE              show how large the layers of the target are, by
                                docker history --format json, docker image
                                inspect, imagetools inspect --raw, dive --json
                                or a build record; given twice, the image before
                                and the image now
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
  'build-without-bake': '--build names a build of a bake or compose file: give the file with --bake.',
  'bake-var-without-bake': '--bake-var sets a variable of a bake or compose file: give the file with --bake.',
  'bake-var-incomplete': ({ value }: { value: string }) =>
    `--bake-var ${value === '' ? '""' : value} sets nothing. Write NAME=VALUE.`,
  'bake-with-file':
    '--bake names the file with the builds, and these name their Dockerfiles: leave out FILE.',
  'bake-with-watch': '--bake shows its file once: use --watch with a Dockerfile.',
  'bake-list-options':
    'Without --build the builds are listed, as text or json. Name one of them to use other options.',
  'bake-unknown':
    'This is neither a bake or compose file nor what docker buildx bake --print or docker compose build --print prints.',
  'bake-elsewhere': ({ build, context }: { build: string; context: string }) =>
    `The Dockerfile of ${build} is in ${context}, and nothing is downloaded.`,
  'build-unknown': ({
    name,
    suggestion,
    names,
    more,
  }: {
    name: string;
    suggestion: string;
    names: readonly string[];
    more: number;
  }) =>
    `There is no build ${name === '' ? '""' : name}.${suggestion === '' ? '' : ` Did you mean ${suggestion}?`} Builds: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  'compare-format': 'Use --compare with one FILE and --format text or json, and without --check.',
  'check-with-format': ({ formats }: { formats: readonly string[] }) =>
    `--check prints findings: use it without --format, or with one of ${formats.join(', ')}.`,
  'write-alone':
    'Use --write only with --check: the comments in the file name the Dockerfile and its options.',
  'write-none': 'This file has no <!-- stagegraph:start Dockerfile -->, so there is no place for a graph.',
  'write-nested':
    'A graph begins here before the last one has ended: <!-- stagegraph:end --> is missing above.',
  'write-not-opened':
    'A graph ends here that has not begun: <!-- stagegraph:start Dockerfile --> is missing above.',
  'write-not-closed': 'The graph that begins here does not end: <!-- stagegraph:end --> is missing below.',
  'write-options':
    'After stagegraph:start write one Dockerfile, and --target, --part, --build-arg, --build-context or --platform.',
  'write-stale': ({ line }: { line: number }) => `The graph at line ${line} is stale.`,
  'threshold-without-check':
    '--failure-threshold and --no-fail are about findings: use them with --check or a format of findings.',
  'watch-stdin': 'Standard input (-) cannot be watched: name a file.',
  watching: 'Watching. Press Ctrl C to end.',
  'config-or-not': 'Use either --config or --no-config.',
  'config-json': ({ line }: { line: number }) =>
    `Line ${line} is not valid JSON. Write an object such as {"rules": {"final-root": "off"}}.`,
  'config-twice': ({ line, name }: { line: number; name: string }) =>
    `Line ${line}: ${name} is there already.`,
  'config-key': ({ line, name, suggestion }: { line: number; name: string; suggestion: string }) =>
    `Line ${line}: there is no setting ${name}.${suggestion === '' ? '' : ` Did you mean ${suggestion}?`}`,
  'config-rule': ({ line, name, suggestion }: { line: number; name: string; suggestion: string }) =>
    `Line ${line}: there is no rule ${name}.${suggestion === '' ? '' : ` Did you mean ${suggestion}?`}`,
  'config-value': ({ line, name, expected }: { line: number; name: string; expected: string }) =>
    `Line ${line}: this is no value for ${name}. It is one such as: ${expected}`,
  'config-at': ({ line, says }: { line: number; says: string }) => `Line ${line}: ${says}`,
  'config-is-directory': 'This is a directory. Name the configuration file in it.',
  'finding-count': ({ files, error, warning, advice }: FindingCount) =>
    `${plural(error, 'error', 'errors')}, ${plural(warning, 'warning', 'warnings')}, ${plural(advice, 'piece', 'pieces')} of advice in ${plural(files, 'file', 'files')}`,
  'stdin-twice': 'Standard input (-) can only be read once.',
  'one-file-only': ({ format }: { format: string }) =>
    `--format ${format} takes one file. Only text, json, url and the formats of findings take several.`,
  'url-base-invalid': ({ value }: { value: string }) =>
    `--url-base ${value === '' ? '""' : value} is not a URL. Use one such as https://example.com/stagegraph/.`,
  'timing-format':
    '--log, --durations and --max-parallelism work only with --format text or json, and not with --check.',
  'timing-one-file': 'A log or durations belong to one Dockerfile: name a single file.',
  'record-without-log': '--record chooses a build of a build record: name the file with --log.',
  'record-of-log': 'This is a log, not a build record: --record chooses nothing in it.',
  'record-choose': ({ names, more }: { names: readonly string[]; more: number }) =>
    `This holds ${names.length + more} builds. Choose one with --record: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  'record-unknown-name': ({ name, names, more }: { name: string; names: readonly string[]; more: number }) =>
    `This holds no build ${name === '' ? '""' : name}. There are ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  'record-without-file':
    'The build ended before its Dockerfile was kept. Name the Dockerfile: stagegraph --log FILE Dockerfile.',
  'max-parallelism-invalid': ({ value }: { value: string }) =>
    `--max-parallelism cannot be "${value}". Use a whole number; 0 means no limit.`,
  'sizes-alone':
    'Use --sizes with one FILE and --format text or json, without --check, --compare, --changed or times.',
  'sizes-twice': 'Give --sizes at most twice: the image before and the image now.',
  'sizes-is-directory': 'Sizes are read from a file, not from a folder.',
  'changed-empty':
    '--changed names nothing. Write a file, a variable or an image, as in package.json,VERSION.',
  'changed-format':
    '--changed and --changed-from work only with --format text or json, and not with --check.',
  'changed-with-compare': 'Use --changed and --changed-from without --compare: one question at a time.',
  'changed-one-file': 'OLD of --changed-from belongs to one Dockerfile: name a single file.',
  'changed-misspelt': ({ name, suggestion }: { name: string; suggestion: string }) =>
    `This file has no variable ${name}. Did you mean ${suggestion}? Write a file as ./${name}.`,
  'changed-deciding': ({ name }: { name: string }) =>
    `ARG ${name} decides which stage FROM means. Give its next value: --changed ${name}=VALUE.`,
  'changed-unknown': ({ kind, name, suggestion }: { kind: ChangedKind; name: string; suggestion: string }) =>
    `${changedKinds[kind]} ${name} is not in this file.${suggestion === '' ? '' : ` Did you mean ${suggestion}?`}`,
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
  'end.cached': laterTerms['state.cached'],
  'end.canceled': laterTerms['state.canceled'],
  'end.failed': laterTerms['state.failed'],
  'end.running': laterTerms['state.running'],
  'end.missing': 'not in log',
  'end.never': 'never',
  'input-is-directory': 'This is a directory. Name the file in it.',
  'list-too-large': ({ limit }: { limit: number }) =>
    `This list of files is too large: the limit is ${limit.toLocaleString('en')} bytes.`,
  'files-format':
    '--files works with --format text or json of one Dockerfile, without --check and --compare.',
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
