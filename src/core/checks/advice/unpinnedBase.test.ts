import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('unpinned-base', [
  {
    says: 'sees no version, and latest',
    file: 'FROM alpine\nFROM ghcr.io/a/b:latest\nCOPY --from=busybox /a /\n',
    found: ['1: alpine:latest', '2: ghcr.io/a/b:latest', '3: busybox:latest'],
  },
  {
    says: 'says it once an image',
    file: 'FROM alpine AS a\nFROM alpine\nCOPY --from=a /a /\n',
    found: ['1: alpine:latest'],
  },
  {
    says: 'is content with a version or a digest',
    file: `FROM alpine:3\nFROM alpine@sha256:${'a'.repeat(64)}\nFROM scratch\n`,
    found: [],
  },
  { says: 'leaves variables to whoever sets them', file: 'ARG BASE=alpine\nFROM $BASE\n', found: [] },
  {
    says: 'takes a bare unknown name for a context',
    file: 'FROM wheels\nCOPY --from=rootfs / /\n',
    found: [],
  },
]);
