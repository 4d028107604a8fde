export const secrets = {
  'layer.title': 'Deleted is not gone',
  'layer.say':
    'Line 6 deletes `.npmrc`. But every step leaves a layer of its own, and layers are shipped as they are: that of line 5 still holds the token. It is in the image history as well: each `RUN` is recorded with the values of the build arguments declared above it.',
  'mount.title': 'A file for one command',
  'mount.say':
    '`RUN --mount=type=secret` puts a file in place while the command runs. It becomes part of neither the layer nor the history, and its contents do not count for the cache: a new token makes nothing run again.',
  'mount.task':
    'Edit the Dockerfile so that `npm ci` reads `/app/.npmrc` from the secret `npmrc`, and nothing mentions `NPM_TOKEN` any more.',
  'mount.hint':
    'Lines 4 to 6 become one: `RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm ci`. There is nothing left to delete.',
  'mount.done':
    'The build is now given `--secret id=npmrc,src=.npmrc`. Only the mount itself vanishes: a secret that a command copies into another file is shipped with that file.',
  'one-run.title': 'For that RUN alone',
  'one-run.say':
    'A mount exists only for the `RUN` it is written on. The next instruction does not have it, and a stage that starts from this one does not inherit it.',
  'one-run.task': 'Mark every stage with a command that can read the secret.',
  'one-run.hint': 'Which stages have a `type=secret` of their own?',
  'one-run.done':
    '`deps` and `audit`. `build` starts from `deps` and has its packages, but no `.npmrc` any more.',
  'asked.title': 'What a target asks for',
  'asked.say':
    'A build must be given what its steps mount: here `--secret id=npmrc,src=.npmrc` and `--ssh default`. With ssh the key never enters the build: the step gets a socket to the agent, which signs with the key. What the target does not reach need not be given.',
  'asked.task': 'A colleague has neither a token nor an ssh key. Choose the target that needs neither.',
  'asked.hint': '`guide` mounts nothing itself, but it copies from `protocol`.',
  'asked.done':
    '`pictures` reaches no other stage. Beware: if a secret is not given, its file is simply missing, and BuildKit fails only where the mount says `required=true`.',
  'cache.title': 'What a cache mount keeps',
  'cache.say':
    'A mount of `type=cache` is a directory on the builder that later builds find again. What a command writes there ends up in no layer. So line 9 finds no program: nothing from `/src/target` is in the stage.',
  'cache.task':
    'Edit the Dockerfile so that the program ends up in `runtime`, and both cache mounts stay where they are.',
  'cache.hint':
    'Copy it out while the mount is there: `cargo build --release && cp target/release/gauge /usr/local/bin/gauge`. Line 9 then takes it from there.',
  'cache.done':
    'The copy lies outside the mount, so it is part of the layer. The same `RUN` has to make it: the next one would not see the directory.',
  'locked.title': 'Caches can make steps wait',
  'locked.say':
    'By default, steps may use one cache mount at the same time. apt locks its directories against that, hence `sharing=locked`: steps that name the same cache take turns, though neither needs a file from the other.',
  'locked.task': 'Predict how long this build takes.',
  'locked.hint': 'Lines 5 and 12 want the same two directories.',
  'locked.done':
    'Fifty seconds: 30 and 20, in one order or the other. Were the mounts not locked, it would be 30.',
  'end.title': 'What to remember',
  'end.say':
    'In the image: what commands leave outside of mounts, the values of `ENV`, and in its history those of `ARG`. Never in it: what secret, ssh, cache and bind mounts hold, unless a command copies it. Next: one file for several platforms.',
};
