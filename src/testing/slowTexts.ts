/** As many lines as `count` says, each from its number. */
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/**
 * Texts that would take long if some pass went over all stages, lines or variables for each of them. The share says
 * how much of the whole: 1 makes about as much text as the page takes, 1 MB.
 */
export const slowTexts: Readonly<Record<string, (share: number) => string>> = {
  'one stage a line': (share) => lines(45_000 * share, (index) => `FROM a${index} AS a${index + 1}`),
  'stages of the same name': (share) => lines(60_000 * share, () => 'FROM alpine AS a'),
  'stages that copy from each other': (share) =>
    `FROM a AS s0\n${lines(22_000 * share, (index) => `FROM s${index} AS s${index + 1}\nCOPY --from=s${index} a b`)}`,
  'stages that copy from one': (share) =>
    `FROM a AS base\n${lines(22_000 * share, (index) => `FROM a AS s${index}\nCOPY --from=base a b`)}`,
  'one stage that copies from all': (share) =>
    `${lines(20_000 * share, (index) => `FROM a AS s${index}`)}\nFROM a\n${lines(20_000 * share, (index) => `COPY --from=s${index} a b`)}`,
  'many variables': (share) => `FROM a\n${lines(60_000 * share, (index) => `ENV V${index}=${index}`)}`,
  'variables set again and again': (share) =>
    `FROM a\n${lines(25_000 * share, (index) => `ENV V${index % 190}=${index}\nRUN x`)}`,
  'variables carried through stages': (share) =>
    `FROM a AS s0\n${lines(20_000 * share, (index) => `ENV V${index}=${index}`)}\n${lines(14_000 * share, (index) => `FROM s${index} AS s${index + 1}\nENV A=${index}`)}`,
  'arguments above the first stage': (share) =>
    `${lines(20_000 * share, (index) => `ARG V${index}=${index}`)}\n${lines(20_000 * share, (index) => `FROM a AS s${index}\nARG V${index}`)}`,
  'a variable that doubles': (share) =>
    `FROM a\nENV A=xxxxxxxx\n${'ENV A=$A$A\n'.repeat(16)}${lines(60_000 * share, (index) => `ENV B${index}=$A`)}`,
  'one RUN of continuations': (share) => `FROM a\nRUN x ${'\\\n  y'.repeat(180_000 * share)}`,
  'one RUN of mounts': (share) => `FROM a\nRUN ${'--mount=type=cache,target=/a '.repeat(2000 * share)} x`,
  'one COPY of sources': (share) => `FROM a\nCOPY ${'a '.repeat(30_000 * share)} /b/`,
  'one line': (share) => `FROM a\n${'x '.repeat(32_000 * share)}\n${'RUN y\n'.repeat(150_000 * share)}`,
  'here-documents': (share) => `FROM a\n${lines(60_000 * share, (index) => `RUN <<E${index}\nx\nE${index}`)}`,
  'here-documents that never end': (share) =>
    `FROM a\n${lines(60_000 * share, (index) => `RUN <<E${index}`)}`,
  comments: (share) => `${'#\n'.repeat(480_000 * share)}FROM a`,
};
