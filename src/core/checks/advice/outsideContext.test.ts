import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('outside-context', [
  {
    says: 'sees a path out of the context',
    file: 'FROM a\nCOPY ../shared package.json /app/\nADD ./x/../../lib /lib\nCOPY .. /\n',
    found: ['2: ../shared shared', '3: ./x/../../lib lib', '4: .. .'],
  },
  {
    says: 'keeps still about paths within, of stages, with variables, and about downloads',
    file: 'FROM a AS b\nFROM c\nCOPY x/../y /\nCOPY --from=b ../x /\nCOPY $D/../../x /\nADD https://e.com/../x /\nCOPY ..x /\n',
    found: [],
  },
]);
