import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('carriage-return', [
  {
    says: 'sees Windows line ends in a body',
    file: 'FROM alpine:3\r\nRUN <<EOF\r\nmake\r\nEOF\r\nRUN x\r\n',
    found: ['2: RUN'],
    fixed: 'FROM alpine:3\r\nRUN <<EOF\nmake\nEOF\r\nRUN x\r\n',
  },
  {
    says: 'keeps still elsewhere',
    file: 'FROM alpine:3\r\nRUN a \\\r\n  b\r\n',
    found: [],
  },
  {
    says: 'keeps still in a file of Unix',
    file: 'FROM alpine:3\nRUN <<EOF\nmake\nEOF\n',
    found: [],
  },
]);
