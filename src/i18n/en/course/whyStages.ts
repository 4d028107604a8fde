export const whyStages = {
  'one.title': 'One stage ships everything',
  'one.say':
    'One `FROM` makes one stage, and its file system becomes the image. The program that line 6 builds is in there, and so are the Go toolchain, the sources and every downloaded module.',
  'two.title': 'A second FROM starts afresh',
  'two.say':
    'A second `FROM` begins a new stage on a base of its own. Nothing of the first stage is shipped except what `COPY --from=build` takes out of it: one file. The toolchain stays behind in `build`. A card says the role of its stage in the build: “target” becomes the image, “files” only gives it files.',
  'ships.title': 'What is in the image?',
  'ships.say':
    'A stage may also start from another stage: `FROM base`. The image then has all layers of that stage plus its own: the role “layers”. A `COPY --from` brings only files. The graph hides the roles until you answer.',
  'ships.task': 'Mark every stage whose layers are in the image.',
  'ships.hint': 'Start at the last stage and follow `FROM`, and only `FROM`, upwards.',
  'ships.done':
    '`runtime` starts from `base`, so the layers of both are shipped. From `build` only `/bin/shop` is copied.',
  'build-only.title': 'Needed, but not shipped',
  'build-only.say':
    'Here the modules are downloaded in a stage of their own. BuildKit has to build it, because `build` starts from it. But no instruction of the image takes anything directly from it.',
  'build-only.task':
    'Mark the stage that is needed for the build, but from which the image takes neither layers nor files directly.',
  'build-only.hint': 'Which stage is only where another one starts that gives the image its file?',
  'build-only.done': '`modules` is only the base of `build`, which gives the image its one file.',
  'slim.title': 'Two stages are not enough',
  'slim.say':
    'This file has two stages and still ships the toolchain: line 6 says `FROM build`. Everything in `build` is in `runtime` too.',
  'slim.task':
    'Edit the Dockerfile so that `runtime` starts from a small image and gets nothing from `build` but `/bin/shop`.',
  'slim.hint':
    'Start with `FROM debian:bookworm-slim AS runtime`, then copy the file with `COPY --from=build`.',
  'slim.done':
    '`build` now gives only files. A smaller base, a smaller image: all other lines could stay as they were.',
  'end.title': 'What to remember',
  'end.say':
    'The image is one stage: the target, on top of everything it is built `FROM`. Other stages give it files, or only help to build it. Next: how a name finds its stage.',
};
