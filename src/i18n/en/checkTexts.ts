import type { CheckTexts } from '#i18n/checkTexts.ts';

/** Titles and sentences of the checks. */
export const checkTexts: CheckTexts = {
  buildkit: {
    ConsistentInstructionCasing: 'Keywords in mixed case',
    DuplicateStageName: 'Two stages of one name',
    ExposeInvalidFormat: 'EXPOSE with an address or a host port',
    ExposeProtoCasing: 'Protocol in capitals',
    FromAsCasing: 'FROM and AS in different case',
    FromPlatformFlagConstDisallowed: 'Platform fixed in FROM',
    InvalidDefaultArgInFrom: 'No base image without a build argument',
    InvalidDefinitionDescription: 'Comment that is no description',
    JSONArgsRecommended: 'Command started through a shell',
    LegacyKeyValueFormat: 'Old form of ENV or LABEL',
    MaintainerDeprecated: 'MAINTAINER is out of date',
    MultipleInstructionsDisallowed: 'Only the last one counts',
    NoEmptyContinuation: 'Empty line inside an instruction',
    RedundantTargetPlatform: 'Platform that is the default anyway',
    ReservedStageName: 'Stage name that is reserved',
    SecretsUsedInArgOrEnv: 'Secret in ARG or ENV',
    StageNameCasing: 'Stage name with capitals',
    UndefinedArgInFrom: 'FROM uses an ARG that is not declared',
    UndefinedVar: 'Variable that is not defined',
    WorkdirRelativePath: 'Relative WORKDIR on an unknown base',
  },
  advice: {
    'from-variable': [
      'Variable in --from',
      ({ reference, alias }) =>
        `Make ${reference} a stage: FROM ${reference} AS ${alias}, then name ${alias} here.`,
    ],
    'from-case': [
      'Name that differs by case only',
      ({ name, stage }) => `FROM takes ${name} for an image. The stage above is called ${stage}.`,
    ],
    'misspelt-stage': [
      'Name that is nearly a stage',
      ({ name, stage }) => `No stage is called ${name}, so it means an image. Was ${stage} meant?`,
    ],
    'unused-stage': [
      'Stage that no target uses',
      ({ stage }) => `No target builds ${stage}, and none can name it.`,
    ],
    'lock-inversion': [
      'Two steps can wait for each other forever',
      ({ first, second, line }) =>
        `Line ${line} takes the locked cache ${first}, then ${second}; this step takes them the other way round. At the same time, both hang.`,
    ],
    'link-chmod': ['--chmod cancels --link', ({ keyword }) => `With --chmod, ${keyword} ignores --link.`],
    'early-platform-arg': [
      'Platform ARG above a step that does not use it',
      ({ name, line }) => `${name} makes line ${line} run once for each platform, though it does not use it.`,
    ],
    'copy-before-install': [
      'All files copied before dependencies are installed',
      ({ command, line }) => `Any changed file runs ${command} in line ${line} again.`,
    ],
    'apt-update-alone': [
      'apt-get update apart from install',
      ({ line }) => `Once this step is cached, line ${line} installs from an old package list.`,
    ],
    'secret-value': [
      'Value that looks like a credential',
      ({ keyword, name, issuer }) =>
        issuer === 'PEM'
          ? `${keyword} ${name} holds a private key.`
          : `The value of ${keyword} ${name} has the form of a ${issuer} credential.`,
    ],
    'shell-entrypoint': [
      'ENTRYPOINT that takes no arguments',
      ({ line }) =>
        Number(line) > 0
          ? `A shell starts it, so CMD in line ${line} never reaches it.`
          : 'A shell starts it, so arguments of docker run never reach it.',
    ],
    'unpinned-base': [
      'Image without a version',
      ({ image }) => `${image} can be another image with every pull.`,
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
