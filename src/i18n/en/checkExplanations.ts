import type { CheckExplanations } from '#i18n/checkTexts.ts';

/** Why each rule matters. Fetched when a check is first opened. */
export const checkExplanations: CheckExplanations = {
  ConsistentInstructionCasing:
    'BuildKit accepts keywords in any case, but readers easily miss an instruction written differently from the rest. Use one case throughout; most files use uppercase.',
  CopyIgnoredFile:
    'What .dockerignore excludes is not sent to the builder, so the step fails: file not found. Take the pattern out of .dockerignore, or bring the path back with a ! line below it. With a ! line anywhere in it, BuildKit no longer gives this warning.',
  DuplicateStageName:
    'When two stages share a name, the later one wins for --from below it and for --target. The earlier one can then only be reached by number.',
  ExposeInvalidFormat:
    'EXPOSE documents which port the program in the container listens on. The address and port on the host are chosen by docker run -p, so the rest has no effect.',
  ExposeProtoCasing:
    'The image config uses lowercase tcp and udp. Written that way, the file says what the image will say.',
  FromAsCasing: 'FROM and AS belong together. In the same case, the stage name is easy to spot.',
  FromPlatformFlagConstDisallowed:
    'A fixed platform applies to every build, so --platform can no longer choose: the image claims one platform while its files are for another. Leave it out, or use $BUILDPLATFORM for stages that run on the builder.',
  InvalidDefaultArgInFrom:
    'Without --build-arg the name of the base image is empty or malformed, and the build fails. A default makes a plain docker build work, and shows readers which base is meant.',
  InvalidDefinitionDescription:
    'docker build --call=outline and --call=targets show the comment above an ARG or a stage if it begins with its name. A blank line keeps any other comment from being taken for a description.',
  JSONArgsRecommended:
    'The shell form starts /bin/sh, and the shell starts the program. docker stop then signals the shell, which does not forward the signal, so the program is killed after ten seconds instead of shutting down cleanly.',
  LegacyKeyValueFormat:
    'Without “=” everything after the name is a single value, so an instruction can set only one variable. The form exists for old files and is easy to misread.',
  MaintainerDeprecated:
    'MAINTAINER sets an image field that nothing reads any more. A label says the same and shows up in docker inspect.',
  MultipleInstructionsDisallowed:
    'An image has one CMD, one ENTRYPOINT and one HEALTHCHECK. The last one in a stage replaces those above it, which have no effect.',
  NoEmptyContinuation:
    'BuildKit currently skips empty lines after a backslash, but will reject them one day. Remove the line, or make it a comment.',
  RedundantTargetPlatform:
    'Base images use the target platform by default. The flag makes readers look for a reason that is not there.',
  ReservedStageName:
    'scratch means the empty image, and context the build context. A stage with either name cannot be told apart from them.',
  SecretsUsedInArgOrEnv:
    'Values of ARG and ENV stay in the image, in its config or its history, readable by anyone who can pull it. A secret mount exists for one step and leaves nothing behind.',
  StageNameCasing:
    'BuildKit stores stage names in lowercase. COPY --from finds them in any case, FROM only in lowercase, so Build works in one place and fails in the other.',
  UndefinedArgInFrom:
    'FROM sees only the ARGs above the first FROM. Any other name is empty there, so another image is used, or none at all.',
  UndefinedVar:
    'A variable that no ARG or ENV of the stage defines is empty, and no error says so: paths lose a part, options lose their value. Often it is a typo, or an ARG from above FROM that the stage must declare again.',
  WorkdirRelativePath:
    'A relative WORKDIR continues from that of the base image. When a new version of that image has a different one, files end up elsewhere.',
  'from-variable':
    'Names after --from are looked up before variables have values, so BuildKit rejects a variable there. FROM accepts global ARGs: a stage built FROM the variable gives it a plain name. It costs nothing, because an image without steps is only a reference.',
  'arg-out-of-scope':
    'The ARGs above the first FROM, and those BuildKit defines, such as TARGETARCH, are known in FROM lines. A stage sees one only below an ARG line of its own, which takes over the value if it has no default. The shell reports no error: the text is simply missing.',
  'hidden-platform-arg':
    'BuildKit sets the platform arguments for each platform of a build. A default in the file wins over that value, so an image for arm64 is built with the files of amd64, and nothing says so. ARG alone is enough in a stage; FROM lines need none.',
  'platform-on-stage':
    'The platform is chosen where a stage starts from an image; a stage built on it continues with the same files. BuildKit reads the flag and ignores it. To run the build on another platform, put the flag on the first FROM.',
  'from-case':
    'BuildKit stores stage names in lowercase. --from and --target find them in any case; FROM compares letter by letter, reads the name as an image, and the build fails, because image names have no uppercase letters.',
  'broken-json':
    'Only valid JSON makes a list: double quotes, commas between, none at the end. Anything else is read as the shell form, with a command that starts with a bracket, or as file names.',
  'inline-comment':
    'A comment is a line that begins with #. BuildKit joins the lines of an instruction before the shell sees them: a # in the middle of RUN turns all that follows into a comment, and in COPY or WORKDIR it is one more word.',
  'arg-in-other-stage':
    'An ARG counts from its line to the end of its stage, default included. A stage that is not built FROM it starts without. An ARG with a default above the first FROM is there for all stages: each takes it with ARG and the name alone.',
  'unknown-build-arg':
    'BuildKit drops such an argument silently, and the build goes on with the defaults. Declare it with ARG: above the first FROM for FROM lines, in the stage for the steps of the stage.',
  'windows-platform':
    'On a Linux builder BuildKit asks the registry for the Linux variant, which is not there. Paths such as C:\\app are paths of a drive only in a build for Windows; otherwise they are names of files.',
  'dash-flag':
    'BuildKit looks for flags by their two hyphens. Word processors and chat programs turn them into a dash, and the instruction still parses: the word is copied as a file, or run as part of the command.',
  'heredoc-blank':
    'RUN << EOF is a heredoc, but COPY and ADD split their words at spaces first, and look for the files << and EOF. After <<- no instruction accepts a space: the heredoc stays closed, and its lines are read as instructions.',
  'hidden-character':
    'Web pages, chats and word processors put no-break spaces and zero-width characters between words. They cannot be seen, but a shell looks for a command of the whole name, and COPY for a file.',
  'carriage-return':
    'BuildKit reads files with Windows line endings, but passes the body of a heredoc on unchanged. “make\\r” is not a command, and a script whose first line ends that way is not found. Save the file with Unix line endings.',
  'lost-with-step':
    'BuildKit runs every RUN in a new container, of which only the files stay. WORKDIR and ENV are kept for all steps below and for the container; what a virtual environment sets can be put into PATH with ENV.',
  'no-shell':
    'The shell form is handed to /bin/sh -c, and images such as distroless and scratch hold nothing but what a program needs. The list form calls the program itself. Their debug variants have a shell.',
  'outside-context':
    'A build sees nothing but its context. Build with a directory further up as the context and name the Dockerfile with --file, or give the other directory a name: --build-context shared=../shared, then COPY --from=shared.',
  'tilde-path':
    'A tilde stands for a home directory in a shell only. COPY, ADD and WORKDIR have none, and the image may have several users: BuildKit creates a directory called ~.',
  'misspelt-stage':
    'A name that no stage has is read as an image. BuildKit asks Docker Hub for it: at best the build fails, at worst there is one, made by someone else.',
  'image-for-stage':
    'A name after --from means a stage, a named context of the build (--build-context, contexts in bake or Compose) or an image. Without the first two, BuildKit asks Docker Hub for an official image of that name, and fails or gets something unexpected. Set the context in the build settings to see what it changes.',
  'unused-stage':
    'The stage has no name (or a later stage took it), and nothing on the way to any target reads from it. BuildKit never runs it, so mistakes in it go unnoticed. Give it a name, or remove it.',
  'other-frontend':
    'BuildKit fetches the image that # syntax= (or the build argument BUILDKIT_SYNTAX) names and lets it read the file. What is drawn here is what the frontend of BuildKit 0.32.2 would make of it. docker/dockerfile:1 is always the latest stable release.',
  'frontend-too-old':
    'A pinned release of docker/dockerfile reads the language as it was then, however new BuildKit is. Name docker/dockerfile:1, or a release that has what the file uses.',
  'late-directive':
    'BuildKit reads directives only in the first lines of a file. A comment, an empty line or an instruction ends them, and what looks like one below is a comment without effect.',
  'preprocessor-lines':
    'Lines that begin with # are comments in a Dockerfile, so nothing is included, defined or left out: all branches of a condition are built one after the other. Such a file is meant to go through cpp first.',
  'lock-inversion':
    'A step takes its locked caches in the order of their mount targets, and keeps the first while it waits for the second. Two steps that take the same two in opposite order at the same time wait for each other: the build hangs until someone stops it. Choose targets that sort in the same order.',
  'cache-unlocked':
    'Stages that do not need each other run at the same time, and a cache mount is shared by default. apt locks its directories and gives up at once if another process holds the lock, Gradle cannot ask a process in another container for its lock, and Maven does not guard its repository: the build fails now and then. With sharing=locked the second step waits; another id gives each its own cache.',
  'cache-elsewhere':
    'BuildKit orders steps by FROM, COPY --from and mounts of stages, never by cache mounts. The step that reads can run first, the one that writes can come from the build cache without running, and a cache can be pruned at any time. What a step needs, it makes itself or gets from a stage.',
  'link-chmod':
    'BuildKit silently copies without the link: the copy waits for the steps above it, and runs again when they change. Set the mode where the file is created, and --link works; or leave --link out, so that the file says what happens.',
  'link-chown-name':
    'A linked copy is made on its own and placed on the image afterwards: there is no /etc/passwd at that moment, so the build fails with “invalid user index”. Numbers work; without --link, names work as well.',
  'early-platform-arg':
    'This stage runs on the platform of the builder, so its steps could serve all platforms at once. But the value of an ARG is part of every RUN below it, used or not, so a build for two platforms downloads everything twice. Declare the ARG right above its first use.',
  'copy-before-install':
    'The install step is cached as long as the files before it stay the same. With everything copied first, changing any file, even a README, installs all dependencies again. Copy the manifest and lock file, install, then copy the rest.',
  'apt-update-alone':
    'The package list is downloaded once and then cached with its step. Weeks later the install step uses that list and asks for versions the mirror no longer has. In one step, the list is always as fresh as the packages.',
  'removed-later':
    'Each step adds a layer, and removing a file only hides it in the layers above. Remove it in the step that made it, bind-mount it where one step reads it, or copy the result into a fresh stage.',
  'development-packages':
    'Compilers, test runners and linters make the image larger and give an attacker more to use. Install them in a stage of their own, build there, and copy the result; the final stage needs what runs.',
  'secret-value':
    'Anyone who can pull the image or read this file can use the credential, even if a later instruction overwrites it. Revoke it, and pass the new one as a secret mount.',
  'private-file':
    'Whatever is copied stays in the layer, also if a later step deletes it. Pass values when the container starts, pass build credentials as a secret mount, and list such files in .dockerignore.',
  'shell-entrypoint':
    'The shell form passes the text to /bin/sh -c and drops whatever follows: CMD, and arguments given to docker run. The shell also keeps signals from the program. The JSON form starts the program itself.',
  'unpinned-base':
    'latest moves with every release, so the same file builds a different image next month, and a cache built elsewhere no longer matches. A version says what the file was written for; a digest pins every byte.',
  'final-root':
    'A compromised program has the rights it runs with, and root in the container can do more than most programs need. A USER line above it drops them. (Stagegraph knows that this base image sets no user.)',
  'final-builder':
    'Compilers, package caches and sources make the image many times larger than the program, and give an intruder tools. A last stage that copies only the result ships only that.',
  'unknown-ignore':
    '# stagegraph ignore= silences rules of Stagegraph for the instruction below, ignore-file= for the whole file; their names stand in brackets behind each finding. A name that no rule has silences nothing.',
  'unused-ignore':
    'A comment that silences nothing hides what the rule finds there later. Remove it, or put it where it is needed: right above the instruction, or with ignore-file= above the first one.',
};
