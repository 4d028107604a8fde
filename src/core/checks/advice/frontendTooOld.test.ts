import { testAdvice } from '#testing/adviceExamples.ts';

const file = (tag: string, rest: string): string =>
  `# syntax=docker/dockerfile:${tag}\nFROM alpine:3\n${rest}\n`;

testAdvice('frontend-too-old', [
  {
    says: 'sees a flag of a later release',
    file: file('1.3', 'COPY --link a /b\nRUN --network=none x'),
    found: ['3: COPY --link 1.4 docker/dockerfile:1.3'],
  },
  { says: 'sees a heredoc', file: file('1.3', 'RUN <<E\nx\nE'), found: ['3: << 1.4 docker/dockerfile:1.3'] },
  {
    says: 'sees a secret in a variable, and an interval at the start',
    file: file(
      '1.5',
      'RUN --mount=type=secret,id=a,env=A x\nRUN --mount=type=secret,id=a x\nHEALTHCHECK --start-interval=1s CMD x',
    ),
    found: [
      '3: env= 1.10 docker/dockerfile:1.5',
      '5: HEALTHCHECK --start-interval 1.6 docker/dockerfile:1.5',
    ],
  },
  { says: 'is content with the first release that has it', file: file('1.4', 'COPY --link a /b'), found: [] },
  { says: 'says nothing of a moving tag', file: file('1', 'COPY --parents a /b/'), found: [] },
]);
