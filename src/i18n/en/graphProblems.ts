import type { graphProblems as rules } from '#core/stages/problems.ts';
import type { ProblemMessages } from '#i18n/problemMessages.ts';

/** What BuildKit reads but cannot build. */
export const graphProblems: ProblemMessages<typeof rules> = {
  'base-blank': [
    ({ base }) => `${base} is empty, so FROM has no base image.`,
    ({ undeclared }) =>
      undeclared === ''
        ? 'Give the argument a value (build settings, --build-arg), or a default above the first FROM.'
        : `Declare it above the first FROM: ARG ${undeclared}=value. Only then does --build-arg reach FROM.`,
  ],
  'check-argument': [
    ({ option }) => `The build argument BUILDKIT_DOCKERFILE_CHECK does not take ${option}.`,
    'Use skip=Rule, experimental=Rule, and error=true or error=false.',
  ],
  'check-option': [
    ({ option }) => `# check= does not take ${option}.`,
    'Use skip=Rule, experimental=Rule, and error=true or error=false.',
  ],
  'checksum-invalid': [
    ({ checksum }) => `--checksum=${checksum} is not a digest.`,
    'Use sha256: followed by 64 lowercase hex digits.',
  ],
  'checksum-source': [
    ({ checksum }) => `--checksum=${checksum} does not fit this source.`,
    'It works with exactly one HTTP or Git source.',
  ],
  'chmod-invalid': [({ chmod }) => `--chmod cannot be ${chmod}.`, 'Write an octal mode, such as 755.'],
  'circular-dependency': [
    ({ stage, lines }) =>
      String(lines).includes(',')
        ? `${stage} depends on itself: lines ${lines} form a cycle.`
        : `${stage} depends on itself: line ${lines} refers to the stage it is in.`,
    ({ lines }) =>
      String(lines).includes(',')
        ? 'Remove one of these references.'
        : 'Remove it, or refer to an earlier stage.',
  ],
  'copy-from-later-stage': [
    ({ from, stage }) => `${stage} copies from ${from}, which comes later in the file.`,
    'Move that stage up: a stage copies only from stages above it.',
  ],
  'copy-from-variable': [
    ({ from }) => `--from cannot contain a variable (${from}).`,
    'Name the stage: FROM with that variable AS a name, then use the name.',
  ],
  'copy-source-git': [({ source }) => `COPY cannot fetch a Git repository (${source}).`, 'Use ADD.'],
  'copy-source-url': [({ source }) => `COPY cannot download (${source}).`, 'Use ADD.'],
  'device-unsupported': ['--device is not part of the stable Dockerfile syntax.', 'Remove it.'],
  'epoch-invalid': [
    ({ value }) => `SOURCE_DATE_EPOCH cannot be ${value}.`,
    'Write seconds since 1970, context, or the name of a stage that holds one download.',
  ],
  'epoch-stage-invalid': [
    ({ stage }) => `SOURCE_DATE_EPOCH takes its time from ${stage}, which does more than fetch one source.`,
    ({ reason }) =>
      reason === 'base'
        ? 'Start that stage FROM scratch.'
        : 'Leave only ARG and one ADD of a single URL or Git repository in that stage.',
  ],
  'expose-invalid': [
    ({ port }) => `EXPOSE cannot be ${port}.`,
    'Write a port, such as 80, 53/udp or 8000-8010.',
  ],
  'git-query-invalid': [
    ({ source, part }) => `The Git source ${source} gives ${part} in a way BuildKit does not accept.`,
    'Use ref, tag, branch, commit, subdir, submodules and keep-git-dir, each once and without contradicting each other.',
  ],
  'known-elsewhere': [
    ({ word, image }) => `BuildKit’s own frontend has no ${word}; ${image} may.`,
    'What it does is not shown here.',
  ],
  'mount-from-later-stage': [
    ({ from, target, stage }) =>
      `${stage} mounts ${from} at ${target}, but that stage comes later in the file.`,
    'Move that stage up.',
  ],
  'mount-target-root': [
    ({ target }) =>
      target === '' || target === '.' ? 'The mount has no target.' : `A mount cannot cover ${target}.`,
    ({ target }) =>
      target === '' || target === '.' ? 'Add target=/directory.' : 'Give it its own directory.',
  ],
  'onbuild-too-many': [
    ({ limit }) => `Stages in this file inherit more than ${limit} ONBUILD triggers in total.`,
    'Build on the stage with the triggers less often, or give it fewer.',
  ],
  'onbuild-trigger-invalid': [
    ({ trigger }) => `The ONBUILD trigger ${trigger} cannot be read.`,
    'Fix the instruction after ONBUILD.',
  ],
  'path-invalid': [
    ({ path }) => `${path} is not a path on this platform.`,
    'Use a path on drive C:, or one without a drive.',
  ],
  'platform-empty': [
    ({ platform }) => `${platform} is empty, so FROM has no platform.`,
    'Give the argument a value under build settings, or a default above the first FROM.',
  ],
  'rejected-by-checks': [
    ({ target, rules }) =>
      `BuildKit refuses to build ${target}: with check=error=true warnings fail the build, and there are some: ${rules}.`,
    'Fix them, or skip these rules.',
  ],
  'run-empty': ['RUN has an empty list, so there is nothing to run.', 'Name a command, or remove the line.'],
  'ssh-source': ['An ssh mount has no source.', 'Remove source; use id.'],
  'stage-index-invalid': [
    ({ index, count }) =>
      Number(count) === 0
        ? `There is no stage ${index}: there are none above.`
        : `There is no stage ${index}: only 0 to ${Number(count) - 1} are above.`,
    'Use the name of a stage above.',
  ],
  'stopsignal-invalid': [
    ({ signal }) => `There is no signal ${signal}.`,
    'Write a name such as SIGTERM, or a number.',
  ],
  'target-unknown': [
    ({ target }) => `The file has no stage ${target}.`,
    ({ suggestion }) => (suggestion === '' ? 'Choose another target.' : `Did you mean ${suggestion}?`),
  ],
  'workdir-too-long': [
    ({ limit }) => `Variables and relative directories in this file add up to more than ${limit} characters.`,
    'Use an absolute path.',
  ],
  'volume-empty': ['VOLUME has an empty path.', 'Write the path, or remove the empty one.'],
};
