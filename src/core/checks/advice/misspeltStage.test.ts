import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('misspelt-stage', [
  {
    says: 'finds a slip in --from',
    file: 'FROM alpine:3 AS builder\nFROM alpine:3\nCOPY --from=buidler /a /\n',
    found: ['3: buidler builder'],
    fixed: 'FROM alpine:3 AS builder\nFROM alpine:3\nCOPY --from=builder /a /\n',
  },
  {
    says: 'finds a slip in FROM and in a mount',
    file: 'FROM alpine:3 AS assets\nFROM asets\nRUN --mount=from=assetss,target=/x ls\n',
    found: ['2: asets assets', '3: assetss assets'],
  },
  {
    says: 'knows images that are called alike',
    file: 'FROM alpine:3 AS nodes\nFROM node:24\nCOPY --from=bash /a /\n',
    found: [],
  },
  {
    says: 'leaves images with a tag or an owner alone',
    file: 'FROM alpine:3 AS build\nFROM built:1\nCOPY --from=me/build /a /\n',
    found: [],
  },
  { says: 'leaves short names alone', file: 'FROM alpine:3 AS dep\nFROM dev\n', found: [] },
  { says: 'does not look below', file: 'FROM buidl\nFROM alpine:3 AS build\n', found: [] },
]);
