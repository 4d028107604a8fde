import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('arg-in-other-stage', [
  {
    says: 'sees a default that another stage has for itself',
    file: 'FROM a AS one\nARG VERSION=1.0\nFROM b\nARG VERSION\nRUN echo ${VERSION}\n',
    found: ['4: VERSION 2 one'],
    fixed: 'ARG VERSION=1.0\nFROM a AS one\nARG VERSION=1.0\nFROM b\nARG VERSION\nRUN echo ${VERSION}\n',
  },
  {
    says: 'sees what is read outside RUN',
    file: 'FROM a\nARG V="x y"\nFROM b AS two\nARG V W\nLABEL v=$V\n',
    found: ['4: V 2 stage-0'],
    fixed: 'no fix',
  },
  {
    says: 'keeps still about the default of a stage below: it is meant for that',
    file: 'FROM b AS two\nARG V\nLABEL v=$V\nFROM a\nARG V=1\nCOPY --from=two x /\n',
    found: [],
  },
  {
    says: 'keeps still where the stage is continued, the top has it, nothing reads it, or ENV sets it',
    file: 'ARG TOP=1\nFROM a AS one\nARG V=1 TOP=2 U=1 E=1\nFROM one AS two\nARG V\nRUN echo $V\nFROM b\nARG TOP U E\nENV E=2\nRUN echo $TOP $E\nCOPY --from=two x /\n',
    found: [],
  },
]);
