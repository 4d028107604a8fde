export const names = {
  'case.title': 'Names ignore case, almost everywhere',
  'case.say':
    'The stage is called `Site`, line 11 says `--from=site`, and BuildKit finds it: `COPY --from`, `RUN --mount` and `--target` do not mind the case. Only `FROM` does: names are kept in lower case, so `FROM Site` would be taken for an image, and image names have no capitals.',
  'number.title': 'COPY --from also takes a number',
  'number.say':
    '`COPY --from=1` counts the `FROM` lines of the file, starting at 0. Only `COPY` does that: in `RUN --mount=from=1` and `--target 1` the number is a name like any other.',
  'number.task': 'Mark the stage that line 11 means.',
  'number.hint': 'The first `FROM` is number 0. Every card shows its number.',
  'number.done': 'Number 1 is the second `FROM`: `site`.',
  'inserted.title': 'Numbers move',
  'inserted.say':
    'Someone added a stage for fonts at the top. Number 1 is now `deps`, and the build fails at line 14: that stage has no `/app/dist`. Nothing in the Dockerfile looks wrong.',
  'inserted.task': 'Edit the Dockerfile so that line 14 means `site`, whatever is put above it.',
  'inserted.hint': 'A name does not move: `--from=site`.',
  'inserted.done':
    'A name keeps meaning its stage, wherever that moves to. Give every stage you copy from a name.',
  'upwards.title': 'FROM looks upwards only',
  'upwards.say':
    'Line 1 says `FROM tools`, but the stage `tools` comes later. `FROM` knows only the stages above it; any other word is an image: here `docker.io/library/tools`. See the graph: no line joins the two stages.',
  'upwards.task': 'Edit the Dockerfile so that `build` starts from the stage `tools`.',
  'upwards.hint': 'Move the two lines of `tools` to the top of the file.',
  'upwards.done': 'The stage is above it now, and hides any image of that name.',
  'images.title': 'An image works too',
  'images.say':
    '`--from` looks for a stage first. If none has that name, it takes an image: line 6 copies one file out of `busybox:1.37`. No stage is needed for that, and nothing else in the image is shipped.',
  'end.title': 'What to remember',
  'end.say':
    'Name your stages, write the names in lower case, and put a stage above what needs it. `--from` cannot contain a variable; a stage `FROM ${NAME} AS alias` is the way around. Next: `--target`.',
};
