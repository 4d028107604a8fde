import type { ReferenceKind } from '#core/plan/types.ts';

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
  'lesson.marks-how': 'Select a card on the graph to mark it, again to unmark it; or mark it here.',
  'lesson.marked': ({ stage }: { stage: string }) => `${stage} marked`,
  'lesson.unmarked': ({ stage }: { stage: string }) => `${stage} unmarked`,
  'lesson.target-how': 'Choose it with the target button above.',
  'lesson.edit-how': 'Edit the Dockerfile. The arrow at the top of the lesson brings it back as it was.',
  'lesson.edit-elsewhere':
    'The Dockerfile cannot be edited in this frame: open it in Stagegraph, or look at the solution.',
  'lesson.order': 'In this order',
  'lesson.earlier': ({ line }: { line: number }) => `Move line ${line} up`,
  'lesson.later': ({ line }: { line: number }) => `Move line ${line} down`,
  'lesson.moved': ({ line, place }: { line: number; place: number }) => `Line ${line} is number ${place} now`,
  'lesson.line': ({ line }: At) => `line ${line}`,
  'lesson.seconds': 'Seconds',
  'lesson.durations': 'Each of these takes this long, everything else no time:',
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
      ? `\`${stage}\` (line ${line}) is the stage in question.`
      : `\`${stage}\` (line ${line}) has a step that need not wait for \`${other}\`, nor \`${other}\` for it.`,
  'reason.mounts-it': ({ stage, type, line }: OfStage & { type: string }) =>
    `\`${stage}\` has a mount of \`type=${type}\` at line ${line}.`,
  'reason.mounts-not': ({ stage, type, line }: OfStage & { type: string }) =>
    `\`${stage}\` (line ${line}) has no \`RUN\` with \`type=${type}\` of its own.`,
  'reason.asks': ({ flag, line }: At & { flag: string }) =>
    `This target needs \`${flag}\`: see line ${line}.`,
  'reason.asks-not': ({ flag }: { flag: string }) => `This target does not need \`${flag}\`.`,
  'reason.no-secret': ({ command, id, target, line }: At & { command: string; id: string; target: string }) =>
    `\`${command}\` (line ${line}) does not get the secret \`${id}\` as \`${target}\`.`,
  'reason.still-there': ({ words, line }: At & { words: string }) => `Line ${line} still says \`${words}\`.`,
  'reason.in-cache': ({ path, folder, line }: At & { path: string; folder: string }) =>
    `Line ${line} copies \`${path}\`, but \`${folder}\` is a cache mount: nothing of it is in the stage.`,
  'reason.not-put': ({ stage, path, line }: OfStage & { path: string }) =>
    `Line ${line} copies \`${path}\`, but no instruction of \`${stage}\` puts anything there.`,
  'reason.no-cache': ({ stage, target, line }: OfStage & { target: string }) =>
    `\`${stage}\` (line ${line}) no longer has a cache mount at \`${target}\`.`,
  'reason.on-builder': ({ stage, line }: OfStage) =>
    `\`${stage}\` (line ${line}) runs on the platform of the builder, whatever is requested.`,
  'reason.on-asked': ({ stage, line }: OfStage) =>
    `\`${stage}\` (line ${line}) runs on the requested platform.`,
  'reason.doubled': ({ stage, line }: OfStage) =>
    `Line ${line} of \`${stage}\` is not the same step on both platforms: it runs twice.`,
  'reason.not-doubled': ({ stage, line }: OfStage) =>
    `\`${stage}\` (line ${line}) has no step that runs twice.`,
  'reason.no-command': ({ stage, command }: { stage: string; command: string }) =>
    `No \`RUN\` of \`${stage}\` says \`${command}\`.`,
  'reason.uses-not': ({ command, words, line }: At & { command: string; words: string }) =>
    `\`${command}\` (line ${line}) does not use \`${words}\`.`,
  'reason.runs-once': ({ command, line }: At & { command: string }) =>
    `\`${command}\` (line ${line}) runs once: both platforms get the same result.`,
  'reason.runs-each': ({ command, line }: At & { command: string }) =>
    `\`${command}\` (line ${line}) runs once for each platform: something above it differs.`,
  'reason.reruns': ({ stage, line, origin }: OfStage & { origin: number }) =>
    line === origin
      ? `In \`${stage}\`, line ${line} runs again.`
      : `In \`${stage}\`, line ${line} runs again: line ${origin} does, and so does everything built on it.`,
  'reason.may-rerun': ({ stage, line }: OfStage) =>
    `In \`${stage}\`, line ${line} runs again only if the files it copies turn out different.`,
  'reason.stays-cached': ({ stage, line }: OfStage) =>
    `\`${stage}\` (line ${line}) comes from the cache: nothing that it needs has changed.`,
  'reason.command-reruns': ({ command, line, origin }: At & { command: string; origin: number }) =>
    line === origin
      ? `\`${command}\` (line ${line}) still runs again: what has changed is part of it.`
      : `\`${command}\` (line ${line}) still runs again, because of line ${origin}.`,
  'reason.command-cached': ({ command, line }: At & { command: string }) =>
    `\`${command}\` (line ${line}) has to run again, but nothing it depends on has changed.`,
  'reason.brings-not': ({ stage, path, line }: OfStage & { path: string }) =>
    `\`${stage}\` (line ${line}) does not copy \`${path}\` from where it is made.`,
  'reason.rejected': ({ line }: At) => `BuildKit rejects the file: see line ${line}.`,
  'reason.no-stage': ({ stage }: { stage: string }) => `There is no stage \`${stage}\` any more.`,
  'reason.builds-too': ({ stage, line }: OfStage) =>
    `This target builds \`${stage}\` (line ${line}) as well.`,
  'reason.builds-not': ({ stage, line }: OfStage) =>
    `This target does not build \`${stage}\` (line ${line}).`,
  'reason.no-reference': ({ stage, to, how, line }: OfStage & { to: string; how: ReferenceKind }) => {
    const hows: Record<ReferenceKind, string> = {
      from: `does not start \`FROM ${to}\``,
      copy: `copies nothing from \`${to}\``,
      mount: `mounts nothing of \`${to}\``,
      add: `adds nothing from \`${to}\``,
      onbuild: `has no \`ONBUILD\` with \`${to}\``,
    };
    return `\`${stage}\` (line ${line}) ${hows[how]}.`;
  },
  'reason.by-number': ({ written, line }: At & { written: string }) =>
    `Line ${line} still counts: \`--from=${written}\`.`,
  'reason.too-early': ({ line, other }: At & { other: number }) => `Line ${line} needs line ${other} first.`,
  'reason.no-number': 'No number is typed.',
  'reason.too-short': ({ line }: At) =>
    `It takes longer: follow what line ${line} waits for, back to the start.`,
  'reason.too-long': ({ line }: At) =>
    `It takes less: not everything before line ${line} waits for everything else.`,
};
