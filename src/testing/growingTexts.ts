/** A text of so many pieces of one kind. */
export type GrowingText = (pieces: number) => string;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** `FROM a AS base`, a stage of so many lines, and what is written in each. */
const lines =
  (line: (n: number) => string, end = ''): GrowingText =>
  (count) =>
    ['FROM a AS base', 'RUN first', 'FROM b AS s', ...numbers(count).map(line), end].join('\n');

/** One instruction with so many words of a kind. */
const words =
  (start: string, word: (n: number) => string, end = ''): GrowingText =>
  (count) =>
    ['FROM a AS base', 'RUN first', 'FROM b AS s', [start, ...numbers(count).map(word), end].join(' ')].join(
      '\n',
    );

/** So many stages. */
const stages =
  (stage: (n: number) => string, end = ''): GrowingText =>
  (count) =>
    ['FROM a AS s', ...numbers(count).map(stage), end].join('\n');

/** Every kind of instruction, source and flag, in any number: work on none of them may grow with its square. */
export const growingTexts: Readonly<Record<string, GrowingText>> = {
  RUN: lines((n) => `RUN x ${n}`),
  'RUN JSON': lines((n) => `RUN ["x", "${n}"]`),
  'RUN heredoc': lines((n) => `RUN <<E\nx ${n}\nE`),
  'RUN heredoc file': lines((n) => `RUN <<E\n#!/bin/sh\nx ${n}\nE`),
  'RUN --mount cache': lines((n) => `RUN --mount=type=cache,target=/c${n},sharing=locked x`),
  'RUN --mount one cache': lines((n) => `RUN --mount=type=cache,target=/c,uid=5 x ${n}`),
  'RUN --mount bind': lines((n) => `RUN --mount=target=/c${n} x`),
  'RUN --mount stage': lines((n) => `RUN --mount=from=base,target=/c${n} x`),
  'RUN --mount image': lines((n) => `RUN --mount=from=i${n},target=/c x`),
  'RUN --mount secret': lines((n) => `RUN --mount=type=secret,id=i${n} x`),
  'RUN --mount ssh': lines((n) => `RUN --mount=type=ssh,id=i${n} x`),
  'RUN --mount tmpfs': lines((n) => `RUN --mount=type=tmpfs,target=/c${n} x`),
  'RUN --network': lines((n) => `RUN --network=none x ${n}`),
  COPY: lines((n) => `COPY a${n} /b/`),
  'COPY --from stage': lines((n) => `COPY --from=base a${n} /b/`),
  'COPY --from image': lines((n) => `COPY --from=i${n} a /b/`),
  'COPY --link': lines((n) => `COPY --link a${n} /b/`),
  'COPY --link --from': lines((n) => `COPY --link --from=base a${n} /b/`),
  'COPY --link --from image': lines((n) => `COPY --link --from=i${n} a /b/`),
  'COPY --chown --chmod': lines((n) => `COPY --chown=${n}:1 --chmod=755 a /b/`),
  'COPY --parents --exclude': lines((n) => `COPY --parents --exclude=*.${n} a/./b /b/`),
  'COPY heredoc': lines((n) => `COPY <<A <<B /b/\n${n}\nA\n$X\nB`),
  'ADD URL': lines((n) => `ADD https://x/${n}.tgz /d`),
  'ADD one URL': lines((n) => `ADD https://x/a.tgz /d${n}`),
  'ADD --link URL': lines((n) => `ADD --link https://x/${n}.tgz /d`),
  'ADD --checksum': lines((n) => `ADD --checksum=sha256:${'a'.repeat(64)} https://x/${n} /d`),
  'ADD Git': lines((n) => `ADD --keep-git-dir https://x/r.git?ref=v${n} /d`),
  'ADD --unpack': lines((n) => `ADD --unpack=false a${n}.tgz /d`),
  WORKDIR: lines((n) => `WORKDIR /w${n}`),
  ENV: lines((n) => `ENV E${n}=x$PATH`),
  ARG: lines((n) => `ARG A${n}=x`),
  LABEL: lines((n) => `LABEL l${n}=x`),
  USER: lines((n) => `USER u${n}`),
  EXPOSE: lines((n) => `EXPOSE ${n}`),
  VOLUME: lines((n) => `VOLUME /v${n}`),
  CMD: lines((n) => `CMD x ${n}`),
  ENTRYPOINT: lines((n) => `ENTRYPOINT ["x", "${n}"]`),
  HEALTHCHECK: lines((n) => `HEALTHCHECK --interval=5s CMD x ${n}`),
  SHELL: lines((n) => `SHELL ["x", "${n}"]`),
  STOPSIGNAL: lines((n) => `STOPSIGNAL ${n % 60}`),
  ONBUILD: lines((n) => `ONBUILD RUN x ${n}`),
  'ONBUILD that fires': lines((n) => `ONBUILD COPY --from=base a${n} /b/`, 'FROM s'),
  MAINTAINER: lines((n) => `MAINTAINER m${n}`),
  'ARG of other stages': stages(
    (n) => `FROM i${n} AS s${n}\nARG V${n}=1\nFROM i${n} AS t${n}\nARG V${n}\nRUN $V${n}`,
  ),
  'COPY without its hyphens': lines((n) => `COPY -from=base a${n} /b/`),
  'COPY of a spaced heredoc': lines((n) => `COPY << E${n} /b\nx\nE${n}`),
  'COPY out of the context': lines((n) => `COPY ../a${n} ~/b/`),
  'RUN with hidden blanks': lines((n) => `RUN x\u{a0}${n}`),
  'RUN of a shell alone': lines((n) => `RUN cd /${n}`),
  'steps without a shell': stages((n) => `FROM ${n === 0 ? 'scratch' : `s${n - 1}`} AS s${n}\nRUN x ${n}`),
  'stages with caches of Maven': stages(
    (n) => `FROM i AS s${n}\nRUN --mount=type=cache,target=/root/.m2 mvn ${n}`,
  ),
  'unknown instruction': lines((n) => `RUM x ${n}`),
  'comment with check=': lines((n) => `# check=skip=R${n}\nMAINTAINER m`),
  'undefined variable': lines((n) => `ENV E${n}=$UNDEFINED${n}`),
  'mounts of one RUN': words('RUN', (n) => `--mount=type=cache,target=/c${n}`, 'x'),
  'stages mounted in one RUN': words('RUN', (n) => `--mount=from=i${n},target=/c${n}`, 'x'),
  'sources of one COPY': words('COPY', (n) => `a${n}`, '/b/'),
  'URLs of one ADD': words('ADD', (n) => `https://x/${n}`, '/b/'),
  'heredocs of one COPY': (count) =>
    `FROM a\nCOPY ${numbers(count)
      .map((n) => `<<A${n}`)
      .join(' ')} /b/\n${numbers(count)
      .map((n) => `x\nA${n}\n`)
      .join('')}`,
  'names of one ENV': words('ENV', (n) => `E${n}=x`),
  'ports of one EXPOSE': words('EXPOSE', (n) => `${n}`),
  'exclusions of one COPY': words('COPY', (n) => `--exclude=*.${n}`, 'a /b/'),
  'global ARG': (count) =>
    `${numbers(count)
      .map((n) => `ARG A${n}=x`)
      .join('\n')}\nFROM a$A1\n`,
  'stages in a row': stages((n) => `FROM ${n === 0 ? 's' : `s${n - 1}`} AS s${n}\nRUN x ${n}`),
  'stages side by side': stages((n) => `FROM i${n} AS s${n}\nRUN x ${n}`),
  'stages copied into one': (count) =>
    `${numbers(count)
      .map((n) => `FROM i AS s${n}\nRUN x ${n}`)
      .join('\n')}\nFROM b\n${numbers(count)
      .map((n) => `COPY --from=s${n} /a /b${n}`)
      .join('\n')}\n`,
  'stages linked into one': (count) =>
    `${numbers(count)
      .map((n) => `FROM i AS s${n}\nRUN x ${n}`)
      .join('\n')}\nFROM b\n${numbers(count)
      .map((n) => `COPY --link --from=s${n} /a /b${n}`)
      .join('\n')}\n`,
};
