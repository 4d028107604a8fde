import { describe, expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { applyEdits } from '#core/text/edit.ts';
import { buildkitChecks } from './buildkit.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };

describe('fixes in words', () => {
  const fixed = (text: string, rule: string): string => {
    const check = buildkitChecks(openFile(text, options)).find((candidate) => candidate.rule === rule);
    expect(check).toBeDefined();
    return applyEdits(text, check?.fix?.edits ?? []);
  };

  test.each([
    [
      'StageNameCasing',
      'FROM a AS Build\nFROM b\nCOPY --from=BUILD x /\nRUN --mount=from=Build,target=/x y\n',
      'FROM a AS build\nFROM b\nCOPY --from=build x /\nRUN --mount=from=build,target=/x y\n',
    ],
    ['LegacyKeyValueFormat', 'FROM a\nENV A b c\n', 'FROM a\nENV A="b c"\n'],
    ['LegacyKeyValueFormat', 'FROM a\nENV A $B/c\n', 'FROM a\nENV A=$B/c\n'],
    ['LegacyKeyValueFormat', 'FROM a\nENV A "b c"\n', 'FROM a\nENV A="b c"\n'],
    // Quotes within words mean something else in either form: left to the reader.
    ['LegacyKeyValueFormat', 'FROM a\nENV A "b" \'c\'\n', 'FROM a\nENV A "b" \'c\'\n'],
    ['NoEmptyContinuation', 'FROM a\nRUN b \\\n\n  c\n', 'FROM a\nRUN b \\\n  c\n'],
    ['RedundantTargetPlatform', 'FROM --platform=$TARGETPLATFORM a\n', 'FROM a\n'],
    [
      'MaintainerDeprecated',
      'FROM a\nMAINTAINER Jo <jo@x.io>\n',
      'FROM a\nLABEL org.opencontainers.image.authors="Jo <jo@x.io>"\n',
    ],
  ])('%s: %j', (rule, text, expected) => expect(fixed(text, rule)).toBe(expected));
});
