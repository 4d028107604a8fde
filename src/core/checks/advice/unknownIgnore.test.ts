import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('unknown-ignore', [
  {
    says: 'finds a slip, and proposes the rule',
    file: '# stagegraph ignore=unpined-base why\nFROM alpine\n',
    found: ['1: unpined-base unpinned-base unknown'],
    fixed: '# stagegraph ignore=unpinned-base why\nFROM alpine\n',
  },
  {
    says: 'finds each of several names, wherever the comment stands',
    file: 'FROM alpine:3\nRUN a\n#stagegraph ignore-file = final-root , nothing,StageNameCasing because\n',
    found: ['3: nothing  unknown', '3: StageNameCasing  buildkit'],
  },
  {
    says: 'leaves other comments alone',
    file: '# stagegraph: ignore=x\n# stagegraphs ignore=x\n# stagegraph ignored=x\n# ignore=x\nFROM alpine:3\nRUN <<E\n# stagegraph ignore=x\nE\n',
    found: [],
  },
]);
