import { buildLogs } from './buildLogs.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const mostly = { front: 'before the first step', export: 'exporting', rest: 'in no step' };

/** The timeline: when steps run, what decides the total, build logs, playing. */
export const timeline = {
  'tab.lanes': 'Lanes',
  'tab.waves': 'Waves',
  'tab.savings': 'What to shorten',
  'tab.table': 'Table',
  'tab.log': 'Log',
  'tab.sizes': 'Sizes',
  'tabs.label': 'Timeline views',

  'empty.title': 'No steps to show',
  'empty.why':
    'BuildKit has nothing to build here yet: the file has no stage, or the build fails before its first step.',

  'play.play': 'Play the build (k)',
  'play.pause': 'Pause (k)',
  'play.back': 'One event back (,)',
  'play.forward': 'One event forward (.)',
  'play.start': 'To the start',
  'play.end': 'To the end',
  'play.off': 'Exit playback',
  'play.moment': 'Playback position',
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
    const running = names.length === 0 ? 'nothing is running' : `running: ${names.join(', ')}`;
    return `At ${values.time} ${running}. ${values.waiting} waiting, ${values.done} done.`;
  },

  'state.at-least': ({ time }: { time: string }) => `at least ${time}`,
  'state.cached-or-unneeded': 'cached or not needed',
  'state.hung': 'hangs',

  'total.simulated': 'simulated',
  'total.measured': 'measured',
  'total.reconstructed': 'from durations',
  'total.critical': 'Critical path',
  'total.shared': '(shared step)',
  'total.sequential': ({ time }: { time: string }) => `${time} one step at a time`,
  'total.saved': ({ time, share }: { time: string; share: number }) => `${time} saved (${percent(share)})`,
  'total.peak': ({ count }: { count: number }) => `at most ${plural(count, 'step', 'steps')} at once`,
  'total.of-steps': ({ time }: { time: string }) => `${time} from the first step to the last`,
  'total.mostly': (values: { part: 'front' | 'export' | 'rest'; time: string; share: number }) =>
    `${values.time} of it ${mostly[values.part]} (${percent(values.share)})`,
  'total.steps': ({ count }: { count: number }) => plural(count, 'step', 'steps'),
  'total.model': ({ time }: { time: string }) => `The simulation predicts ${time}.`,
  'total.front': ({ time }: { time: string }) => `${time} passed before the first step.`,

  'total.decided': 'What decided the total',
  'summary.title': 'This build',
  'summary.total': 'Total',
  'summary.total-added': 'Total, added up',
  'summary.share': ({ name, time, share }: { name: string; time: string; share: number }) =>
    `${name} ${time} (${percent(share)})`,
  'summary.part.front': 'before the first step',
  'summary.part.steps': 'steps',
  'summary.part.export': 'export',
  'summary.part.rest': 'in no step',
  'summary.stages': 'Work by stage',
  'summary.cached': 'Cached',
  'summary.cached-share': (values: { cached: number; total: number; share: number; sure: boolean }) =>
    `${values.cached} of ${plural(values.total, 'step', 'steps')} (${percent(values.share)})${
      values.sure || values.cached === 0 ? '' : ', cached or not needed: the build failed'
    }`,
  'summary.slowest': 'Slowest steps',
  'summary.exporting': (values: { name: string; time: string; share: number; what: string }) =>
    `${values.name} ${values.time} (${percent(values.share)})${values.what === '' ? '' : `: ${values.what}`}`,
  'summary.way': ({ way }: { way: string }) => `steps of ${way}`,
  'summary.nothing': 'nothing: no step took time',

  'limit.title': 'max-parallelism',
  'limit.none': 'unlimited',
  'limit.about': 'RUN, COPY and similar steps take a slot; pulls and --link merges do not.',

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
  'durations.keep-about': 'a link can then include them; it never includes the log itself',
  'durations.kept': ({ count }: { count: number }) => `${plural(count, 'duration', 'durations')} kept`,
  'durations.field': ({ step }: { step: string }) => `Duration of ${step}`,
  'durations.bad': 'That is not a duration. Use 1.5, 350 ms or 2 min 5 s; it cannot be negative.',
  'durations.changed': ({ step, time, total }: { step: string; time: string; total: string }) =>
    `${step} now takes ${time}, the build ${total}`,
  'durations.drag': 'Drag to change the duration',

  'assume.equal':
    'Assumed, not measured: every step takes 1 s and nothing is cached. What waits for what is as in BuildKit; the times are not real.',
  'assume.edited': ({ count }: { count: number }) =>
    `Simulated with ${plural(count, 'duration', 'durations')} you set; every other step is assumed to take 1 s.`,
  'assume.measured': ({ name }: { name: string }) => `As it ran: times from the build in ${name}.`,
  'assume.stamped': ({ name }: { name: string }) =>
    `Times of the build in ${name}, from its timestamps: accurate to about 0.15 s.`,
  'assume.durations': ({ name }: { name: string }) =>
    `Durations of the build in ${name}, ordered by the graph, because this kind of log has no clock times. Usually within 3 %.`,
  'assume.simulated': ({ name, count }: { name: string; count: number }) =>
    count === 0
      ? `Simulated with the durations in ${name}.`
      : `Simulated with the durations in ${name}, ${count} of which you changed.`,
  'caveat.limit': 'A slot goes to the step that became ready first.',
  'caveat.cpu': 'CPU-heavy steps slow each other down: side by side they take longer than alone.',
  'caveat.pull': 'The first pull of an image takes longer than later ones.',
  'caveat.noise': 'The same build varies by about 13 % from run to run.',
  'caveat.ties': 'Some steps are ready at the same instant: this is one possible order.',
  'caveat.failed': 'The build failed: steps that never started are left out.',
  'caveat.deadlock': 'This build hangs: steps wait for each other’s locked cache mounts.',

  'step.context': 'build context',
  'lane.exports': 'export',
  'lane.exports-about': 'Writing the image, pushing it, and caches: what the build does besides its steps.',
  'lane.sources': 'sources',
  'lane.sources-about':
    'Steps that belong to no stage: the build context, and images that files are copied from',
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
  'bar.tie': 'order is arbitrary',
  'why.first': 'starts with the build',
  'why.waits': ({ chain, more }: { chain: readonly string[]; more: boolean }) =>
    `waits for ${chain.join(', which waits for ')}${more ? ' …' : ''}`,
  'chart.label': 'Steps over time',
  'chart.hint':
    'Left and right move along a stage, up and down to other stages. Enter selects. Shift with left or right changes the duration, Delete resets it. Plus, minus and 0 zoom.',
  'chart.hint-fixed':
    'Left and right move along a stage, up and down to other stages. Enter selects. Plus, minus and 0 zoom.',
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
  'gap.unsaid': 'nothing is logged; the image may still be loading',
  'gap.hashing': 'files are being hashed',
  'gap.scheduling': 'BuildKit is scheduling',
  'legend.title': 'Legend',
  'legend.critical': 'critical path',
  'legend.image': 'pull or transfer',
  'legend.shared': 'shared step, runs once',

  'waves.about':
    'Steps by earliest start. A wave is not a barrier: a step in the next one starts as soon as its own inputs are ready.',
  'waves.wave': ({ number, time }: { number: number; time: string }) => `${number}: from ${time}`,
  'waves.more': ({ count }: { count: number }) => `and ${count} more`,

  'savings.about':
    'How much sooner the build would finish if this one step took no time and everything else stayed the same.',
  'savings.none': 'No single step decides the total: two paths are equally long.',
  'savings.ask':
    'Every step is assumed to take 1 s, so each step of the longest path would save the same. Add the durations of your build to see what to shorten first: use a build log, or type them in the table.',
  'savings.ask-table': 'Enter durations',
  'savings.step': 'Step',
  'savings.saving': 'Saves',
  'savings.less': ({ time }: { time: string }) => `−${time}`,
  'savings.left': 'New total',
  'savings.rest': ({ count }: { count: number }) =>
    `${plural(count, 'other step', 'other steps')}: no savings, because something else takes as long.`,

  'table.stage': 'Stage',
  'table.step': 'Step',
  'table.line': 'Line',
  'table.start': 'Start',
  'table.duration': 'Duration',
  'table.at-least': 'at least',
  'table.end': 'End',
  'table.waits': 'Waits for',
  'table.slack': 'Slack',
  'table.state': 'State',
  'table.found': 'Found in the log',
  'table.critical': 'critical',
  'table.caption': 'Every step of the build and its times',
  'table.nothing': 'nothing',

  ...buildLogs,
};
