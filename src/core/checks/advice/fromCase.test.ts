import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('from-case', [
  {
    says: 'knows the stage that was meant',
    file: 'FROM alpine:3 AS Build\nFROM Build\n',
    found: ['2: Build build'],
    fixed: 'FROM alpine:3 AS Build\nFROM build\n',
  },
  {
    says: 'lets --from be written in any case',
    file: 'FROM alpine:3 AS build\nFROM alpine:3\nCOPY --from=BUILD /a /\n',
    found: [],
  },
  { says: 'does not look below', file: 'FROM Build\nFROM alpine:3 AS build\n', found: [] },
]);
