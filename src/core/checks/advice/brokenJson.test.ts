import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('broken-json', [
  {
    says: 'sees single quotes',
    file: "FROM alpine:3\nCMD ['node', 'server.js']\n",
    found: ['2: CMD'],
    fixed: 'FROM alpine:3\nCMD ["node", "server.js"]\n',
  },
  {
    says: 'sees a comma at the end, and curly quotes',
    file: 'FROM alpine:3\nENTRYPOINT ["a", "b",]\nRUN ["a", \'b\']\nCMD [ “a”, “b” ]\nCOPY ["a", b]\n',
    found: ['2: ENTRYPOINT', '3: RUN', '4: CMD', '5: COPY'],
  },
  {
    says: 'sees it wherever a list may stand',
    file: "FROM alpine:3\nVOLUME ['/data', '/x']\nHEALTHCHECK --retries=2 CMD ['curl', '-f', 'x']\nCOPY --chown=1:1 ['a', '/b']\nONBUILD CMD ['a', 'b']\nRUN --network=none ['a', 'b']\n",
    found: ['2: VOLUME', '3: HEALTHCHECK', '4: COPY', '5: ONBUILD', '6: RUN'],
  },
  {
    says: 'mends it behind flags and CMD',
    file: "FROM alpine:3\nHEALTHCHECK --retries=2 CMD ['curl', '-f', 'x']\n",
    found: ['2: HEALTHCHECK'],
    fixed: 'FROM alpine:3\nHEALTHCHECK --retries=2 CMD ["curl", "-f", "x"]\n',
  },
  {
    says: 'sees a list that does not end, or goes on',
    file: 'FROM alpine:3\nCMD ["a", "b"\nENTRYPOINT ["a"] ["b"]\nRUN [ "a", "b"\n',
    found: ['2: CMD', '3: ENTRYPOINT', '4: RUN'],
  },
  {
    says: 'leaves a comment behind a list, and other lists of ONBUILD and HEALTHCHECK, alone',
    file: 'FROM alpine:3\nCMD ["a"] # b\nONBUILD CMD ["a"]\nONBUILD RUN [ "$A" = b ]\nHEALTHCHECK CMD ["a"]\nHEALTHCHECK CMD [ -f /x ] || exit 1\nVOLUME ["/a"]\nCMD [ "$A" = b ] && c\n',
    found: [],
  },
  {
    says: 'keeps still about lists, and commands of the shell',
    file: 'FROM alpine:3\nCMD ["a"]\nRUN [ "$A" = b ]\nRUN ["a"]\nRUN [[ "$A" == [ab] ]]\nCMD [a]\nCOPY [a] /b\nENTRYPOINT echo [\'a\']\n',
    found: [],
  },
]);
