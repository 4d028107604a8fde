import { testAdvice } from '#testing/adviceExamples.ts';

const file = (syntax: string): string => `# syntax=${syntax}\nFROM alpine:3\n`;

testAdvice('other-frontend', [
  {
    says: 'sees a foreign frontend',
    file: file('edrevo/dockerfile-plus'),
    found: ['1: edrevo/dockerfile-plus foreign'],
  },
  {
    says: 'sees an image of its own registry',
    file: file('r.example.com/docker/dockerfile:1'),
    found: ['1: r.example.com/docker/dockerfile:1 foreign'],
  },
  {
    says: 'sees a much older release',
    file: file('docker/dockerfile:1.3'),
    found: ['1: docker/dockerfile:1.3 older'],
  },
  { says: 'is content with one that draws the same', file: file('docker/dockerfile:1.4'), found: [] },
  {
    says: 'sees a newer release',
    file: file('docker/dockerfile:1.99.1'),
    found: ['1: docker/dockerfile:1.99.1 newer'],
  },
  {
    says: 'sees experiments',
    file: file('docker/dockerfile:1-labs'),
    found: ['1: docker/dockerfile:1-labs labs'],
  },
  {
    says: 'cannot tell a digest',
    file: file(`docker/dockerfile:1@sha256:${'a'.repeat(64)}`),
    found: [`1: docker/dockerfile:1@sha256:${'a'.repeat(64)} unknown`],
  },
  { says: 'is content with the stable one', file: file('docker/dockerfile:1'), found: [] },
  { says: 'is content without a tag', file: file('docker.io/docker/dockerfile'), found: [] },
  { says: 'is content with the same release', file: file('docker/dockerfile:1.26.0'), found: [] },
]);
