import * as fc from 'fast-check';

/** One stage of a generated file: its instructions name other stages by their index. */
export interface DraftStage {
  readonly base: number | 'alpine' | 'debian:12' | 'scratch';
  readonly lines: readonly DraftLine[];
}

/** A line; `{}` is replaced by the name of stage `from`, if the line refers to one. */
export interface DraftLine {
  readonly text: string;
  readonly from: number | undefined;
}

const plainLines = [
  'RUN make',
  'RUN --mount=type=cache,target=/root/.cache make all',
  'COPY . .',
  'COPY --link package.json ./',
  'WORKDIR /app',
  'WORKDIR sub',
  'ENV A=1',
  'ENV B=$A',
  'ARG V',
  'ARG W=2',
  'USER app',
  'EXPOSE 8080',
  'CMD ["run"]',
  'ADD https://example.com/a.tgz /opt/',
  'RUN --mount=type=secret,id=token cat /run/secrets/token',
  'COPY <<EOF /etc/motd\nhello $A\nEOF',
  'ONBUILD RUN echo child',
];

const linesWithSource = [
  'COPY --from={} /out /in',
  'COPY --link --from={} /out /in',
  'RUN --mount=from={},target=/mnt ls /mnt',
  'ONBUILD COPY --from={} /a /b',
];

/** Stages that refer only to earlier ones, so that BuildKit accepts the file. */
export function anyDraft(maxStages = 8): fc.Arbitrary<readonly DraftStage[]> {
  const stage = fc.record({
    base: fc.oneof(fc.nat(100), fc.constantFrom('alpine' as const, 'debian:12' as const, 'scratch' as const)),
    lines: fc.array(
      fc.oneof(
        fc.constantFrom(...plainLines).map((text) => ({ text, from: undefined })),
        fc.record({ text: fc.constantFrom(...linesWithSource), from: fc.nat(100) }),
      ),
      { maxLength: 7 },
    ),
  });
  return fc.array(stage, { minLength: 1, maxLength: maxStages }).map((stages) =>
    stages.map(({ base, lines }, index) => ({
      base: typeof base !== 'number' ? base : index === 0 ? 'alpine' : base % index,
      lines:
        index === 0
          ? lines.filter(({ from }) => from === undefined)
          : lines.map((line) => ({ ...line, from: line.from === undefined ? undefined : line.from % index })),
    })),
  );
}

/** The Dockerfile of a draft. */
export function write(stages: readonly DraftStage[], name = (index: number): string => `s${index}`): string {
  return stages
    .map(({ base, lines }, index) => {
      const from = typeof base === 'number' ? name(base) : base;
      return [
        `FROM ${from} AS ${name(index)}`,
        ...lines.map(({ text, from: source }) =>
          source === undefined ? text : text.replace('{}', name(source)),
        ),
      ].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** Text that looks like a Dockerfile and is not: every kind of line, broken in every way. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'FROM a',
          'FROM a AS b',
          'FROM b',
          'FROM ${X:-y} AS c',
          'FROM --platform=$BUILDPLATFORM c',
          'COPY --from=b x y',
          'COPY --from=1 x y',
          'COPY --from=later x y',
          'RUN <<EOF',
          'EOF',
          'RUN --mount=from=c,target=/x y',
          'ONBUILD COPY --from=c a b',
          'ENV A=$A$A',
          'ARG X',
          '# comment',
          '# escape=`',
          '\\',
          '',
          'RUN a \\',
          'FROM',
          'NOPE x',
          'RUN ["a", 1]',
          'ADD http://x/y.git /',
          'HEALTHCHECK CMD x',
          'EXPOSE 1-2/tcp',
          'WORKDIR $A',
          'SHELL ["x"]',
        ),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
      ),
      { maxLength: 30 },
    )
    .map((lines) => lines.join('\n')),
);
