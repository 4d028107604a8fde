import type { CheckTexts } from '#i18n/checkTexts.ts';

/** Titles and sentences of the checks. */
export const checkTexts: CheckTexts = {
  buildkit: {
    ConsistentInstructionCasing: 'Keywords in mixed case',
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
    'from-case': [
      'Name that differs only by case',
      ({ name, stage }) => `FROM reads ${name} as an image. The stage above is called ${stage}.`,
    ],
    'misspelt-stage': [
      'Name that is almost a stage',
      ({ name, stage }) => `There is no stage ${name}, so it is read as an image. Did you mean ${stage}?`,
    ],
    'unused-stage': [
      'Stage that no target uses',
      ({ stage }) => `No target builds ${stage}, and it cannot be a target itself.`,
    ],
    'lock-inversion': [
      'Two steps can wait for each other forever',
      ({ first, second, line }) =>
        `Line ${line} takes the locked cache ${first}, then ${second}; this step takes them the other way round. If both run at the same time, the build hangs.`,
    ],
    'link-chmod': ['--chmod cancels --link', ({ keyword }) => `With --chmod, ${keyword} ignores --link.`],
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
    'secret-value': [
      'Value that looks like a credential',
      ({ keyword, name, issuer }) =>
        issuer === 'PEM'
          ? `${keyword} ${name} holds a private key.`
          : `The value of ${keyword} ${name} looks like a ${issuer} credential.`,
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
  },
};
