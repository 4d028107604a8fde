export const atOnce = {
  'steps.title': 'Steps are scheduled, not stages',
  'steps.say':
    'BuildKit turns the Dockerfile into a graph of steps and runs each step as soon as those it needs are done. Two steps can run at the same time if neither needs the other. Both `client` and `server` read the build context, but neither needs a step of the other, so they run side by side.',
  'beside.title': 'Before the first COPY',
  'beside.say':
    '`runtime` copies from both other stages, yet line 12 needs neither of them: it needs only its base image. Such a step runs while the others are still at work.',
  'beside.task': 'Mark every stage that has a step which can run at the same time as a step of `runtime`.',
  'beside.hint': 'Line 12 waits only for the image of line 11. Who waits for line 12?',
  'beside.done': 'Both: `RUN useradd` waits for neither, and neither waits for it.',
  'order.title': 'COPY --from waits for the whole stage',
  'order.say':
    'Line 9 copies from `client`. It waits for the last step of that stage, even for a file that was there after the first one. And line 10 works on what line 9 leaves behind, so it comes after that.',
  'order.task': 'Put these four lines in the order in which they must run.',
  'order.hint': 'Which of them needs none of the others? Continue from there.',
  'order.done': 'Line 4, then 9, 10 and 13: a chain through all three stages. Nothing in it can overlap.',
  'untie.title': 'Untie them',
  'untie.say':
    'Building the server does not take the client’s files; only the image needs both. Line 9 makes `server` wait for `client` for no reason.',
  'untie.task':
    'Edit the Dockerfile so that `client` and `server` run side by side, and the image still has files of both.',
  'untie.hint': 'Remove line 9 from `server`, and add a `COPY --from=client` to `runtime`.',
  'untie.done': 'Now the only step that waits for both is the one that needs both.',
  'time.title': 'The longest chain decides',
  'time.say':
    'How long does it take? Not the sum of all steps, but the longest chain of steps that wait for each other: the critical path.',
  'time.task': 'Predict how long this build takes.',
  'time.hint': 'Three chains run side by side. The last `COPY` waits for the slowest of them.',
  'time.done': 'Thirty seconds: `npm run build` alone decides. A faster `go build` would save nothing.',
  'one-by-one.title': 'One at a time',
  'one-by-one.say':
    'A builder can be configured with `max-parallelism`: at most that many working steps run at once. Here it is 1.',
  'one-by-one.task': 'Predict how long the same build takes now.',
  'one-by-one.hint': 'With one at a time, the times add up.',
  'one-by-one.done': 'Sixty seconds: 30, 20 and 10, one after the other.',
  'end.title': 'What to remember',
  'end.say':
    'A step waits only for what it needs. Copy late, copy from where things are made, and stages run side by side. Open the timeline (T) on your own file to see its critical path.',
};
