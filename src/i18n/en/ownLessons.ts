const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;

type OfStep = { readonly step: number };

/** What is said of lessons of one's own: where they are made, and what is wrong with one that was opened. */
export const ownLessons = {
  'own.title': 'My lessons',
  'own.about':
    'A lesson is a series of views of this page with your words and tasks. Set the page up as you want to show it, add it as a step, and say what there is to see.',
  'own.new': 'New lesson',
  'own.open': 'Open a lesson file…',
  'own.none': 'No lesson yet.',
  'own.untitled': 'Untitled lesson',
  'own.steps': ({ steps }: { steps: number }) => (steps === 1 ? '1 step' : `${steps} steps`),
  'own.edit': ({ title }: { title: string }) => `Edit: ${title}`,
  'own.delete': ({ title }: { title: string }) => `Delete: ${title}`,
  'own.deleted': ({ title }: { title: string }) => `Deleted: ${title}`,
  'own.bring-back': 'Bring back',
  'own.all': 'All lessons',
  'own.name': 'Title',
  'own.aim': 'What it teaches',
  'own.add': 'Add this view as a step',
  'own.added': ({ step }: OfStep) => `Added as step ${step}`,
  'own.full': ({ most }: { most: number }) => `A lesson holds ${most} steps at most.`,
  'own.play': 'Play',
  'own.copy': 'Copy link',
  'own.copied': 'Link copied. It opens and plays the lesson.',
  'own.copy-failed': 'The browser blocked copying. Save the lesson as a file instead.',
  'own.secrets': 'These values look like secrets, and the link and the file of the lesson would reveal them:',
  'own.blank': 'Put *** in their place',
  'own.long': ({ length }: { length: number }) =>
    `It has ${length.toLocaleString('en')} characters: some chat programs cut so long a link. The file always arrives whole.`,
  'own.too-long': ({ length }: { length: number }) =>
    `It has ${length.toLocaleString('en')} characters: not every browser opens so long a link. Send the file instead.`,
  'own.save': 'Save as file',
  'own.too-much': 'The lesson is larger than 1 MB: it cannot be opened again. Remove a step.',
  'own.kept': 'Kept in this browser only: share it as a link or a file.',
  'own.not-kept':
    'This browser cannot store any more: its storage is full or turned off. Save the lesson as a file.',
  'own.copy-of': 'Edit a copy',
  'own.step': ({ step }: OfStep) => `Step ${step}`,
  'own.step-title': ({ step }: OfStep) => `Title of step ${step}`,
  'own.step-text': ({ step }: OfStep) => `Text of step ${step}`,
  'own.markup': 'Plain text, with `code`, *emphasis* and [words](https://…).',
  'own.earlier': ({ step }: OfStep) => `Move step ${step} up`,
  'own.later': ({ step }: OfStep) => `Move step ${step} down`,
  'own.moved': ({ step }: OfStep) => `Now step ${step}`,
  'own.remove': ({ step }: OfStep) => `Remove step ${step}`,
  'own.removed': ({ step }: OfStep) => `Step ${step} removed`,
  'own.open-view': 'Open this view',
  'own.retake': 'Replace with the current view',
  'own.retaken': 'The step now shows the current view.',
  'own.shows': ({ target, lines }: { target: string; lines: number }) =>
    `${lines === 1 ? '1 line' : `${lines} lines`}, ${target === '' ? 'default target' : `target ${target}`}`,

  'own.present': 'Present, full screen',
  'own.handout': 'Handout to print',
  'own.broken': 'This lesson cannot be opened',
  'own.partly': 'This lesson is shown as far as it can be read.',
  'own.untouched': 'Your own Dockerfile is unchanged.',

  'wrong.at-step': ({ step, sentence }: OfStep & { sentence: string }) => `Step ${step}: ${sentence}`,
  'wrong.too-large': ({ limit }: { limit: number }) => `The file is larger than ${kilobytes(limit)}.`,
  'wrong.not-json': 'The file is not JSON; it may be cut off.',
  'wrong.not-json-at': ({ line }: { line: number }) => `The file is not JSON: look at line ${line}.`,
  'wrong.no-lesson': 'This is not a lesson file.',
  'wrong.no-steps': 'None of its steps can be shown.',
  'wrong.newer': ({ version }: { version: number }) =>
    `It was made for a newer Stagegraph (format ${version}); what is new in it is left out.`,
  'wrong.more-steps': ({ most }: { most: number }) => `Only its first ${most} steps are shown.`,
  'wrong.no-step': 'This is not a step and was left out.',
  'wrong.member': ({ member }: { member: string }) => `“${member}” cannot be read and was left out.`,
  'wrong.too-long': ({ member, most }: { member: string; most: number }) =>
    `“${member}” is longer than ${most.toLocaleString('en')} characters and was cut.`,
  'wrong.task-kind': ({ written }: { written: string }) =>
    `This page has no task of the kind “${written}”. The step is shown without it.`,
  'wrong.task': ({ member }: { member: string }) =>
    `“${member}” of the task is missing or wrong. The step is shown without it.`,

  'task.kind': 'Task',
  'task.none': 'No task',
  'task.stages': 'Mark stages',
  'task.target': 'Choose the target',
  'task.edit': 'Edit the Dockerfile',
  'task.order': 'Put instructions in order',
  'task.time': 'Predict the build time',
  'task.ask': 'What to do',
  'task.hint': 'Hint',
  'task.done': 'Shown once it is solved',
  'task.which': 'The answer is every stage',
  'task.for-target': 'Target',
  'task.default-target': 'the default target',
  'task.line': 'Line',
  'task.stage': 'Stage',
  'task.solution': 'The right target',
  'task.edit-how':
    'Open this view, make the change on the page as your students should, then come back here and use it as the solution.',
  'task.take': 'Use the current Dockerfile as the solution',
  'task.taken': 'The current Dockerfile is now the solution.',
  'task.until': 'Solved once all of this is true',
  'task.nothing-new':
    'The solution changes nothing that a task can ask for: no role, no reference, and nothing that waits.',
  'task.lines': 'Instructions to put in order, at least two',
  'task.no-durations':
    'Nothing in this view takes time. Type durations in the timeline, then replace the view with the current one.',
  'task.answer': ({ answer }: { answer: string }) => `Right answer: ${answer}`,
  'task.unsolved': ({ reason }: { reason: string }) => `Nobody can solve this yet. ${reason}`,
  'task.solved': 'This is solved from the start: choose another answer, or show another view.',

  'which.built': 'that a target builds',
  'which.layers': 'whose layers are in the image',
  'which.files': 'that gives the image only files',
  'which.build-only': 'that is only needed to build',
  'which.not-built': 'that is not built',
  'which.named-at': 'that a line refers to',
  'which.beside': 'that can run at the same time as another',

  'ask.built': ({ target }: { target: string }) =>
    target === ''
      ? 'Mark every stage that the default target builds.'
      : `Mark every stage that \`--target ${target}\` builds.`,
  'ask.role': ({ roles }: { roles: string }) => `Mark every stage whose role is: ${roles}.`,
  'ask.named-at': ({ line }: { line: number }) => `Mark every stage that line ${line} refers to.`,
  'ask.beside': ({ stage }: { stage: string }) =>
    `Mark every stage that can run at the same time as \`${stage}\`.`,
  'ask.target': ({ conditions }: { conditions: string }) => `Choose the target so that: ${conditions}.`,
  'ask.edit': ({ conditions }: { conditions: string }) => `Edit the Dockerfile so that: ${conditions}.`,
  'ask.order': 'Put these instructions in an order in which BuildKit can run them.',
  'ask.time': 'How many seconds does the build take?',

  'must.accepted': 'BuildKit accepts the file',
  'must.role': ({ stage, roles }: { stage: string; roles: string }) => `\`${stage}\` has the role ${roles}`,
  'must.only': ({ stages }: { stages: string }) => `nothing is built except ${stages}`,
  'must.refers': ({ stage, to, by }: { stage: string; to: string; by: string }) =>
    `\`${stage}\` refers to \`${to}\` (${by})`,
  'must.refers-by-name': ({ stage, to, by }: { stage: string; to: string; by: string }) =>
    `\`${stage}\` refers to \`${to}\` by its name (${by})`,
  'must.together': ({ stage, other }: { stage: string; other: string }) =>
    `\`${stage}\` and \`${other}\` can run side by side`,

  'handout.print': 'Print',
  'handout.working': 'The pictures are being drawn…',
  'handout.picture': ({ step }: OfStep) => `Graph of step ${step}`,
  'handout.no-picture': 'The picture could not be drawn.',
  'handout.same': 'The Dockerfile is the same as in the previous step.',
  'handout.marked': 'Lines with + are new in this step.',
  'handout.target': ({ target }: { target: string }) => `Target: ${target}`,
  'handout.hint': ({ hint }: { hint: string }) => `Hint: ${hint}`,
  'handout.solutions': 'Solutions',
  'handout.lines': ({ lines }: { lines: string }) => `Lines in this order: ${lines}`,
  'handout.seconds': ({ seconds }: { seconds: number }) => `${seconds} seconds`,
};
