import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('tilde-path', [
  {
    says: 'sees a home that nobody looks up',
    file: 'FROM a\nWORKDIR ~/app\nCOPY .bashrc ~/\nADD x ~\n',
    found: ['2: WORKDIR ~/app', '3: COPY ~/', '4: ADD ~'],
  },
  {
    says: 'keeps still where a shell reads it, and about names that begin so',
    file: 'FROM a\nRUN mkdir ~/app\nCOPY ~x /~/\nWORKDIR /~\n',
    found: [],
  },
]);
