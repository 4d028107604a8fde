const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The timeline: when steps run, what decides the total, build logs, playing. */
export const timeline = {
  'tab.lanes': 'Lanes',
  'tab.waves': 'Waves',
  'tab.savings': 'What to shorten',
  'tab.table': 'Table',
  'tab.log': 'Log',
  'tabs.label': 'Ways to see the build in time',

  'empty.title': 'No step to show',
  'empty.why':
    'BuildKit builds nothing here yet: the file has no stage, or the build stops before its first step.',

  'play.play': 'Play the build (p)',
  'play.pause': 'Pause (p)',
  'play.back': 'One event back (,)',
  'play.forward': 'One event forward (.)',
  'play.start': 'To the start',
  'play.end': 'To the end',
  'play.off': 'Stop looking at a moment',
  'play.moment': 'Moment',
  'play.at': ({ time, total }: { time: string; total: string }) => `${time} of ${total}`,
  'play.speed': 'Speed',
  'play.speed-auto': ({ speed }: { speed: number }) => `automatic (${speed}×)`,
  'play.times': ({ speed }: { speed: number }) => `${speed}×`,
  'play.now': (values: {
    time: string;
    running: readonly string[];
    more: number;
    waiting: number;
    done: number;
  }) => {
    const names = values.more > 0 ? [...values.running, `${values.more} more`] : values.running;
    const running = names.length === 0 ? 'nothing runs' : `running: ${names.join(', ')}`;
    return `At ${values.time} ${running}. ${values.waiting} waiting, ${values.done} done.`;
  },

  'state.hung': 'hangs',

  'total.simulated': 'simulated',
  'total.measured': 'measured',
  'total.reconstructed': 'from durations',
  'total.critical': 'Critical path',
  'total.shared': '(shared step)',
  'total.sequential': ({ time }: { time: string }) => `${time} one step at a time`,
  'total.saved': ({ time, share }: { time: string; share: number }) => `${time} saved (${percent(share)})`,
  'total.peak': ({ count }: { count: number }) => `at most ${plural(count, 'step', 'steps')} at once`,
  'total.steps': ({ count }: { count: number }) => plural(count, 'step', 'steps'),
  'total.model': ({ time }: { time: string }) => `The simulation says ${time}.`,
  'total.front': ({ time }: { time: string }) => `${time} passed before the first step.`,

  'limit.title': 'max-parallelism',
  'limit.none': 'unlimited',
  'limit.about': 'RUN, COPY and the like take a slot; pulls and joins of linked layers do not.',

  'durations.title': 'Durations',
  'durations.equal': 'equal',
  'durations.equal-about': 'every step takes 1 s',
  'durations.log': 'from the log',
  'durations.edited': ({ count }: { count: number }) => `${count} changed`,
  'durations.open-log': 'Use a build log …',
  'durations.remove-log': 'Remove the log',
  'durations.reset': 'Reset changed durations',
  'durations.reset-one': ({ step }: { step: string }) => `Reset the duration of ${step}`,
  'durations.keep': 'Keep the durations of the log',
  'durations.keep-about': 'a link can hold them then; the log itself it never holds',
  'durations.kept': ({ count }: { count: number }) => `${plural(count, 'duration', 'durations')} kept`,
  'durations.field': ({ step }: { step: string }) => `Duration of ${step}`,
  'durations.bad': 'That is no duration. Write 1.5, 350 ms or 2 min 5 s; it cannot be negative.',
  'durations.changed': ({ step, time, total }: { step: string; time: string; total: string }) =>
    `${step} takes ${time} now, the build ${total}`,
  'durations.drag': 'Drag to change the duration',

  'assume.equal':
    'Assumed, not measured: every step takes 1 s and nothing is cached. What waits for what is as BuildKit has it; the seconds are not.',
  'assume.edited': ({ count }: { count: number }) =>
    `Simulated with ${plural(count, 'duration', 'durations')} of yours; every other step is assumed to take 1 s.`,
  'assume.measured': ({ name }: { name: string }) => `As it ran: times of the build in ${name}.`,
  'assume.stamped': ({ name }: { name: string }) =>
    `Times of the build in ${name}, by its time stamps: true to about 0.15 s.`,
  'assume.durations': ({ name }: { name: string }) =>
    `Durations of the build in ${name}, put in order by the graph: this kind of log has no times of day. Usually within 3 %.`,
  'assume.simulated': ({ name, count }: { name: string; count: number }) =>
    count === 0
      ? `Simulated with the durations in ${name}.`
      : `Simulated with the durations in ${name}, ${count} of them changed by you.`,
  'caveat.limit': 'A slot goes to the step that was ready first.',
  'caveat.cpu':
    'Steps that keep the CPU busy slow each other down; beside others they take longer than alone.',
  'caveat.pull': 'The first pull of an image takes longer than later ones.',
  'caveat.noise': 'The same build varies by about 13 % from run to run.',
  'caveat.ties': 'Some steps are ready at the same instant: this is one possible order.',
  'caveat.failed': 'The build failed: steps that never started are left out.',
  'caveat.deadlock': 'This build hangs: steps wait for each other’s locked cache mounts.',

  'lane.sources': 'sources',
  'lane.sources-about': 'Steps of no stage: the build context, images that files are copied from',
  'lane.runs': 'critical path runs through it',
  'bar.says': (values: {
    step: string;
    stage: string;
    start: string;
    end: string;
    duration: string;
    critical: boolean;
    state: string;
    line: number | undefined;
  }) =>
    [
      values.stage === '' ? values.step : `${values.step}, ${values.stage}`,
      `${values.start} to ${values.end}, takes ${values.duration}`,
      ...(values.critical ? ['on the critical path'] : []),
      ...(values.state === '' ? [] : [values.state]),
      ...(values.line === undefined ? [] : [`line ${values.line}`]),
    ].join(', '),
  'bar.shared': ({ step, stage }: { step: string; stage: string }) =>
    `${step}: one step, shared with ${stage}, runs once`,
  'bar.edited': 'changed',
  'bar.tie': 'order by chance',
  'why.first': 'starts with the build',
  'why.waits': ({ chain, more }: { chain: readonly string[]; more: boolean }) =>
    `waits for ${chain.join(', which waits for ')}${more ? ' …' : ''}`,
  'chart.label': 'Steps in time',
  'chart.hint':
    'Left and right go along a stage, up and down to other stages. Enter selects. Shift with left or right changes the duration, Delete takes that back. Plus, minus and 0 zoom.',
  'chart.zoom-in': 'Zoom in (+)',
  'chart.zoom-out': 'Zoom out (-)',
  'chart.fit': 'The whole build (0)',
  'chart.axis': 'Drag to choose a moment',
  'graph.critical': 'Critical path on the graph',
  'graph.starts': 'Colour the graph by earliest start',

  'gap.slot': 'waits for a slot',
  'gap.lock': 'waits for a cache lock',
  'gap.lock-of': ({ id }: { id: string }) => `waits for the locked cache ${id}`,
  'gap.pull': 'waits for the image to be unpacked',
  'gap.hashing': 'files are hashed',
  'gap.scheduling': 'BuildKit schedules',
  'legend.title': 'Legend',
  'legend.critical': 'critical path',
  'legend.image': 'pull or transfer',
  'legend.shared': 'shared step, runs once',

  'waves.about':
    'Steps by earliest start. A wave is no barrier: a step of the next one starts as soon as its own inputs are there.',
  'waves.wave': ({ number, time }: { number: number; time: string }) => `${number}: from ${time}`,
  'waves.more': ({ count }: { count: number }) => `and ${count} more`,

  'savings.about':
    'How much earlier the build would end if one step took no time. Only that one; the rest as it is.',
  'savings.none': 'No single step decides the total: two ways are equally long.',
  'savings.ask':
    'Every step is taken to last 1 s, so each step of the longest path would save the same. Give the durations of your build to see what to shorten first: use a build log, or type them in the table.',
  'savings.ask-table': 'Type durations',
  'savings.step': 'Step',
  'savings.saving': 'Gain',
  'savings.less': ({ time }: { time: string }) => `−${time}`,
  'savings.left': 'Build then',
  'savings.rest': ({ count }: { count: number }) =>
    `${plural(count, 'other step', 'other steps')}: no gain, for something else takes as long.`,

  'table.stage': 'Stage',
  'table.step': 'Step',
  'table.line': 'Line',
  'table.start': 'Start',
  'table.duration': 'Duration',
  'table.end': 'End',
  'table.waits': 'Waits for',
  'table.slack': 'Slack',
  'table.state': 'State',
  'table.found': 'Found in the log',
  'table.critical': 'critical',
  'table.caption': 'Every step of the build with its times',
  'table.nothing': 'nothing',

  'log.title': 'Use a build log',
  'log.how':
    'Paste the output of a build, or choose the file it was written to. It can also be dropped anywhere on this page. The most exact log:',
  'log.formats': 'Output of --progress=plain, a terminal copy, and CI logs with time stamps will do, too.',
  'log.private': 'The log stays in this page: no link holds it, and a reload forgets it.',
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
  'log.format.rawjson': 'rawjson progress',
  'log.format.terminal': 'terminal copy',
  'log.build': 'Build',
  'log.build-number': ({ number }: { number: number }) => `build ${number}`,
  'log.found': ({ found, total }: { found: number; total: number }) =>
    `${found} of ${plural(total, 'step', 'steps')} of this build found in the log`,
  'log.sure': ({ confidence }: { confidence: number }) => `${percent(confidence)} of the log’s steps fit`,
  'log.how.number': 'by stage and number',
  'log.how.text': 'by the instruction alone',
  'log.how.alike': 'only alike: probably edited since',
  'log.how.part': 'part of a COPY --link line',
  'log.how.extra': 'in the log only',
  'log.how.none': 'not in the log',
  'log.other-file': 'This is the log of another Dockerfile, or of an older state of this one.',
  'log.other-shown': 'Shown are the steps of the log itself.',
  'log.other-fits': 'Shown is what fits; the rest has no time.',
  'log.set-aside': ({ name }: { name: string }) =>
    `No step of this build is in ${name} any more: the times are not those of the log.`,
  'log.extra': ({ count }: { count: number }) =>
    `${plural(count, 'step', 'steps')} of the log not in this build: of other targets, or triggers of a base image`,
  'log.platforms': ({ count }: { count: number }) =>
    `${plural(count, 'step', 'steps')} for other platforms are left out`,
  'log.failure': 'The build failed',
  'log.failure-line': ({ line }: { line: number }) => `line ${line}`,
  'log.warnings': ({ count }: { count: number }) =>
    plural(count, 'warning in the log', 'warnings in the log'),
  'log.count': ({ state, count }: { state: string; count: number }) => `${state} ${count}`,
  'log.states': 'States',
  'log.steps': 'Steps in the log',

  'problem.log-empty': 'The log is empty.',
  'problem.log-html':
    'This is a web page, not a log. Download the raw log of the CI system instead of saving its page.',
  'problem.log-binary': 'This is not a text file.',
  'problem.log-other-json': 'This JSON is not the output of --progress=rawjson.',
  'problem.log-dockerfile': 'This is a Dockerfile. Paste it into the editor.',
  'problem.log-legacy-builder':
    'This is the log of the old builder, which runs one step after the other. Build with BuildKit (DOCKER_BUILDKIT=1, or docker buildx build).',
  'problem.log-unknown':
    'This is no build log that is known here. Use the output of docker build --progress=plain or rawjson.',
  'problem.log-no-steps':
    'The log names no step: the build ended before its first one, or only its end was copied.',
  'problem.log-cut':
    'The log is not complete: it ends before the build does, or its beginning is missing. Shown is what is there.',
  'problem.log-clock-jumps':
    'Times in the log go backwards: the clock of the builder was set. Some bars may be wrong.',
  'problem.log-bad-lines': 'Some lines could not be read and were passed over.',
  'problem.log-too-many-steps': 'The log has more steps than are kept here. Shown are the first ones.',
  'problem.log-nothing-fits': 'No step of it is in this Dockerfile, or in this target of it.',
  'problem.log-alone':
    'There is no step to compare it with. Open its Dockerfile first; only a log of --progress=rawjson tells a graph of its own.',
  'problem.log-failed-early': 'The build failed before the first step of this Dockerfile.',
  'problem.log-too-large': 'The log is larger than 512 MB. Cut it to the part that belongs to the build.',
  'problem.log-broken':
    'The log could not be read. That is a defect of Stagegraph; the page goes on without it.',
};
