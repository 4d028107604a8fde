export const cache = {
  'chain.title': 'What has not changed is not run',
  'chain.say':
    'BuildKit takes a step from the cache if it ran the same instruction on the same inputs before. Here `src/App.tsx` has changed. Line 3 copies that file, so it runs again, and so does every line built on its result: even `npm ci`, although no package has changed.',
  'order.title': 'What changes rarely comes first',
  'order.say':
    'A `COPY` runs again only if a file it selects has changed. So copy what a command needs, run it, and copy the rest afterwards.',
  'order.task':
    'Edit the Dockerfile so that a change of `src/App.tsx` leaves `npm ci` in the cache, while a change of `package.json` does not.',
  'order.hint': 'Put `COPY package.json package-lock.json ./` above `npm ci`, and `COPY . .` below it.',
  'order.done': 'From now on `npm ci` runs again only if one of the two files it reads has changed.',
  'reach.title': 'How far does it reach?',
  'reach.say':
    'A step that runs again takes with it everything built on its file system: the rest of its stage, and the stages that start `FROM` it.',
  'reach.task': '`server/go.mod` has changed. Mark every stage in which something is certain to run again.',
  'reach.hint': 'Line 10 reads the file. Follow `FROM` from there, not `COPY --from`.',
  'reach.done':
    '`modules`, and `server` on top of it. For `runtime` it is not certain: the next step says why.',
  'stops.title': 'Where it may stop',
  'stops.say':
    'Line 22 copies from a stage that runs again. Here BuildKit compares contents: if `/bin/server` comes out byte for byte the same, the copy and everything after it stay cached. No tool can tell that from the Dockerfile. File times do not count.',
  'value.title': 'A value is part of every RUN',
  'value.say':
    'Each build sets `VERSION` to a new value. The value of an `ARG` is part of every `RUN` below it in the stage, used or not: every package is installed again because of a number.',
  'value.task':
    'Edit the Dockerfile so that a new `VERSION` leaves `pip install` in the cache and still ends up in `shop/version.txt`.',
  'value.hint': 'Move line 2 down to where the value is first needed.',
  'value.done':
    '`ENV` behaves the same way. A `COPY` or `WORKDIR` below it stays in the cache, unless a `RUN` in between runs again.',
  'base.title': 'A new base image',
  'base.say':
    'An image keeps its name while what the name stands for changes. If a `FROM` finds a different image than before, everything built on it runs again.',
  'base.task':
    '`debian:bookworm-slim` now stands for a newer image. Mark every stage in which something is certain to run again.',
  'base.hint': 'Which stages start from this image, and which start from those?',
  'base.done':
    '`base` and `runtime`; what they copy from stays in the cache. A `COPY --link` would stay there as well: it does not look at what lies below.',
  'end.title': 'What to remember',
  'end.say':
    'Put first what changes rarely, copy no more than the next command reads, and declare values late. Comments, labels and `CMD` make nothing run again, and neither do new secrets or the contents of a cache mount. Next: secrets and mounts.',
};
