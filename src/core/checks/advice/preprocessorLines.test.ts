import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('preprocessor-lines', [
  {
    says: 'sees an include, and says it once',
    file: '#include "common.docker"\n#define VER 3\nFROM alpine:3\n#if defined(D)\nRUN x\n#endif\n',
    found: ['1: #include'],
  },
  { says: 'sees a condition', file: 'FROM alpine:3\n#ifdef DEBUG\nRUN x\n#endif\n', found: ['2: #ifdef'] },
  {
    says: 'sees definitions',
    file: '#define BASE alpine\n#define TAG 3\nFROM BASE\n',
    found: ['1: #define'],
  },
  {
    says: 'leaves comments that begin so without a blank',
    file: '#if you need a proxy, set it\nFROM alpine:3\n#if it fails, try again\n#else\n#define me later\n',
    found: [],
  },
  { says: 'leaves a word in a comment', file: '#if you need it\nFROM alpine:3\n# include this\n', found: [] },
]);
