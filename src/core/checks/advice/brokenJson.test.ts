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
    says: 'keeps still about lists, and commands of the shell',
    file: 'FROM alpine:3\nCMD ["a"]\nRUN [ "$A" = b ]\nRUN ["a"]\nRUN [[ "$A" == [ab] ]]\nCMD [a]\nCOPY [a] /b\nENTRYPOINT echo [\'a\']\n',
    found: [],
  },
]);
