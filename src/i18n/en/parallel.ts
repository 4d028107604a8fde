const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What can run at the same time, on the graph. */
export const parallel = {
  'parallel.switch': 'Show on the cards',
  'parallel.roles': 'Roles',
  'parallel.parallel': 'Parallel',
  /** On a card whose role a task asks for. */
  'parallel.asked': 'role?',
  'parallel.rebuild': 'Rebuild',
  'parallel.hint': 'Roles, what can run at the same time (p), or what a change re-runs (e)',

  'parallel.atOnce': ({ count }: { count: number }) =>
    count === 1 ? 'One stage at a time' : `At most ${count} stages at once`,
  'parallel.chain': ({ stages, steps }: { stages: string; steps: number }) =>
    `Longest chain: ${stages}, ${plural(steps, 'step', 'steps')}`,
  'parallel.nothing': 'No stage of this build has a step that does work',
  'parallel.tooLarge': 'Too many steps to compare each with each. Select two stages to see what orders them.',

  'parallel.track': ({ number }: { number: number }) => `track ${number}`,
  'parallel.alone': 'alone',
  'parallel.notBuilt': 'not built',
  'parallel.noSteps': 'no steps',
  'parallel.tracks': 'Tracks',
  'parallel.trackHint':
    'Stages of one track run one after another. Stages of different tracks can run at the same time where neither waits for the other.',
  'parallel.aloneHint': 'Nothing else can run while it does.',
  'parallel.chainHint': 'The longest chain of steps, each of which needs the one before it',

  'parallel.about.together': 'all its steps can run beside steps of another track',
  'parallel.about.partly': 'some of its steps can',
  'parallel.about.alone': 'nothing else can run while it does',
  'parallel.chainName': 'longest chain',

  'parallel.starts': 'starts with the build',
  'parallel.first': 'at the start',
  'parallel.after': ({ stage }: { stage: string }) => `after ${stage}`,
  'parallel.partlyAfter': ({ stage }: { stage: string }) => `partly after ${stage}`,
  'parallel.waits': ({ stage, step }: { stage: string; step: string }) => `waits for ${stage}: ${step}`,
  'parallel.waitsFrom': ({ own, stage }: { own: string; stage: string }) => `${own} waits for ${stage}`,
  'parallel.beside': ({ stages }: { stages: string }) => `beside ${stages}`,
  'parallel.partBeside': ({ part, stages }: { part: string; stages: string }) => `${part} beside ${stages}`,
  'parallel.andMore': ({ stages, count }: { stages: string; count: number }) => `${stages} and ${count} more`,
  'parallel.onChain': 'on the longest chain',
};
