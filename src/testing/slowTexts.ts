/** As many lines as `count` says, each from its number. */
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/**
 * Texts that would take long if some pass went over all stages, lines or variables for each of them. The share says
 * how much of the whole: 1 makes about as much text as the page takes, 1 MB.
 */
export const slowTexts: Readonly<Record<string, (share: number) => string>> = {
  'one stage a line': (share) => lines(45_000 * share, (index) => `FROM a${index} AS a${index + 1}`),
  'stages that nothing joins': (share) => lines(30_000 * share, (index) => `FROM a${index} AS s${index}`),
  'stages of the same name': (share) => lines(60_000 * share, () => 'FROM alpine AS a'),
  'a chain and a fan': (share) =>
    `FROM a AS s0\n${lines(12_000 * share, (index) => `FROM s${index} AS s${index + 1}`)}\n${lines(12_000 * share, (index) => `FROM s0 AS f${index}`)}\nFROM b AS z`,
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
  'builders for any platform': (share) =>
    `FROM --platform=$BUILDPLATFORM a AS s0\n${lines(30_000 * share, (index) => `FROM s${index} AS s${index + 1}\nARG TARGETARCH`)}`,
  'platform arguments that nothing needs': (share) =>
    `FROM --platform=$BUILDPLATFORM a\n${'ARG TARGETARCH\nRUN x\n'.repeat(40_000 * share)}`,
  'platform arguments above downloads': (share) =>
    `FROM --platform=$BUILDPLATFORM a\n${'ARG TARGETARCH\nRUN npm ci\nRUN $TARGETARCH\n'.repeat(20_000 * share)}`,
  'copies from a variable': (share) =>
    `ARG A=x\n${lines(20_000 * share, (index) => `FROM a AS s${index}\nCOPY --from=$A a b`)}`,
  'links with permissions': (share) =>
    `FROM scratch\n${lines(30_000 * share, (index) => `ENV A=${index}`)}\n${'COPY --link --chmod=755 a b\n'.repeat(20_000 * share)}`,
  'locked caches': (share) =>
    lines(6000 * share, (index) => {
      const [one, other] = index % 2 === 0 ? ['a', 'b'] : ['b', 'a'];
      const mount = '--mount=type=cache,sharing=locked';
      return `FROM a AS s${index}\nRUN ${mount},id=${one},target=/1 ${mount},id=${other},target=/2 x`;
    }),
  'names in capitals': (share) =>
    lines(30_000 * share, (index) => `FROM a AS S${index}\nCOPY --from=S${index - 1} a b`),
  'one name in capitals': (share) => 'FROM a AS S\nCOPY --from=S a b\n'.repeat(30_000 * share),
  'ports in capitals': (share) => `FROM a\n${'EXPOSE 80/TCP 80/TCP 81/TCP\n'.repeat(20_000 * share)}`,
  'one list of ports in capitals': (share) => `FROM a\nEXPOSE${' \\\n 80/TCP'.repeat(60_000 * share)}`,
  'comments above names': (share) =>
    `# check=experimental=all\nFROM a\n${'# c d\n'.repeat(80_000 * share)}ARG${lines(50_000 * share, (index) => ` a${index} \\`)}\n b`,
  'names that nobody set': (share) =>
    `FROM a\n${lines(15_000 * share, (index) => `ENV V${index}=1`)}\n${lines(15_000 * share, (index) => `ENV W=$X${index}`)}`,
  'names that no stage has': (share) =>
    `${lines(250, (index) => `FROM a AS stage${index}`)}\n${lines(40_000 * share, (index) => `COPY --from=stagx${index} a b`)}`,
  'relative directories': (share) => `FROM a\n${'WORKDIR a\n'.repeat(90_000 * share)}`,
  'commands without effect': (share) => `FROM a\n${'CMD x\n'.repeat(150_000 * share)}`,
  'empty continuations': (share) => `FROM a\n${'RUN x \\\n\n y\n'.repeat(60_000 * share)}`,
  'triggers of many stages': (share) =>
    `FROM a AS b\n${lines(20_000 * share, (index) => `ONBUILD RUN x${index}`)}\n${'FROM b\n'.repeat(60_000 * share)}`,
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
