import type { CheckTexts } from '#i18n/checkTexts.ts';

/** Titles and sentences of the checks. */
export const checkTexts: CheckTexts = {
  buildkit: {
    ConsistentInstructionCasing: 'Keywords in mixed case',
    CopyIgnoredFile: 'Copies what .dockerignore excludes',
    DuplicateStageName: 'Two stages with the same name',
    ExposeInvalidFormat: 'EXPOSE with an address or a host port',
    ExposeProtoCasing: 'Protocol in uppercase',
    FromAsCasing: 'FROM and AS in different case',
    FromPlatformFlagConstDisallowed: 'Platform fixed in FROM',
    InvalidDefaultArgInFrom: 'No base image without a build argument',
    InvalidDefinitionDescription: 'Comment that is not a description',
    JSONArgsRecommended: 'Command started through a shell',
    LegacyKeyValueFormat: 'Old ENV or LABEL syntax',
    MaintainerDeprecated: 'MAINTAINER is deprecated',
    MultipleInstructionsDisallowed: 'Only the last one counts',
    NoEmptyContinuation: 'Empty line inside an instruction',
    RedundantTargetPlatform: 'Platform that is already the default',
    ReservedStageName: 'Reserved stage name',
    SecretsUsedInArgOrEnv: 'Secret in ARG or ENV',
    StageNameCasing: 'Stage name with uppercase letters',
    UndefinedArgInFrom: 'FROM uses an undeclared ARG',
    UndefinedVar: 'Undefined variable',
    WorkdirRelativePath: 'Relative WORKDIR on an unknown base',
  },
  advice: {
    'from-variable': [
      'Variable in --from',
      ({ reference, alias }) =>
        `Make ${reference} a stage: FROM ${reference} AS ${alias}, then name ${alias} here.`,
    ],
    'arg-out-of-scope': [
      'ARG that the stage does not declare',
      ({ name, line }) =>
        Number(line) > 0
          ? `$${name} is empty here: the ARG on line ${line} is for FROM lines. Write ARG ${name} in this stage too.`
          : `$${name} is empty here until the stage declares it: ARG ${name}.`,
    ],
    'hidden-platform-arg': [
      'Default that hides BuildKit’s own value',
      ({ name, value }) => `${name} is ${value} on every platform. Without the default, BuildKit sets it.`,
    ],
    'platform-on-stage': [
      'Platform that has no effect',
      ({ platform, stage, line }) =>
        `${stage} gets its platform from line ${line}, so --platform=${platform} changes nothing here.`,
    ],
    'from-case': [
      'Name that differs only by case',
      ({ name, stage }) => `FROM reads ${name} as an image. The stage above is called ${stage}.`,
    ],
    'broken-json': [
      'List that is not JSON',
      ({ keyword }) =>
        `${keyword} reads this list as plain words, because it is not JSON. Use double quotes.`,
    ],
    'inline-comment': [
      'Comment inside an instruction',
      ({ keyword, rest }) =>
        Number(rest) > 0
          ? `The shell reads ${keyword} as one line: everything down to line ${rest} is part of this comment.`
          : `Comments need lines of their own: here, # and what follows are arguments of ${keyword}.`,
    ],
    'arg-in-other-stage': [
      'Default of another stage',
      ({ name, line, stage }) =>
        `${name} is empty here: its default on line ${line} applies only in ${stage}. Declare it above the first FROM.`,
    ],
    'unknown-build-arg': [
      'Build argument that nothing declares',
      ({ name, suggestion }) =>
        suggestion === ''
          ? `No ARG declares ${name}, so --build-arg ${name} has no effect.`
          : `No ARG declares ${name}, so --build-arg ${name} has no effect. Did you mean ${suggestion}?`,
    ],
    'windows-platform': [
      'Windows image in a build for another system',
      ({ image, platform }) => `${image} exists only for Windows. Choose the platform ${platform}.`,
    ],
    'dash-flag': [
      'Flag without two hyphens',
      ({ keyword, written, flag }) =>
        keyword === 'RUN'
          ? `${written} is part of the command: flags begin with two hyphens. Write ${flag}.`
          : `${keyword} does not read ${written} as a flag: flags begin with two hyphens. Write ${flag}.`,
    ],
    'heredoc-blank': [
      'Space before the name of a heredoc',
      ({ keyword, written, instead }) =>
        keyword === 'RUN'
          ? `${written} opens no heredoc. Write ${instead}.`
          : `${keyword} reads ${written} as two files of the build context. Write ${instead}.`,
    ],
    'hidden-character': [
      'Character that only looks like a space',
      ({ code }) => `For BuildKit and the shell ${code} is not a space: it is part of the word.`,
    ],
    'carriage-return': [
      'Windows line endings in a heredoc',
      ({ keyword }) =>
        `The heredoc of this ${keyword} keeps its carriage returns, and shells trip over them.`,
    ],
    'lost-with-step': [
      'Step that leaves nothing behind',
      ({ command, instead }) =>
        instead === ''
          ? `Each step has a shell of its own: ${command} has no effect below. Do it in the step that needs it.`
          : `Each step has a shell of its own: ${command} has no effect below. Use ${instead}.`,
    ],
    'no-shell': [
      'Shell form on an image without a shell',
      ({ keyword, image }) =>
        keyword === 'RUN'
          ? `${image} has no shell, so this step fails. Do it in a stage that has one, and copy the result.`
          : `${image} has no shell, so ${keyword === 'HEALTHCHECK' ? 'this check always fails' : 'the container does not start'}. Use the list form: ["program", "argument"].`,
    ],
    'outside-context': [
      'Path out of the build context',
      ({ written, path }) => `Nothing leads out of the build context: ${written} is ${path} in it.`,
    ],
    'tilde-path': [
      'Tilde that nothing expands',
      ({ keyword, path }) =>
        `${keyword} does not expand ${path}: it is a name as written. Write the whole path.`,
    ],
    'misspelt-stage': [
      'Name that is almost a stage',
      ({ name, stage }) => `There is no stage ${name}, so it is read as an image. Did you mean ${stage}?`,
    ],
    'image-for-stage': [
      'Name that no stage has',
      ({ name, image }) =>
        `There is no stage ${name}: BuildKit pulls ${image}, unless the build names another source: --build-context ${name}=…`,
    ],
    'unused-stage': [
      'Stage that no target uses',
      ({ stage }) => `No target builds ${stage}, and it cannot be a target itself.`,
    ],
    'other-frontend': [
      'Read by another frontend',
      ({ image, kind }) => {
        if (kind === 'older')
          return `${image} reads this file, an older release: it knows less than is shown here.`;
        if (kind === 'newer')
          return `${image} reads this file, a newer release: it may know more than is shown here.`;
        if (kind === 'labs')
          return `${image} reads this file, with experimental features that are not shown here.`;
        if (kind === 'unknown') return `${image} reads this file: its name does not say which release it is.`;
        return `${image} reads this file, not BuildKit’s own frontend: what it adds or changes is not known here.`;
      },
    ],
    'frontend-too-old': [
      'Newer than the frontend',
      ({ word, since, image }) => `${word} came with docker/dockerfile:${since}; ${image} refuses it.`,
    ],
    'late-directive': [
      'Directive below the top',
      ({ name }) => `Here # ${name}= is a comment: directives stand above everything else.`,
    ],
    'preprocessor-lines': [
      'Lines for a preprocessor',
      ({ mark }) => `${mark} is a comment for BuildKit. Paste the preprocessor’s output.`,
    ],
    'lock-inversion': [
      'Two steps can wait for each other forever',
      ({ first, second, line }) =>
        `Line ${line} takes the locked cache ${first}, then ${second}; this step takes them the other way round. If both run at the same time, the build hangs.`,
    ],
    'cache-unlocked': [
      'Cache mount that two steps use at once',
      ({ tool, target, line }) =>
        tool === 'apt'
          ? `Line ${line} can use ${target} at the same time; apt fails where it finds it locked. Add sharing=locked.`
          : `Line ${line} can use ${target} at the same time, but ${tool} counts on having it alone. Add sharing=locked.`,
    ],
    'cache-elsewhere': [
      'Cache mount that another step fills',
      ({ what, line }) =>
        `Line ${line} puts ${what} into the cache, but a cache mount is no dependency: the file can be missing here. Pass it with COPY --from.`,
    ],
    'link-chmod': ['--chmod cancels --link', ({ keyword }) => `With --chmod, ${keyword} ignores --link.`],
    'link-chown-name': [
      '--link with an owner name',
      ({ keyword, owner }) =>
        `${keyword} --link has no base image to look ${owner} up in, so the step fails. Use numbers.`,
    ],
    'early-platform-arg': [
      'Platform ARG above a step that does not use it',
      ({ name, line }) => `${name} makes line ${line} run once per platform, although it does not use it.`,
    ],
    'copy-before-install': [
      'Everything copied before dependencies are installed',
      ({ command, line }) => `Changing any file runs ${command} on line ${line} again.`,
    ],
    'apt-update-alone': [
      'apt-get update in a step of its own',
      ({ line }) => `Once this step is cached, line ${line} installs from an old package list.`,
    ],
    'removed-later': [
      'Removed, but still shipped',
      ({ what, line }) =>
        `Line ${line} put ${what} into a layer; removing it here makes the image no smaller.`,
    ],
    'development-packages': [
      'Development packages in the final image',
      ({ command }) => `${command} installs development packages in the final image.`,
    ],
    'secret-value': [
      'Value that looks like a credential',
      ({ keyword, name, issuer }) =>
        issuer === 'PEM'
          ? `${keyword} ${name} holds a private key.`
          : `The value of ${keyword} ${name} looks like a ${issuer} credential.`,
    ],
    'private-file': [
      'Private file in the image',
      ({ file }) => `${file} is shipped with the image, and anyone who pulls it can read it.`,
    ],
    'shell-entrypoint': [
      'ENTRYPOINT that takes no arguments',
      ({ line }) =>
        Number(line) > 0
          ? `It runs through a shell, so CMD on line ${line} never reaches it.`
          : 'It runs through a shell, so docker run arguments never reach it.',
    ],
    'unpinned-base': [
      'Image without a version',
      ({ image }) => `${image} can be a different image on every pull.`,
    ],
    'final-root': [
      'Image that runs as root',
      ({ stage, program }) => `${stage} runs ${program} as root: no USER is set.`,
    ],
    'final-builder': [
      'Toolchain in the image',
      ({ stage, image, line }) => `${stage} ships all of ${image} and what line ${line} compiled from.`,
    ],
    'unknown-ignore': [
      'Comment that ignores no rule',
      ({ name, suggestion, kind }) => {
        if (kind === 'buildkit')
          return `${name} is a build check of BuildKit, which has a comment of its own: # check=skip=${name}`;
        return `There is no rule ${name}.${suggestion === '' ? '' : ` Did you mean ${suggestion}?`}`;
      },
    ],
    'unused-ignore': [
      'Comment that is not needed',
      ({ name, kind }) => {
        if (kind === 'low') return `ignore-file= counts above the first instruction: ${name} is not ignored.`;
        if (kind === 'nothing') return `There is no instruction below: ${name} is not ignored anywhere.`;
        return `${name} finds nothing here: nothing has to be ignored.`;
      },
    ],
  },
};
