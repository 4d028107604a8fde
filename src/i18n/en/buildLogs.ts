const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Build logs and build records: reading them, what they say, what is wrong with one. */
export const buildLogs = {
  'log.title': 'Use a build log',
  'log.how':
    'Paste the output of a build, or choose the file it was saved to. You can also drop it anywhere on this page. The most accurate log:',
  'log.formats':
    'Output of --progress=plain, text copied from a terminal, and CI logs with timestamps work too. A build record (.dockerbuild, also zipped) brings its own Dockerfile. Sizes of layers come the same way, from docker history --no-trunc --human=false --format json IMAGE.',
  'log.private': 'The log stays in this page: it is never part of a link, and a reload discards it.',
  'log.paste': 'Build log',
  'log.placeholder': '#5 [build 2/4] RUN make …',
  'log.read': 'Read the log',
  'log.choose': 'Choose a file',
  'log.pasted': 'the pasted log',
  'log.reading': ({ name }: { name: string }) => `Reading ${name}`,
  'log.cancel': 'Cancel',
  'log.failed': ({ name, why }: { name: string; why: string }) => `${name} was not used. ${why}`,
  'log.read-done': ({ found, total }: { found: number; total: number }) =>
    `Log read: ${found} of ${total} steps found`,
  'log.close': 'Close',

  'log.of': ({ name }: { name: string }) => `Log: ${name}`,
  'log.format.plain': 'plain progress',
  'log.format.record': 'build record',
  'log.format.rawjson': 'rawjson progress',
  'log.format.terminal': 'terminal copy',
  'log.build': 'Build',
  'log.build-number': ({ number }: { number: number }) => `build ${number}`,
  'log.found': ({ found, total }: { found: number; total: number }) =>
    `${found} of ${plural(total, 'step', 'steps')} of this build found in the log`,
  'log.sure': ({ confidence }: { confidence: number }) => `${percent(confidence)} of the log’s steps match`,
  'log.how.line': 'by its line',
  'log.how.number': 'by stage and number',
  'log.how.text': 'by instruction only',
  'log.how.alike': 'only approximate: probably edited since',
  'log.how.part': 'part of a COPY --link line',
  'log.how.extra': 'only in the log',
  'log.how.none': 'not in the log',
  'log.other-file': 'This log is from another Dockerfile, or an older version of this one.',
  'log.other-shown': 'Showing the steps of the log itself.',
  'log.other-fits': 'Showing what matches; the rest has no times.',
  'log.set-aside': ({ name }: { name: string }) =>
    `No step of this build is in ${name} any more, so the times are no longer from the log.`,
  'log.extra': ({ count }: { count: number }) =>
    `${plural(count, 'step', 'steps')} in the log but not in this build: from other targets, or triggers of a base image`,
  'log.platforms': ({ count }: { count: number }) =>
    `${plural(count, 'step', 'steps')} for other platforms are left out`,
  'log.failure-target': ({ target }: { target: string }) => `target ${target}: `,
  'log.failure-elsewhere': ({ target }: { target: string }) => `Target ${target} is not in this Dockerfile.`,
  'log.other-targets': ({ names }: { names: readonly string[] }) =>
    `The log also has steps of ${names.length === 1 ? 'target' : 'targets'} ${names.join(', ')}, which ${names.length === 1 ? 'is' : 'are'} not in this Dockerfile.`,
  'log.offer-platform': ({ platform }: { platform: string }) => `This log is of a build for ${platform}.`,
  'log.show-platform': ({ platform }: { platform: string }) => `Show ${platform}`,
  'log.failure': 'The build failed',
  'log.failure-line': ({ line }: { line: number }) => `line ${line}`,
  'log.warnings': ({ count }: { count: number }) =>
    plural(count, 'warning in the log', 'warnings in the log'),
  'log.count': ({ state, count }: { state: string; count: number }) => `${state} ${count}`,
  'log.states': 'States',
  'log.steps': 'Steps in the log',

  'record.title': 'Choose a build',
  'record.bytes': 'Size (sent or compressed)',
  'record.done': 'succeeded',
  'record.failed': 'failed',
  'record.canceled': 'canceled',
  'record.running': 'unfinished',
  'record.without-file': 'without its Dockerfile',
  'record.count': ({ name, count }: { name: string; count: number }) =>
    `${name} holds ${count} builds. The one you choose opens with its Dockerfile, target and build arguments.`,

  'problem.record-without-file':
    'The build ended before its Dockerfile was kept. Open its Dockerfile, then use the record again.',
  'problem.record-no-steps':
    'The build ended before its first step, so there are no times to show. BuildKit said:',
  'problem.log-empty': 'The log is empty.',
  'problem.log-html':
    'This is a web page, not a log. Download the raw log of the CI system instead of saving its page.',
  'problem.log-binary': 'This is not a text file.',
  'problem.log-other-json': 'This JSON is not the output of --progress=rawjson.',
  'problem.log-dockerfile': 'This is a Dockerfile. Paste it into the editor.',
  'problem.log-legacy-builder':
    'This log is from the legacy builder, which runs steps one after another. Build with BuildKit (DOCKER_BUILDKIT=1, or docker buildx build).',
  'problem.log-buildah':
    'This log is from Buildah (or podman build), which runs steps one after another and prints no times. Build with BuildKit (docker build, or docker buildx build).',
  'problem.log-kaniko':
    'This log is from kaniko, which runs steps one after another. Build with BuildKit (docker build, or docker buildx build).',
  'problem.log-unknown':
    'This is not a build log Stagegraph can read. Use the output of docker build --progress=plain or rawjson.',
  'problem.log-no-steps':
    'The log contains no steps: the build ended before its first one, or only its end was copied.',
  'problem.log-cut':
    'The log is incomplete: it ends before the build does, or its beginning is missing. Only what is there is shown.',
  'problem.log-clock-jumps':
    'Times in the log go backwards: the builder’s clock was changed. Some bars may be wrong.',
  'problem.log-bad-lines': 'Some lines could not be read and were skipped.',
  'problem.log-too-many-steps': 'The log has too many steps. Only the first ones are shown.',
  'problem.record-unknown': 'This is neither a build record (.dockerbuild) nor an archive that holds one.',
  'problem.record-damaged':
    'The build record is damaged: it was cut or changed on its way. Download it again.',
  'problem.record-too-large': 'The build record unpacks to more than 64 MB. That much is not read.',
  'problem.record-zip':
    'This zip file is encrypted, or packed in a way that is not read. Unpack it, and open the .dockerbuild file in it.',
  'problem.record-image':
    'This is a container image, not a build record. docker buildx history export writes a build record.',
  'problem.record-none': 'There is no build record in this archive. docker buildx history export writes one.',
  'problem.log-nothing-fits': 'None of its steps are in this Dockerfile, or in this target.',
  'problem.log-alone':
    'There are no steps to compare it with. Open its Dockerfile first; only a --progress=rawjson log contains its own graph.',
  'problem.log-failed-early': 'The build failed before the first step of this Dockerfile.',
  'problem.log-other-platform':
    'It is the log of a build for another platform. Choose that platform under Build settings, then use the log again:',
  'problem.log-too-large': 'The log is larger than 512 MB. Cut it to the part that belongs to the build.',
  'problem.log-broken':
    'The log could not be read. This is a bug in Stagegraph; the page continues without it.',
};
