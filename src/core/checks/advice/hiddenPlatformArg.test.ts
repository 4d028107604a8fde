import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('hidden-platform-arg', [
  {
    says: 'sees a default above the first FROM',
    file: 'ARG TARGETARCH=amd64\nFROM base-$TARGETARCH\n',
    found: ['1: TARGETARCH amd64'],
    fixed: 'ARG TARGETARCH\nFROM base-$TARGETARCH\n',
  },
  {
    says: 'sees a default in a stage, among others',
    file: 'FROM alpine:3\nARG A=1 TARGETOS="linux" B\n',
    found: ['2: TARGETOS linux'],
    fixed: 'FROM alpine:3\nARG A=1 TARGETOS B\n',
  },
  {
    says: 'keeps still where the value may be its own, or none is given',
    file: 'ARG TARGETARCH=${TARGETARCH:-amd64}\nARG TARGETSTAGE=a\nFROM alpine:3\nARG TARGETOS\nARG OS=linux\n',
    found: [],
  },
]);
