import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('unused-stage', [
  {
    says: 'finds an unnamed stage nobody asks for',
    file: 'FROM alpine:3\nRUN a\nFROM alpine:3\n',
    found: ['1: stage-0'],
  },
  {
    says: 'finds a stage whose name was taken',
    file: 'FROM alpine:3 AS a\nFROM alpine:3 AS a\nFROM alpine:3\n',
    found: ['1: a'],
  },
  {
    says: 'finds what only an unused stage uses',
    file: 'FROM alpine:3\nFROM alpine:3\nCOPY --from=0 /a /\nFROM alpine:3\n',
    found: ['1: stage-0', '2: stage-1'],
  },
  {
    says: 'takes a named stage for a target',
    file: 'FROM alpine:3 AS test\nRUN a\nFROM alpine:3\n',
    found: [],
  },
  {
    says: 'counts numbers, mounts and triggers as uses',
    file: 'FROM alpine:3\nFROM alpine:3 AS b\nCOPY --from=0 /a /\nFROM b\n',
    found: [],
  },
]);
