export const target = {
  'last.title': 'Without --target: the last stage',
  'last.say':
    '`docker build .` builds the last stage, and what is needed for it. Four stages stand in this file; `test` is hatched, for nothing on the way to `runtime` refers to it. The tests do not run, and no line of the log says so.',
  'run-tests.title': 'Run the tests',
  'run-tests.say':
    '`--target` names the stage to build in place of the last one. BuildKit starts there and follows `FROM`, `COPY --from` and `RUN --mount=from` backwards; nothing else exists for the build.',
  'run-tests.task': 'Choose the target with which the tests run.',
  'run-tests.hint': 'Which stage has the `RUN pytest`?',
  'run-tests.done': 'With `--target test` BuildKit builds `base` and `test`, and leaves the other two alone.',
  'predict.title': 'Predict it',
  'predict.say':
    'The graph still shows what `--target test` builds. Think of another target, before the tool tells you.',
  'predict.task': 'Mark every stage that `--target docs` would build.',
  'predict.hint': 'Begin at `docs`. What does its `FROM` need?',
  'predict.done': '`docs` and its base. Whoever stands above or below in the file does not matter.',
  'least.title': 'As little as possible',
  'least.say':
    'A target can be any named stage, one in the middle as well: for a quick look at what the dependencies come to, nothing else need be built.',
  'least.task': 'Choose the target that builds one stage and no other.',
  'least.hint': 'Which stage needs no other stage?',
  'least.done': '`base` starts from an image. Everything else in this file starts from `base`.',
  'gate.title': 'No image without tests',
  'gate.say':
    'If the image is to exist only where the tests passed, then `runtime` must need `test`. A comment or an order of lines will not do: only a reference makes BuildKit build a stage.',
  'gate.task': 'Edit the Dockerfile so that building `runtime` also builds `test`.',
  'gate.hint':
    'The tests write `/report.xml`. Copy it: `COPY --from=test /report.xml /report.xml` in `runtime`.',
  'gate.done': 'Now `runtime` waits for `test`: where a test fails, the build fails.',
  'end.title': 'What to remember',
  'end.say':
    'A target is a place to start from. What it cannot reach is not built and not in the log, and nobody looks up its base image. Yet the whole file is read: a syntax error anywhere stops every target. Next: what runs at the same time.',
};
