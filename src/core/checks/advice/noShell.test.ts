import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('no-shell', [
  {
    says: 'sees a step on an image without a shell, and what a container starts',
    file: 'FROM gcr.io/distroless/static-debian12\nCOPY app /app\nRUN chmod +x /app\nENTRYPOINT /app serve\n',
    found: ['3: RUN gcr.io/distroless/static-debian12', '4: ENTRYPOINT gcr.io/distroless/static-debian12'],
  },
  {
    says: 'sees a health check that only a shell could run',
    file: 'FROM gcr.io/distroless/static-debian12\nHEALTHCHECK CMD curl -f http://localhost || exit 1\nHEALTHCHECK NONE\nHEALTHCHECK CMD ["/app", "-check"]\n',
    found: ['2: HEALTHCHECK gcr.io/distroless/static-debian12'],
  },
  {
    says: 'sees any step on nothing, also in a stage that continues it',
    file: 'FROM scratch AS a\nRUN mkdir /x\nFROM a\nRUN ["/x"]\n',
    found: ['2: RUN scratch', '4: RUN scratch'],
  },
  {
    says: 'keeps still about lists, debug variants, shells that are copied, and what stands behind a copy on scratch',
    file: 'FROM gcr.io/distroless/base AS a\nENTRYPOINT ["/app"]\nFROM gcr.io/distroless/base:debug AS b\nRUN x\nFROM gcr.io/distroless/base AS c\nCOPY --from=b /busybox /bin/\nRUN x\nFROM scratch AS d\nCMD /app\nADD rootfs.tar /\nRUN x\nFROM scratch\nRUN --mount=from=b,target=/bin x\nCOPY --from=a / /\nCOPY --from=c / /\nCOPY --from=d / /\n',
    found: [],
  },
  {
    says: 'keeps still about a default that is there to be replaced',
    file: 'ARG BASE=scratch\nFROM $BASE\nRUN make\n',
    found: [],
  },
]);
