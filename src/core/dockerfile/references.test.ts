import { describe, expect, test } from 'vitest';
import { parseDockerfile } from './parse.ts';
import { namedReferences } from './references.ts';

/** Every reference of a file: kind, value, and the source text it stands in. */
function found(text: string): string[] {
  return parseDockerfile(text)
    .nodes.flatMap(namedReferences)
    .map(({ kind, value, range }) => `${kind} ${value} [${text.slice(range.start, range.end)}]`);
}

describe('names an instruction refers to', () => {
  test.each([
    ['FROM build AS x', ['base build [build]']],
    ['FROM --platform=linux/arm64 a:1', ['base a:1 [a:1]']],
    ['FROM a\nCOPY --from=build x y', ['base a [a]', 'copy build [build]']],
    ['FROM a\nCOPY --link --from=build --chown=1 x y', ['base a [a]', 'copy build [build]']],
    ['FROM a\nCOPY --from="build" x y', ['base a [a]', 'copy build [build]']],
    ['FROM a\nCOPY "--from=build" x y', ['base a [a]']],
    ['FROM a\nCOPY --"from=build" x y', ['base a [a]', 'copy build [build]']],
    ['FROM a\nCOPY --from= x y', ['base a [a]']],
    ['FROM a\nADD x y', ['base a [a]']],
    [
      'FROM a\nRUN --mount=from=b,target=/x --mount=type=cache,target=/c,from=c x',
      ['base a [a]', 'mount b [b]', 'mount c [c]'],
    ],
    ['FROM a\nRUN --mount=target=/x,FROM=b x', ['base a [a]', 'mount b [b]']],
    ['FROM a\nRUN --mount="target=/x,from=b" x', ['base a [a]', 'mount b [b]']],
    ['FROM a\nRUN --mount=\\"target=/x,y\\",\\"from=b\\" x', ['base a [a]', 'mount b [b]']],
    ['FROM a\nRUN --mount=type=cache,target=/c x', ['base a [a]']],
    ['FROM a\nONBUILD COPY --from=build x y', ['base a [a]', 'copy build [build]']],
    ['FROM a\nonbuild   RUN --network=none --mount=from=b,target=/x x', ['base a [a]', 'mount b [b]']],
    ['FROM a\nONBUILD COPY --from=b <<EOF /x\n--from=c\nEOF', ['base a [a]', 'copy b [b]']],
    ['# escape=`\nFROM a\nRUN --mount=target=/x`,y,from=b x', ['base a [a]', 'mount b [b]']],
    ['FROM a\nCOPY \\\n  --from=\\\nbuild x y', ['base a [a]', 'copy build [build]']],
    ['FROM a\nCOPY --from=jörg x y', ['base a [a]', 'copy jÃ¶rg [jörg]']],
  ])('%j', (text, references) => {
    expect(found(text)).toEqual(references);
  });

  test('a name written over two lines is still one range', () => {
    const text = 'FROM a\nCOPY --from=bui\\\nld x y';
    expect(found(text)).toEqual(['base a [a]', 'copy build [bui\\\nld]']);
  });
});
