export const target = {
  'last.title': 'Without --target: the last stage',
  'last.say':
    '`docker build .` builds the last stage and whatever it needs. This file has four stages; `test` is hatched, because nothing on the way to `runtime` refers to it. The tests do not run, and no line of the log says so.',
  'run-tests.title': 'Run the tests',
  'run-tests.say':
    '`--target` names the stage to build instead of the last one. BuildKit starts there and follows `FROM`, `COPY --from` and `RUN --mount=from` backwards; nothing else exists for the build.',
  'run-tests.task': 'Choose the target that runs the tests.',
  'run-tests.hint': 'Which stage has the `RUN pytest`?',
  'run-tests.done': 'With `--target test` BuildKit builds `base` and `test`, and leaves the other two alone.',
  'predict.title': 'Predict it',
  'predict.say':
    'The graph still shows what `--target test` builds. Now think through another target before the tool tells you.',
  'predict.task': 'Mark every stage that `--target docs` would build.',
  'predict.hint': 'Begin at `docs`. What does its `FROM` need?',
  'predict.done': '`docs` and its base. What else stands above or below in the file does not matter.',
  'least.title': 'As little as possible',
  'least.say':
    'A target can be any named stage, even one in the middle: to look at the installed dependencies, nothing else has to be built.',
  'least.task': 'Choose the target that builds just one stage.',
  'least.hint': 'Which stage needs no other stage?',
  'least.done': '`base` starts from an image. Everything else in this file starts from `base`.',
  'gate.title': 'No image without tests',
  'gate.say':
    'If there is to be no image unless the tests pass, `runtime` must need `test`. A comment or the order of lines will not do: only a reference makes BuildKit build a stage.',
  'gate.task': 'Edit the Dockerfile so that building `runtime` also builds `test`.',
  'gate.hint':
    'The tests write `/report.xml`. Copy it: `COPY --from=test /report.xml /report.xml` in `runtime`.',
  'gate.done': 'Now `runtime` waits for `test`: if a test fails, the build fails.',
  'end.title': 'What to remember',
  'end.say':
    'The target is where BuildKit starts. What it cannot reach is not built and is not in the log, and its base image is not even looked up. Yet the whole file is read: a syntax error anywhere stops every target. Next: what runs at the same time.',
};
