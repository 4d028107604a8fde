import type { DocTopic } from '#core/language/topics.ts';

/** What the words of the Dockerfile language mean, as of BuildKit v0.32.2. Fetched when the editor is used. */
export const topics: Readonly<Record<DocTopic, string>> = {
  ADD: 'Copies files from the build context, unpacks local tar archives, and downloads URLs and Git repositories.',
  ARG: 'Declares a build argument. Above the first FROM it applies to FROM lines only; a stage takes it over with ARG NAME.',
  CMD: 'What a container runs by default. If a stage has several, the last one counts. No step of its own.',
  COPY: 'Copies files from the build context, or with --from from a stage, an image or a named context.',
  ENTRYPOINT:
    'The program a container always runs; CMD becomes its arguments. If a stage has several, the last one counts.',
  ENV: 'Sets variables for the instructions below, for stages built on this one, and in the container.',
  EXPOSE: 'Documents which ports the program listens on. It opens nothing: docker run -p does.',
  FROM: 'Starts a stage from an image, a stage above, or scratch. AS gives it a name.',
  HEALTHCHECK:
    'A command that Docker runs regularly to check that the container works. NONE turns off an inherited one.',
  LABEL: 'Adds metadata to the image, as name and value.',
  MAINTAINER: 'Names an author. Deprecated: use LABEL.',
  ONBUILD:
    'Stores an instruction for later: it runs at the start of each stage or image built directly on this one.',
  RUN: 'Runs a command and keeps the changes it makes to the files.',
  SHELL: 'The shell that the shell forms of RUN, CMD, ENTRYPOINT and HEALTHCHECK use from here on.',
  STOPSIGNAL: 'The signal docker stop sends: a name such as SIGQUIT, or a number.',
  USER: 'The user, and group, that the instructions below and the container run as.',
  VOLUME: 'Paths whose content lives outside the container’s own file system.',
  WORKDIR:
    'The directory for the instructions below, created if it is missing. A relative path starts from the one before.',

  'FROM --platform':
    'Platform of the base image. $BUILDPLATFORM: the stage runs on the builder itself, without emulation.',

  'RUN --mount':
    'Makes files, a cache, a secret or an SSH agent available to this command only. May be repeated.',
  'RUN --network': 'Which network the command can use.',
  'RUN --security': 'Whether the command runs with extra rights.',
  'RUN --device': 'Gives a device to the command. Not part of the stable Dockerfile syntax.',

  'COPY --from':
    'Where the files come from: a stage by name or number, an image, or a named context. Takes no variables.',
  'COPY --chown': 'Owner of the copied files, as user:group. Without it 0:0.',
  'COPY --chmod': 'Permissions of the copied files: octal such as 755, or symbolic such as u=rwX,go=rX.',
  'COPY --link':
    'Copies into a layer of its own, which stays valid when layers below change. The copy need not wait for the base.',
  'COPY --parents': 'Keeps the directories of the source paths; /./ in a path marks where they begin.',
  'COPY --exclude': 'Leaves out files that match the pattern. May be repeated.',

  'ADD --chown': 'Owner of the added files, as user:group. Without it 0:0.',
  'ADD --chmod': 'Permissions of the added files: octal such as 755, or symbolic such as u=rwX,go=rX.',
  'ADD --link': 'Adds into a layer of its own, which stays valid when layers below change.',
  'ADD --checksum': 'Checksum that a download must have (sha256:…), or the commit of a Git source.',
  'ADD --keep-git-dir': 'Keeps the .git directory of a Git source.',
  'ADD --unpack':
    'Whether to unpack tar archives. Without it, local ones are unpacked and downloaded ones are not.',
  'ADD --exclude': 'Leaves out files that match the pattern. May be repeated.',

  'HEALTHCHECK --interval': 'Time between two checks; 30s unless given.',
  'HEALTHCHECK --timeout': 'A check that takes longer has failed; 30s unless given.',
  'HEALTHCHECK --start-period': 'Time the program has to start: failures do not count yet; 0s unless given.',
  'HEALTHCHECK --start-interval': 'Time between two checks during the start period; 5s unless given.',
  'HEALTHCHECK --retries': 'Failures in a row that make the container unhealthy; 3 unless given.',

  'type=bind':
    'Shows files of the build context, a stage or an image. Read-only unless rw is given; what is written is discarded.',
  'type=cache':
    'A directory that stays between builds, for package managers and compilers. Never part of the image.',
  'type=secret': 'Shows a secret as a file or variable, without leaving it in the image or the cache.',
  'type=ssh': 'Lets the command use the keys of your SSH agent, without showing them.',
  'type=tmpfs': 'An empty directory in memory.',

  'mount type': 'What is mounted: bind (unless given), cache, secret, ssh or tmpfs.',
  'mount target': 'Where it is mounted. Also dst and destination.',
  'mount source': 'Path within what is mounted; the root unless given. Also src.',
  'mount from': 'Stage, image or named context to mount. By name only: a number is taken for an image.',
  'mount readonly': 'Forbids writing. Also ro.',
  'mount readwrite':
    'Allows writing; what is written to a bind mount is discarded after the command. Also rw.',
  'mount id':
    'Name of the cache, secret or agent. Caches of one id are the same cache; without it, the target is the id.',
  'mount sharing':
    'What happens when two steps use the cache at once: shared (unless given), private or locked.',
  'mount required': 'Fails the build if the secret or agent is missing. Otherwise the mount is left out.',
  'mount env': 'Gives the secret as a variable of this name, instead of a file or beside it.',
  'mount size': 'Largest size of the directory, such as 64m.',
  'mount mode': 'Permissions of the mount, in octal.',
  'mount uid': 'User id that owns the mount; 0 unless given.',
  'mount gid': 'Group id that owns the mount; 0 unless given.',

  'sharing=shared': 'Several steps may write to the cache at the same time.',
  'sharing=private': 'A step that finds the cache in use gets another one.',
  'sharing=locked': 'A step waits until no other step uses the cache.',

  'network=default': 'The network of the builder.',
  'network=none': 'No network but the loopback interface.',
  'network=host': 'The network of the host. The build must allow it: --allow network.host.',

  'security=sandbox': 'The usual rights of a build container.',
  'security=insecure': 'All rights. The builder and the build must allow it: --allow security.insecure.',

  '# syntax':
    'The image that reads this file, such as docker/dockerfile:1. Without it, the one built into BuildKit.',
  '# escape': 'The character that escapes, and that joins lines: \\ unless given, or ` for Windows paths.',
  '# check': 'Which build checks to leave out, and whether their warnings fail the build.',

  'check=skip': 'Build checks to leave out, separated by commas; or all.',
  'check=error': 'true makes the build fail on warnings.',
  'check=experimental': 'Experimental build checks to run as well; or all.',

  $BUILDPLATFORM: 'Platform of the builder, such as linux/amd64.',
  $BUILDOS: 'Operating system of the builder.',
  $BUILDOSVERSION: 'Version of the builder’s operating system, where it has one.',
  $BUILDARCH: 'Architecture of the builder, such as amd64.',
  $BUILDVARIANT: 'Variant of the builder’s architecture, such as v7.',
  $TARGETPLATFORM: 'Platform being built for, such as linux/arm64.',
  $TARGETOS: 'Operating system being built for.',
  $TARGETOSVERSION: 'Version of the operating system being built for, if one is given.',
  $TARGETARCH: 'Architecture being built for, such as arm64.',
  $TARGETVARIANT: 'Variant of the architecture being built for, such as v7.',
  $TARGETSTAGE: 'Name of the target stage.',

  scratch: 'An empty file system: the stage begins with no files.',
};
