import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('shell-entrypoint', [
  {
    says: 'sees a CMD go to the shell',
    file: 'FROM alpine:3\nENTRYPOINT app --port $PORT\nCMD ["--help"]\n',
    found: ['2: 3'],
  },
  {
    says: 'writes plain words as JSON',
    file: 'FROM alpine:3\nENTRYPOINT node  server.js\n',
    found: ['2: 0'],
    fixed: 'FROM alpine:3\nENTRYPOINT ["node", "server.js"]\n',
  },
  {
    says: 'keeps still where a shell is needed',
    file: 'FROM alpine:3\nENTRYPOINT exec java $JAVA_OPTS -jar app.jar\n',
    found: [],
  },
  {
    says: 'keeps still at the JSON form',
    file: 'FROM alpine:3\nENTRYPOINT ["app"]\nCMD ["--help"]\n',
    found: [],
  },
]);
