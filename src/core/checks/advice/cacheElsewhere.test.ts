import { testAdvice } from '#testing/adviceExamples.ts';

const cache = 'RUN --mount=type=cache,target=/c';
const ends = 'FROM scratch\nCOPY --from=a /x /x\nCOPY --from=b /y /y\n';

testAdvice('cache-elsewhere', [
  {
    says: 'sees a file that only another step puts into the cache',
    file: `FROM debian:13 AS a\n${cache} touch /c/x\nFROM debian:13 AS b\n${cache} ls /c/x\n${ends}`,
    found: ['4: /c/x 2'],
  },
  {
    says: 'knows the cache by its id, whatever its folder is called',
    file: `FROM debian:13 AS a\nRUN --mount=type=cache,id=k,target=/w cp -r /src /w/out\nFROM debian:13 AS b\nRUN --mount=type=cache,id=k,target=/r cp /r/out /bin/\n${ends}`,
    found: ['4: /r/out 2'],
  },
  {
    says: 'sees it where the step waits for the other, whose result may have come from the cache',
    file: `FROM debian:13 AS a\n${cache} touch /c/x\nFROM a AS b\n${cache} cat /c/x\nFROM scratch\nCOPY --from=b /y /y\n`,
    found: ['4: /c/x 2'],
  },
  {
    says: 'keeps still where the step makes the file itself, or gets by without it',
    file: `FROM debian:13 AS a\n${cache} touch /c/x\nFROM debian:13 AS b\n${cache} touch /c/x && ls /c/x\n${cache} ls /c/x || true\n${cache} if [ -f /c/x ]; then cat /c/x; fi\n${cache} make -C /c && ls /c/x\n${ends}`,
    found: [],
  },
  {
    says: 'keeps still about two caches, caches that begin filled, and files that nobody writes',
    file: `FROM debian:13 AS a\nRUN --mount=type=cache,id=1,target=/c touch /c/x\nFROM debian:13 AS b\nRUN --mount=type=cache,id=2,target=/c ls /c/x\nRUN --mount=type=cache,id=1,target=/c ls /c/y\nRUN --mount=type=cache,id=1,target=/c,from=a ls /c/x\n${ends}`,
    found: [],
  },
]);
