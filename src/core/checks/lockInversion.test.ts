import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('lock-inversion', [
  {
    says: 'finds two steps that wait for each other',
    file: [
      'FROM alpine:3 AS p',
      'RUN --mount=type=cache,target=/a,id=x,sharing=locked --mount=type=cache,target=/b,id=y,sharing=locked echo p',
      'FROM alpine:3 AS q',
      'RUN --mount=type=cache,target=/a,id=y,sharing=locked --mount=type=cache,target=/b,id=x,sharing=locked echo q',
      'FROM scratch',
      'COPY --from=p /p /',
      'COPY --from=q /q /',
      '',
    ].join('\n'),
    found: ['4: x y 2'],
  },
  {
    says: 'keeps still where the order is the same, however it is written',
    file: [
      'FROM alpine:3 AS p',
      'RUN --mount=type=cache,target=/a,id=x,sharing=locked --mount=type=cache,target=/b,id=y,sharing=locked echo p',
      'FROM alpine:3 AS q',
      'RUN --mount=type=cache,target=/b,id=y,sharing=locked --mount=type=cache,target=/a,id=x,sharing=locked echo q',
      'FROM scratch',
      'COPY --from=p /p /',
      'COPY --from=q /q /',
      '',
    ].join('\n'),
    found: [],
  },
  {
    says: 'keeps still where one step waits for the other anyway',
    file: [
      'FROM alpine:3',
      'RUN --mount=type=cache,target=/a,id=x,sharing=locked --mount=type=cache,target=/b,id=y,sharing=locked echo p',
      'RUN --mount=type=cache,target=/a,id=y,sharing=locked --mount=type=cache,target=/b,id=x,sharing=locked echo q',
      '',
    ].join('\n'),
    found: [],
  },
  {
    says: 'keeps still where one of the caches is shared',
    file: [
      'FROM alpine:3 AS p',
      'RUN --mount=type=cache,target=/a,id=x,sharing=locked --mount=type=cache,target=/b,id=y,sharing=locked echo locked',
      'FROM alpine:3 AS q',
      'RUN --mount=type=cache,target=/a,id=y --mount=type=cache,target=/b,id=x,sharing=locked echo q',
      'FROM scratch',
      'COPY --from=p /p /',
      'COPY --from=q /q /',
      '',
    ].join('\n'),
    found: [],
  },
  {
    says: 'looks at every target',
    file: [
      'FROM alpine:3 AS p',
      'RUN --mount=type=cache,target=/a,id=x,sharing=locked --mount=type=cache,target=/b,id=y,sharing=locked echo p',
      'FROM alpine:3 AS q',
      'RUN --mount=type=cache,target=/a,id=y,sharing=locked --mount=type=cache,target=/b,id=x,sharing=locked echo q',
      'FROM q AS both',
      'COPY --from=p /p /',
      'FROM scratch',
      'COPY a /',
      '',
    ].join('\n'),
    found: ['4: x y 2'],
  },
]);
