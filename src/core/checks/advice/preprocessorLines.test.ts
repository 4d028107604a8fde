import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('preprocessor-lines', [
  {
    says: 'sees an include, and says it once',
    file: '#include "common.docker"\n#define VER 3\nFROM alpine:3\n#if defined(D)\nRUN x\n#endif\n',
    found: ['1: #include'],
  },
  { says: 'sees a condition', file: 'FROM alpine:3\n#ifdef DEBUG\nRUN x\n#endif\n', found: ['2: #ifdef'] },
  { says: 'leaves a word in a comment', file: '#if you need it\nFROM alpine:3\n# include this\n', found: [] },
]);
