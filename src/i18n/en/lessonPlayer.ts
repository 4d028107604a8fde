type At = { readonly line: number };
type OfStage = At & { readonly stage: string };
type OfTwo = OfStage & { readonly other: string };

/** What the player of lessons says; the lessons themselves: `course/`. */
export const lessonPlayer = {
  'lesson.label': ({ title }: { title: string }) => `Lesson: ${title}`,
  'lesson.position': ({ step, of }: { step: number; of: number }) => `Step ${step} of ${of}`,
  'lesson.said': ({ step, of, title, say }: { step: number; of: number; title: string; say: string }) =>
    `Step ${step} of ${of}: ${title}. ${say}`,
  'lesson.next': 'Next',
  'lesson.back': 'Back',
  'lesson.leave': 'Leave the lesson',
  'lesson.finish': 'Finish',
  'lesson.next-lesson': 'Next lesson',
  'lesson.reset': 'Back to this step',
  'lesson.was-reset': 'The tool shows this step again.',
  'lesson.free': 'Try anything: your own Dockerfile is not touched.',
  'lesson.keys': 'Page Down and Page Up turn the page, Ctrl Enter checks, S goes back to the step.',
  'lesson.copy': 'Copy a link to this step',
  'lesson.copied': 'Link copied',
  'lesson.fold': 'Fold the lesson',
  'lesson.unfold': 'Show the lesson',
  'lesson.task': 'Task',
  'lesson.check': 'Check',
  'lesson.hint': 'Hint',
  'lesson.solution': 'Show the solution',
  'lesson.right': 'Right.',
  'lesson.not-yet': 'Not yet.',
  'lesson.done': 'done',
  'lesson.shown': 'The solution is shown. Check it, or go on.',
  'lesson.marks': 'Marked stages',
  'lesson.marks-how': 'Select a card on the graph to mark it, once more to unmark it; or mark here.',
  'lesson.marked': ({ stage }: { stage: string }) => `${stage} marked`,
  'lesson.unmarked': ({ stage }: { stage: string }) => `${stage} unmarked`,
  'lesson.target-how': 'Choose it with the target button above, or press B.',
  'lesson.edit-how': 'Edit the Dockerfile. What was changed is undone with Ctrl Z.',
  'lesson.order': 'In this order',
  'lesson.earlier': ({ line }: { line: number }) => `Move line ${line} up`,
  'lesson.later': ({ line }: { line: number }) => `Move line ${line} down`,
  'lesson.moved': ({ line, place }: { line: number; place: number }) => `Line ${line} is number ${place} now`,
  'lesson.line': ({ line }: At) => `line ${line}`,
  'lesson.seconds': 'Seconds',
  'lesson.durations': 'Each of these takes so long, everything else no time:',
  'lesson.duration': ({ seconds }: { seconds: number }) => `${seconds} s`,
  'lesson.at-most': ({ most }: { most: number }) => `max-parallelism: ${most}`,
  'lesson.changes': 'What changed in the Dockerfile',
  'lesson.new-file': 'Another Dockerfile',
  'lesson.added': 'Added',
  'lesson.removed': 'Removed',
  'lesson.same-lines': ({ count }: { count: number }) =>
    count === 1 ? '1 line unchanged' : `${count} lines unchanged`,
  'lesson.target-now': ({ target }: { target: string }) => `Target now: ${target}`,
  'lesson.target-default': 'Target now: the last stage',

  'reason.nothing-marked': 'No stage is marked.',
  'reason.not-built': ({ stage, line }: OfStage) =>
    `\`${stage}\` (line ${line}) is not built: nothing on the way to the target refers to it.`,
  'reason.needed': ({ stage, by, line }: OfStage & { by: string }) =>
    `\`${stage}\` is built too: \`${by}\` refers to it at line ${line}.`,
  'reason.is-target': ({ stage, line }: OfStage) => `\`${stage}\` (line ${line}) is the target itself.`,
  'reason.role': ({ stage, role, line }: OfStage & { role: string }) =>
    `\`${stage}\` has the role “${role}”; see line ${line}.`,
  'reason.names-other': ({ stage, line }: OfStage) => `Line ${line} does not mean \`${stage}\`.`,
  'reason.names-it': ({ stage, line }: OfStage) => `Line ${line} means \`${stage}\`.`,
  'reason.waits': ({ stage, other, line }: OfTwo) =>
    `\`${stage}\` and \`${other}\` do not run side by side: one waits for the other at line ${line}.`,
  'reason.no-wait': ({ stage, other, line }: OfTwo) =>
    stage === other
      ? `\`${stage}\` (line ${line}) is the stage that is asked about.`
      : `\`${stage}\` (line ${line}) has a step that need not wait for \`${other}\`, nor \`${other}\` for it.`,
  'reason.rejected': ({ line }: At) => `BuildKit rejects the file: see line ${line}.`,
  'reason.no-stage': ({ stage }: { stage: string }) => `There is no stage \`${stage}\` any more.`,
  'reason.builds-too': ({ stage, line }: OfStage) =>
    `This target builds \`${stage}\` (line ${line}) as well.`,
  'reason.builds-not': ({ stage, line }: OfStage) =>
    `This target does not build \`${stage}\` (line ${line}).`,
  'reason.no-reference': ({ stage, to, line }: OfStage & { to: string }) =>
    `\`${stage}\` (line ${line}) does not refer to the stage \`${to}\` in the way asked for.`,
  'reason.by-number': ({ written, line }: At & { written: string }) =>
    `Line ${line} still counts: \`--from=${written}\`.`,
  'reason.too-early': ({ line, other }: At & { other: number }) => `Line ${line} needs line ${other} first.`,
  'reason.no-number': 'No number is typed.',
  'reason.too-short': ({ line }: At) =>
    `It takes longer: follow what line ${line} waits for, back to the start.`,
  'reason.too-long': ({ line }: At) =>
    `It takes less: not everything before line ${line} waits for everything else.`,
};
