import type { dockerfileProblems as rules } from '#core/dockerfile/problems.ts';
import type { ProblemMessages } from '#i18n/problemMessages.ts';

const didYouMean = (suggestion: string | number, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

const kinds: Readonly<Record<string, string>> = {
  compose: 'a Compose file',
  yaml: 'YAML',
  html: 'HTML or XML',
  json: 'JSON',
  shell: 'a shell script',
  diff: 'a patch',
  log: 'a build log',
  bake: 'a Bake file',
  makefile: 'a Makefile',
  earthfile: 'an Earthfile',
  python: 'a Python program',
  binary: 'a program or an archive',
};

const marks: Readonly<Record<string, string>> = {
  fence: 'the fence of a code block',
  quote: 'the mark of a quotation',
  conflict: 'a mark of a merge conflict',
  prompt: 'the prompt of a shell',
  number: 'a line number',
};

/** What BuildKit cannot read. */
export const dockerfileProblems: ProblemMessages<typeof rules> = {
  'not-a-dockerfile': [
    ({ kind }) =>
      kind === 'utf-16'
        ? 'The file is UTF-16. BuildKit reads UTF-8.'
        : `This is not a Dockerfile: it looks like ${kinds[String(kind)] ?? 'something else'}.`,
    ({ kind }) =>
      kind === 'utf-16'
        ? 'Save it as UTF-8.'
        : kind === 'compose' || kind === 'bake'
          ? 'Paste the Dockerfile that it builds.'
          : 'Paste a Dockerfile: it has a FROM.',
  ],
  'template-marks': [
    ({ mark }) => `${mark} belongs to a template that has not been filled in.`,
    'Paste the output of the template.',
  ],
  'pasted-marks': [
    ({ mark }) => `This line has ${marks[String(mark)] ?? 'marks'} that is not part of the Dockerfile.`,
    'Paste the Dockerfile alone.',
  ],
  'odd-blank': [
    ({ code }) =>
      `This line has the character ${code}, which looks like a space but is not one for BuildKit.`,
    'Type a space in its place.',
  ],
  'file-without-instructions': ['The file has no instructions.', 'Start with FROM and a base image.'],
  'duplicate-directive': [
    ({ name }) => `The directive ${name} is given twice.`,
    'Keep one of them at the top of the file.',
  ],
  'invalid-escape-directive': [
    ({ value }) => `The escape character cannot be ${value}.`,
    'Use a backslash or a backtick.',
  ],
  'line-too-long': [
    ({ limit }) => `The line is longer than ${limit} bytes.`,
    'Split it with a continuation.',
  ],
  'unterminated-heredoc': [
    ({ name }) => `The heredoc ${name} is never closed.`,
    ({ name }) => `Put ${name} alone on the line after its content.`,
  ],
  'invalid-heredoc-name': [
    ({ name }) => `${name} cannot name a heredoc.`,
    'Use letters, digits and underscores, such as EOF.',
  ],
  'json-not-strings': [
    ({ keyword }) => `The JSON array of ${keyword} contains something other than strings.`,
    'Put every item in double quotes.',
  ],
  'two-arguments-required': [
    ({ keyword }) => `${keyword} needs a name and a value.`,
    ({ keyword }) => `Write ${keyword} NAME=value.`,
  ],
  'missing-equals': [
    ({ keyword, word }) => `In ${keyword}, ${word} has no value.`,
    ({ word }) => `Write ${word}=value, or put the value before it in quotes.`,
  ],
  'unknown-instruction': [
    ({ keyword }) => `Unknown instruction ${keyword}.`,
    ({ suggestion }) =>
      didYouMean(suggestion, 'If it continues the line above, end that line with a backslash.'),
  ],
  'from-arguments': [
    ({ count }) => `FROM takes an image, or an image and AS name; here it has ${count} arguments.`,
    'Write FROM image or FROM image AS name.',
  ],
  'invalid-stage-name': [
    ({ name }) => `${name} is not a valid stage name.`,
    'Start with a letter; then use letters, digits, -, _ and .',
  ],
  'argument-required': [({ keyword }) => `${keyword} needs an argument.`, 'Add it, or remove the line.'],
  'one-argument-required': [
    ({ keyword, count }) => `${keyword} takes one argument; here it has ${count}.`,
    'Quote the argument if it contains spaces.',
  ],
  'blank-name': [
    ({ keyword }) => `${keyword} has a value without a name.`,
    'Put the name before the equals sign.',
  ],
  'missing-destination': [
    ({ keyword }) => `${keyword} does not say where to put the files.`,
    'Add the destination as the last argument.',
  ],
  'heredoc-as-destination': [
    ({ keyword }) => `The destination of ${keyword} is a heredoc.`,
    'Put a path last.',
  ],
  'unknown-flag': [
    ({ keyword, flag }) => `${keyword} has no option ${flag}.`,
    ({ suggestion }) => didYouMean(suggestion, 'Remove it, or use an instruction that has it.'),
  ],
  'duplicate-flag': [({ keyword, flag }) => `${keyword} has ${flag} twice.`, 'Keep one.'],
  'missing-flag-value': [
    ({ keyword, flag }) => `${flag} of ${keyword} needs a value.`,
    ({ flag }) => `Write ${flag}=value, without spaces.`,
  ],
  'flag-not-boolean': [
    ({ flag, value }) => `${flag} must be true or false, not ${value}.`,
    ({ flag }) => `Write ${flag}, ${flag}=true or ${flag}=false.`,
  ],
  'onbuild-chained': ['ONBUILD cannot contain another ONBUILD.', 'Remove one of them.'],
  'onbuild-forbidden': [
    ({ trigger }) => `ONBUILD cannot contain ${trigger}.`,
    'Move it out, or use another instruction.',
  ],
  'trigger-not-one-instruction': [
    ({ count }) => `ONBUILD takes one instruction; here it has ${count}.`,
    'Write one ONBUILD for each.',
  ],
  'healthcheck-none-arguments': ['HEALTHCHECK NONE takes no arguments.', 'Remove what follows NONE.'],
  'healthcheck-missing-command': ['HEALTHCHECK CMD needs a command.', 'Add the command after CMD.'],
  'healthcheck-unknown-type': [
    ({ type }) => `HEALTHCHECK takes CMD or NONE, not ${type}.`,
    'Write HEALTHCHECK CMD and the command.',
  ],
  'invalid-duration': [
    ({ flag, value }) => `${flag} cannot be ${value}.`,
    'Write a duration with its unit, such as 30s or 1m30s.',
  ],
  'duration-too-short': [({ flag, value }) => `${flag} of ${value} is too short.`, 'Give at least 1ms.'],
  'invalid-retries': [({ value }) => `--retries cannot be ${value}.`, 'Write a whole number.'],
  'negative-retries': [({ value }) => `--retries cannot be ${value}.`, 'Write 0 or more.'],
  'blank-volume': ['VOLUME has an empty path.', 'Write the path, or remove the empty one.'],
  'shell-not-json': ['SHELL needs a JSON array.', 'Write it like SHELL ["/bin/sh", "-c"].'],
  'invalid-network': [({ value }) => `--network cannot be ${value}.`, 'Use default, none or host.'],
  'invalid-security': [({ value }) => `--security cannot be ${value}.`, 'Use sandbox or insecure.'],
  'device-csv': [
    ({ value }) => `--device=${value} cannot be read.`,
    'Close the quotes, and separate fields with commas.',
  ],
  'device-name-twice': [
    ({ name }) => `--device names a second device, ${name}.`,
    'Write one --device for each.',
  ],
  'device-unknown-key': [
    ({ key }) => `--device has no field ${key}.`,
    ({ suggestion }) => didYouMean(suggestion, 'Use name and required.'),
  ],
  'device-invalid-value': [
    ({ key, value }) => `${key} of --device cannot be ${value}.`,
    'Use true or false.',
  ],
  'device-key-without-value': [
    ({ field }) => `${field} of --device has no value.`,
    ({ field }) => `Write ${field}=value.`,
  ],
  'outside-stage': [
    ({ keyword }) => `${keyword} comes before the first FROM.`,
    'Only ARG may come before it: move this below FROM.',
  ],
  'no-stages': ['The file has no FROM, so there is nothing to build.', 'Add FROM and a base image.'],

  'mount-csv': [
    ({ value }) => `--mount=${value} cannot be read.`,
    'Close the quotes, and separate fields with commas.',
  ],
  'mount-from-variable': [
    ({ value }) => `from of --mount cannot contain a variable (${value}).`,
    'Name the stage: FROM with that variable AS a name, then use the name.',
  ],
  'mount-foreign-key': [
    ({ key }) => `${key} of --mount is an option of Podman and Buildah, which BuildKit does not have.`,
    'Remove it, or build with Podman.',
  ],
  'mount-key-without-value': [
    ({ field }) =>
      field === '' ? 'A comma in --mount has nothing after it.' : `${field} of --mount has no value.`,
    ({ field }) => (field === '' ? 'Write its fields without spaces between them.' : `Write ${field}=value.`),
  ],
  'mount-unknown-key': [
    ({ key }) => `--mount has no field ${key}.`,
    ({ suggestion }) => didYouMean(suggestion, 'Remove it.'),
  ],
  'mount-key-not-allowed': [
    ({ key, type }) => `A ${type} mount has no ${key}.`,
    'Remove it, or change the type.',
  ],
  'mount-invalid-value': [({ key, value }) => `${key} of --mount cannot be ${value}.`, 'Fix the value.'],
  'mount-unknown-type': [
    ({ value }) => `There is no mount of type ${value}.`,
    ({ suggestion }) => didYouMean(suggestion, 'Use bind, cache, tmpfs, secret or ssh.'),
  ],
  'mount-unknown-sharing': [
    ({ value }) => `sharing cannot be ${value}.`,
    ({ suggestion }) => didYouMean(suggestion, 'Use shared, private or locked.'),
  ],
  'mount-sharing-not-allowed': [
    ({ type }) => `A ${type} mount has no sharing.`,
    'Only cache mounts have it: remove it, or change the type.',
  ],
  'mount-secret-from': ['A secret mount has no from.', 'Remove from; pass the secret with --secret.'],
  'mount-secret-sharing': ['A secret mount has no sharing.', 'Remove it.'],
  'mount-secret-unnamed': ['The secret mount does not say which secret.', 'Add id=name.'],
  'mount-secret-source-and-id': ['The secret mount has both source and id.', 'Keep id.'],

  'unmatched-quote': [
    ({ quote }) => `The quote ${quote} is not closed.`,
    ({ quote }) => `Add a closing ${quote}.`,
  ],
  'missing-closing-brace': ['A variable in braces is not closed.', 'Add } after its name.'],
  'missing-pattern-slash': [
    'The pattern of ${name/pattern/text} has no end.',
    'Add / and the text to put there.',
  ],
  'bad-substitution': ['This use of a variable cannot be read.', 'Write $NAME or ${NAME}.'],
  'unsupported-modifier': [
    ({ modifier }) => `Variables do not support ${modifier} here.`,
    'Use :- :+ :? # ## % %% / or //.',
  ],
  'variable-unset': [
    ({ name, message }) => `${name} is not set${message === '' ? '.' : `: ${message}`}`,
    ({ name }) => `Set ${name}, under build settings or with a default.`,
  ],
  'variable-empty': [
    ({ name, message }) => `${name} is empty${message === '' ? '.' : `: ${message}`}`,
    ({ name }) => `Give ${name} a value, under build settings or with a default.`,
  ],
  'invalid-pattern': [({ pattern }) => `The pattern ${pattern} cannot be read.`, 'Close its brackets.'],
  'pattern-too-long': ['The pattern is too long.', 'Shorten it.'],
  'expansion-too-deep': [
    ({ limit }) => `Variables are nested deeper than ${limit} levels.`,
    'Nest them less.',
  ],
  'expansion-too-long': [
    ({ limit }) => `With its variables expanded, the text is longer than ${limit} characters.`,
    'Shorten the values.',
  ],

  'invalid-platform': [
    ({ platform }) => `${platform} is not a platform.`,
    ({ reason }) =>
      reason === 'wildcard'
        ? 'Name one platform, without *.'
        : 'Write os/arch, such as linux/amd64 or linux/arm64.',
  ],
  'invalid-image-reference': [
    ({ text }) => `${text} is not an image name.`,
    ({ reason, name }) => {
      if (reason === 'uppercase') return `Image names are lowercase: ${String(name).toLowerCase()}.`;
      if (reason === 'identifier') return 'An image ID does not work here: use a name, or name@sha256:….';
      if (reason === 'too-long') return 'The name is too long.';
      if (reason === 'digest') return 'The digest does not match its algorithm: copy it again.';
      return 'Write name, name:tag or name@sha256:….';
    },
  ],
};
