import type { CheckExplanations } from '#i18n/checkTexts.ts';

/** Why each rule matters. Fetched when a check is first opened. */
export const checkExplanations: CheckExplanations = {
  ConsistentInstructionCasing:
    'BuildKit reads keywords in any case, people do not: an instruction in another case is easily passed over. Keep to one case in a file; most files use capitals.',
  DuplicateStageName:
    'Of two stages of one name the later one counts, for --from below it and for --target. The earlier one can then be reached by its number only.',
  ExposeInvalidFormat:
    'EXPOSE says which port the program in the container listens on. Which address and port of the host lead there is decided by docker run -p, so the rest has no effect.',
  ExposeProtoCasing:
    'The image config knows tcp and udp in small letters. Written so, the file says what the image will say.',
  FromAsCasing: 'FROM and AS belong together. In one case the name of the stage is found at a glance.',
  FromPlatformFlagConstDisallowed:
    'A fixed platform holds for every build, so --platform can no longer choose: the image says one platform and its files are of another. Leave it out, or use $BUILDPLATFORM for stages that run on the builder.',
  InvalidDefaultArgInFrom:
    'Without --build-arg the name of the base image is empty or malformed, and the build stops. A default lets a plain docker build work, and shows readers which base is meant.',
  InvalidDefinitionDescription:
    'docker build --call=outline and --call=targets show the comment above an ARG or a stage, if it begins with its name. An empty line keeps any other comment from being taken for one.',
  JSONArgsRecommended:
    'The shell form starts /bin/sh, and the shell starts the program. docker stop then signals the shell, which passes nothing on, and the program is killed after ten seconds instead of ending in order.',
  LegacyKeyValueFormat:
    'Without “=” everything behind the name is one value, and an instruction can set one variable only. The form is kept for old files and easily misread.',
  MaintainerDeprecated:
    'MAINTAINER sets a field of the image that nothing reads any more. A label says the same and can be asked for with docker inspect.',
  MultipleInstructionsDisallowed:
    'An image has one CMD, one ENTRYPOINT and one HEALTHCHECK. The last of a stage replaces the ones above, which stand there for nothing.',
  NoEmptyContinuation:
    'After a backslash BuildKit skips empty lines for now, and will refuse them some day. Take the line out, or make it a comment.',
  RedundantTargetPlatform:
    'A base image is of the target platform unless FROM says otherwise. The flag makes readers look for a reason that is not there.',
  ReservedStageName:
    'scratch means the empty image and context the build context. A stage of that name cannot be told from them.',
  SecretsUsedInArgOrEnv:
    'Values of ARG and ENV stay in the image: in its config or its history, readable for everyone who can pull it. A secret mount is there for one step and leaves nothing behind.',
  StageNameCasing:
    'BuildKit keeps stage names in small letters. COPY --from finds them in any case, FROM only in small ones: Build works in one place and fails in the other.',
  UndefinedArgInFrom:
    'FROM sees the ARGs above the first FROM, and no others. Any other name is empty there, so another image is used, or none.',
  UndefinedVar:
    'A variable that no ARG or ENV of the stage defines is empty, and no error says so: paths lose a part, options lose their value. Often it is a slip, or an ARG from above FROM that the stage must declare again.',
  WorkdirRelativePath:
    'A relative WORKDIR goes on from the one of the base image. When a new version of that image has another, files land elsewhere.',
  'from-variable':
    'Names behind --from are looked up before variables have values, so BuildKit refuses a variable there. FROM takes global ARGs: a stage made of the variable gives it a plain name. It costs nothing, as an image without steps is only a reference.',
  'from-case':
    'BuildKit keeps stage names in small letters. --from and --target find them in any case; FROM compares letter by letter, takes the name for an image, and the build stops, as images have no capitals.',
  'misspelt-stage':
    'A name that no stage has means an image. BuildKit asks Docker Hub for it: at best the build fails, at worst there is such an image, made by someone else.',
  'unused-stage':
    'The stage has no name of its own (or a later stage took it), and nothing on the way to any target reads from it. BuildKit never runs it, so mistakes in it are never found. Give it a name, or take it out.',
  'lock-inversion':
    'A step takes its locked caches in the order of their mount targets and keeps the first while it waits for the second. Two steps that take the same two in opposite order, at the same time, wait for each other: the build hangs until someone ends it. Mount them in the same order of targets.',
  'link-chmod':
    'BuildKit copies without the link and says nothing: the copy waits for the steps above, and is made again when they change. Set the mode where the file is made, and --link works; or leave --link out, so that the file says what happens.',
  'early-platform-arg':
    'This stage runs on the platform of the builder, so its steps could serve all platforms at once. The value of an ARG is part of every RUN below it, used or not: a build for two platforms then does the download twice. Declare the ARG right above its first use.',
  'copy-before-install':
    'The install step is cached as long as the files before it stay the same. With everything copied first, a change of any file, a README too, installs all dependencies again. Copy the manifest and lock file, install, then copy the rest.',
  'apt-update-alone':
    'The list of packages is fetched once and then cached with its step. Weeks later the install step runs with that list and asks for versions the mirror no longer has. In one step, list and packages are always of one age.',
  'secret-value':
    'Everyone who can pull the image, or read this file, can use the credential, also after a later instruction overwrites it. Revoke it, and pass the new one as a secret mount.',
  'shell-entrypoint':
    'The shell form runs /bin/sh -c with the text and drops whatever follows: a CMD, and arguments given to docker run. The shell also keeps signals from the program. The JSON form starts the program itself.',
  'unpinned-base':
    'latest moves with every release, so the same file builds another image next month, and a cache built elsewhere no longer fits. A version says what the file was written for; a digest pins every byte.',
  'final-root':
    'A program that is broken into has the rights it runs with, and root in the container can do more than most programs need. A USER line above takes them away. (Stagegraph knows that this base image sets no user.)',
  'final-builder':
    'Compiler, package caches and sources make the image many times larger than the program, and give an intruder tools. A last stage that copies only the result ships only that.',
};
