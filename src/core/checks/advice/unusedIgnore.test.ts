import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('unused-ignore', [
  {
    says: 'finds a rule that has nothing to say there',
    file: 'FROM alpine:3\n# stagegraph ignore=unpinned-base\nRUN a\n',
    found: ['2: unpinned-base unused'],
    fixed: 'FROM alpine:3\nRUN a\n',
  },
  {
    says: 'takes the first of several names out',
    file: '# stagegraph ignore=no-shell, unpinned-base why\nFROM alpine\n',
    found: ['1: no-shell unused'],
    fixed: '# stagegraph ignore=unpinned-base why\nFROM alpine\n',
  },
  {
    says: 'takes the last of several names out, the same name as before among them',
    file: '# stagegraph ignore=unpinned-base, unpinned-base why\nFROM alpine\n',
    found: ['1: unpinned-base unused'],
    fixed: '# stagegraph ignore=unpinned-base why\nFROM alpine\n',
  },
  {
    says: 'finds one for the whole file that stands too low',
    file: 'FROM alpine\n# stagegraph ignore-file=unpinned-base\nRUN a\n',
    found: ['2: unpinned-base low'],
    fixed: 'FROM alpine\nRUN a\n',
  },
  {
    says: 'finds one above nothing',
    file: 'FROM alpine\r\n# stagegraph ignore=final-root\r\n',
    found: ['2: final-root nothing'],
    fixed: 'FROM alpine\r\n',
  },
  {
    says: 'keeps still where the comment is needed, about names that no rule has, and about options of a build',
    file: '# stagegraph ignore-file=unpinned-base\n# stagegraph ignore=nothing,unknown-build-arg\nFROM alpine\nFROM alpine\n',
    found: [],
  },
  {
    says: 'keeps still where rules do not see all of the file',
    file: '# stagegraph ignore=no-shell\nFROM alpine:3\nRUN\nCOPPY a b\n',
    found: [],
  },
  {
    says: 'does not make a directive of the line below',
    file: '# stagegraph ignore=no-shell\n# escape=`\nFROM alpine:3\n',
    found: ['1: no-shell unused'],
    fixed: 'no fix',
  },
]);
