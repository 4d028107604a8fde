import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('late-directive', [
  {
    says: 'sees a directive below a comment',
    file: '# note\n# syntax=docker/dockerfile:1\nFROM alpine:3\n',
    found: ['2: syntax'],
  },
  { says: 'sees one below an empty line', file: '\n# escape=`\nFROM alpine:3\n', found: ['2: escape'] },
  {
    says: 'sees check=error, which has no effect above an instruction',
    file: '# note\n# check=error=true\nFROM alpine:3\n',
    found: ['2: check'],
  },
  {
    says: 'leaves check=skip above an instruction',
    file: '# note\n# check=skip=all\nFROM alpine:3\n',
    found: [],
  },
  {
    says: 'leaves what stands at the top',
    file: '#!/usr/bin/env x\n# check=error=true\n# syntax=docker/dockerfile:1\nFROM alpine:3\n',
    found: [],
  },
  {
    says: 'sees an escape character below #!, which only the others pass over',
    file: '#!/usr/bin/env x\n# escape=`\nFROM alpine:3\n',
    found: ['2: escape'],
  },
  {
    says: 'sees one that can be nothing else below an instruction',
    file: 'ARG A\n\n# syntax=docker/dockerfile:1.4\nFROM alpine:3\n# escape=`\nRUN x\n',
    found: ['3: syntax', '5: escape'],
  },
  {
    says: 'leaves those in a here-document',
    file: 'FROM alpine:3\nRUN <<E\n# syntax=docker/dockerfile:1\nE\n',
    found: [],
  },
  { says: 'leaves comments further down', file: 'FROM alpine:3\n# syntax=x\nRUN y\n', found: [] },
]);
