export const whole = {
  'start.title': 'Slow and fat',
  'start.say':
    'Thirteen stages for one product: pages, a server, jobs, a guide, mails. It works. But the image ships a whole toolchain, the build is slow, and one changed line of the server downloads all modules again. Let us improve it one step at a time, and measure each with the tool.',
  'slow.title': 'Where the time goes',
  'slow.say':
    '56 seconds. The timeline names the longest chain: `web-deps`, `web`, `api`, `release`. Whatever does not shorten this chain does not shorten the build. How long each step takes is assumed for this lesson; what follows from it is computed as BuildKit would run it.',
  'slim.title': 'Ship what runs',
  'slim.say':
    '`release` starts `FROM api`. So the layers of `api` and of `sources` are in the image: compiler, modules and sources.',
  'slim.task':
    'Edit the Dockerfile so that `release` starts from a small image and copies from `api` the program and the folder `/api/public`.',
  'slim.hint':
    'Line 49 becomes `FROM debian:bookworm-slim AS release`. Below it: `WORKDIR /srv`, `COPY --from=api /bin/api /bin/api`, `COPY --from=api /api/public public`.',
  'slim.done':
    'The image has the layers of `release` alone, on a small base. The build still takes 56 seconds: what ships and what takes time are two questions.',
  'untie.title': 'Copy from where it is made',
  'untie.say':
    'Line 21 brings the pages into `api`, only for `release` to copy them out again. So the compiler waits for the pages, which it never reads: the longest chain goes through both.',
  'untie.task':
    'Edit the Dockerfile so that `web` and `api` run side by side, and `release` gets the pages from `web`.',
  'untie.hint':
    'Remove line 21. In `release`, `COPY --from=web /web/dist public` replaces the copy from `/api/public`.',
  'untie.done':
    '36 seconds instead of 56. `api` no longer waits, and the longest chain now is `web-deps`, `web`, `release`.',
  'shorter.title': 'Off the longest chain',
  'shorter.say':
    'Now the pages are the longest chain. `release` waits for the whole stage `web`, and so for line 9: `npm run lint` takes 6 seconds and produces no file that anything copies.',
  'shorter.task': 'Edit the Dockerfile so that `npm run lint` runs in `web-test` and no longer in `web`.',
  'shorter.hint': 'Move line 9 to the end of `web-test`.',
  'shorter.done': 'It belongs to the tests. Whatever needs only the pages no longer waits for it.',
  'predict.title': 'What decides now?',
  'predict.say':
    'The chain of the pages has become shorter by 6 seconds. But the build as a whole ends with its longest chain, whichever that is.',
  'predict.task': 'Predict how long `release` takes now.',
  'predict.hint': 'Add up two chains: `web-deps` and `web`; `sources` and `api`.',
  'predict.done':
    '32 seconds, not 30: `go mod download` and `go build` decide now. Any further saving has to be made there.',
  'order.title': 'The next build',
  'order.say':
    'So far everything was built for the first time. Usually just one line has changed, here in `api/cmd/api/main.go`. Line 17 copies it before the modules are downloaded: 32 seconds again.',
  'order.task':
    'Edit the Dockerfile so that this change leaves `go mod download` in the cache, while a change of `api/go.mod` does not.',
  'order.hint': '`COPY api/go.mod api/go.sum ./` above the download, `COPY api .` below it.',
  'order.done': '20 seconds instead of 32: `go build` decides alone.',
  'checks.title': 'Nothing is lost',
  'checks.say':
    '`release` runs no test: nothing on its way refers to one. That is why it is fast, and why something else has to run them.',
  'checks.task': 'Choose the target that runs all tests.',
  'checks.hint': 'Which stage copies from both `web-test` and `api-test`?',
  'checks.done':
    'CI builds `checks` first and `release` afterwards: what both need then comes from the cache.',
  'end.title': 'From start to end',
  'end.say':
    'From 56 seconds to 32; after a one-line change, from 32 to 20; and no toolchain in the image. No stage was lost. Each time the tool showed where to begin: roles, the longest chain, what a change makes run again. Now try your own Dockerfile: leave the lesson and paste it.',
};
