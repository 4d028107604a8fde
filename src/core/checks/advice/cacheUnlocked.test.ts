import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('cache-unlocked', [
  {
    says: 'sees two steps that nothing keeps apart',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y x\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\n',
    found: ['2: /var/cache/apt 4', '4: /var/cache/apt 2'],
  },
  {
    says: 'locks every folder of apt in one go',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y x\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\n',
    found: ['2: /var/cache/apt 4'],
    fixed:
      'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y x\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\n',
  },
  {
    says: 'keeps still where one step waits for the other',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y x\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y z\nFROM a AS b\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y y\n',
    found: [],
  },
  {
    says: 'keeps still where the caches are locked, private, or two',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y x\nRUN --mount=type=cache,target=/var/cache/apt,id=1 apt-get update && apt-get install -y x\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y y\nRUN --mount=type=cache,target=/var/cache/apt,id=2 apt-get update && apt-get install -y x\nFROM debian:13 AS c\nRUN --mount=type=cache,target=/var/cache/apt,sharing=private apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\nCOPY --from=c y /\n',
    found: [],
  },
  {
    says: 'keeps still about steps that do not run apt, and those of no target',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt ls /var/cache/apt\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\n',
    found: [],
  },
]);
