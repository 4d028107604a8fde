import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateRaw } from 'pako';
import { describe, expect, test } from 'vitest';
import { toBase64url } from './base64url.ts';
import { checksumOf } from './checksum.ts';
import { crc32 } from './crc32.ts';
import { decodeLink } from './decodeLink.ts';
import { dictionaryV1 } from './dictionary-v1.ts';
import { dictionaryV2 } from './dictionary-v2.ts';
import { encodeLink } from './encodeLink.ts';
import { textLimit } from './limits.ts';
import { toUtf8 } from './utf8.ts';
import { defaultState } from './state.ts';
import type { SharedState } from './types.ts';

/** A file of the usual kind, with everything in it that is hard to carry in a link. */
const file = `# syntax=docker/dockerfile:1
# 빌드 스테이지: "그림" 🐳 & 100% + <b>
FROM node:24 AS build\r
COPY --chown=1000:1000 . /app/*
RUN --mount=type=cache,target=/root/.npm npm ci && \\
    npm run build
`;
const full: SharedState = {
  text: file,
  target: 'build',
  buildArgs: { B: '2', A: '=&#', ['__proto__']: 'x', 1: '' },
  platform: 'linux/arm64',
  contexts: { src: 'https://example.com/a.git#main:dir' },
  before: 'FROM node:22\r\nRUN "a"\n',
  ignore: 'dist\n!x\n',
  view: {
    selection: 'edge:copy 1→2',
    direction: 'TB',
    level: 'edges',
    marks: 'parallel',
    showContext: true,
    collapsed: ['a', 'b'],
    view: 'compare',
    compareWith: 'lint',
    only: 'around:needs:stage:build',
    follow: 'needs',
    timeline: 'savings',
    starts: true,
    critical: false,
    lesson: 'names.3',
    changed: ['arg:VERSION', 'file:package.json'],
  },
};

const anyText = fc.string({ unit: 'grapheme' });
const record = fc.dictionary(anyText, anyText, { noNullPrototype: true });
const anyState: fc.Arbitrary<SharedState> = fc.record({
  text: anyText,
  target: anyText,
  buildArgs: record,
  platform: anyText,
  contexts: record,
  before: anyText,
  ignore: anyText,
  view: fc.record({
    selection: anyText,
    direction: fc.constantFrom('auto' as const, 'LR' as const, 'TB' as const),
    level: fc.constantFrom('auto' as const, 'names' as const, 'edges' as const, 'all' as const),
    marks: fc.constantFrom('roles' as const, 'parallel' as const, 'rebuild' as const),
    showContext: fc.boolean(),
    collapsed: fc.uniqueArray(anyText).map((keys) => keys.toSorted()),
    view: fc.constantFrom(
      'graph' as const,
      'matrix' as const,
      'compare' as const,
      'outline' as const,
      'changes' as const,
    ),
    compareWith: anyText,
    only: anyText,
    follow: fc.constantFrom('none' as const, 'needs' as const, 'needed-by' as const, 'both' as const),
    timeline: fc.constantFrom(
      'closed' as const,
      'lanes' as const,
      'waves' as const,
      'savings' as const,
      'table' as const,
    ),
    starts: fc.boolean(),
    critical: fc.boolean(),
    lesson: anyText,
    changed: fc.uniqueArray(anyText).map((words) => words.toSorted()),
  }),
});

/** States that say something about time, too. */
const anyTimedState: fc.Arbitrary<SharedState> = fc
  .tuple(
    anyState,
    fc.maxSafeNat(),
    fc.record({
      maxParallelism: fc.nat(),
      durations: fc.dictionary(anyText, fc.maxSafeNat(), { noNullPrototype: true, minKeys: 1 }),
    }),
  )
  .map(([state, moment, timing]) => ({
    ...state,
    buildPlatform: 'linux/arm64',
    timing,
    view: { ...state.view, moment },
  }));

/** A link made by hand: the checksum is right, whatever the bytes are. */
function linkOf(packed: Uint8Array): string {
  return `v2.${toBase64url(packed)}${checksumOf(packed)}`;
}

function linkOfBody(body: string): string {
  return linkOf(deflateRaw(toUtf8(body), { dictionary: dictionaryV2 }));
}

describe('a link', () => {
  test('opens as the state it was made from', () => {
    expect(decodeLink(encodeLink(full))).toEqual({ ok: true, state: full });
    fc.assert(
      fc.property(fc.oneof(anyState, anyTimedState), (state) => {
        expect(decodeLink(encodeLink(state))).toEqual({ ok: true, state });
      }),
    );
  });

  test('is the same whatever the order of build args, contexts and collapsed cards', () => {
    const shuffled = {
      ...full,
      buildArgs: Object.fromEntries(Object.entries(full.buildArgs).toReversed()),
      view: { ...full.view, collapsed: ['b', 'a', 'b'] },
    };
    expect(encodeLink(shuffled)).toBe(encodeLink(full));
  });

  test('holds only characters that need no escaping, and ends in a letter or digit', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(encodeLink(state)).toMatch(/^v2\.[\w-]+[A-Za-z0-9]$/);
      }),
    );
  });

  test('replaces half of a surrogate pair in the text, as saving the file would', () => {
    const opened = decodeLink(encodeLink(defaultState('FROM a\ud83d\n\udc33')));
    expect(opened).toEqual({ ok: true, state: defaultState('FROM a\ufffd\n\ufffd') });
  });

  test('keeps a byte order mark', () => {
    const state = defaultState('\ufeffFROM a');
    expect(decodeLink(encodeLink(state))).toEqual({ ok: true, state });
  });

  test('of a usual file is about half as long as without the dictionary', () => {
    const usual =
      'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app ./cmd/app\n\nFROM scratch\nCOPY --from=build /out/app /app\nENTRYPOINT ["/app"]\n';
    const plain = toBase64url(deflateRaw(toUtf8(usual), { level: 9 })).length;
    expect(encodeLink(defaultState(usual)).length).toBeLessThan(plain * 0.6);
  });

  test('says nothing about settings at their default', () => {
    const { length } = encodeLink(defaultState(file));
    expect(encodeLink({ ...defaultState(file), target: 'build' }).length).toBeGreaterThan(length);
    expect(linkOfBody(`\n${file}`)).toMatch(/^v2\./);
    expect(decodeLink(linkOfBody(`{}\n${file}`))).toEqual({ ok: true, state: defaultState(file) });
  });
});

describe('a link that was handled roughly', () => {
  const link = encodeLink(full);

  test.each([
    ['a full stop', `${link}.`],
    ['brackets', `${link})>`],
    ['emphasis', `${link}__**`],
    ['a CJK full stop, escaped', `${link}%E3%80%82`],
    ['a parameter of a tracker', `${link}&utm_source=chat`],
    ['a line break of a mail program', `${link.slice(0, 40)}\r\n ${link.slice(40)}`],
    ['escaped characters', link.replaceAll('.', '%2E').replaceAll('-', '%2d').replaceAll('_', '%5F')],
    ['an invisible space', `${link.slice(0, 70)}\u200b${link.slice(70)}`],
  ])('opens in spite of %s', (_, altered) => {
    expect(decodeLink(altered)).toEqual({ ok: true, state: full });
  });

  test('cut short anywhere is not opened', () => {
    for (let end = 0; end < link.length; end++) expect(decodeLink(link.slice(0, end)).ok).toBe(false);
  });

  test('with any one character changed, lost or added is refused or opens as it was', () => {
    let refused = 0;
    for (let at = 0; at < link.length; at++) {
      for (const other of ['A', 'B', 'z', '0', '-', '_', '.', '%', ' ', '']) {
        for (const rest of [link.slice(at), link.slice(at + 1)]) {
          const result = decodeLink(link.slice(0, at) + other + rest);
          if (result.ok) expect(result.state).toEqual(full);
          else refused++;
        }
      }
    }
    expect(refused).toBeGreaterThan(link.length * 10);
  });

  test('with two characters swapped is refused', () => {
    for (let at = 0; at + 1 < link.length; at++) {
      const swapped = link.slice(0, at) + link.charAt(at + 1) + link.charAt(at) + link.slice(at + 2);
      if (swapped !== link) expect(decodeLink(swapped).ok).toBe(false);
    }
  });
});

describe('a fragment that is no link of ours', () => {
  test.each(['', 'section', '#v1.', 'v0.abc', 'v01.abc', 'V1.abc', 'v1', ':~:text=FROM', 'target=test'])(
    '%j is foreign',
    (fragment) => expect(decodeLink(fragment)).toEqual({ ok: false, problem: { kind: 'foreign' } }),
  );

  test('a later version says so', () => {
    expect(decodeLink('v3.x')).toEqual({ ok: false, problem: { kind: 'newer', version: 3 } });
    expect(decodeLink('v712.')).toEqual({ ok: false, problem: { kind: 'newer', version: 712 } });
  });

  test('never throws, and opens nothing that has no text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((s) => `v1.${s}`),
      fc.base64String().map((s) => `v1.${s}`),
      fc.base64String().map((s) => `v2.${s}`),
    );
    fc.assert(
      fc.property(anything, (fragment) => {
        expect(decodeLink(fragment).ok).toBe(false);
      }),
    );
  });

  test('never throws on any stream with a right checksum', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        expect(decodeLink(linkOf(bytes)).ok).toBeTypeOf('boolean');
      }),
    );
  });
});

test('the dictionary of a version is what it was when its first link was made', () => {
  expect(crc32(dictionaryV1).toString(16)).toBe('52b49c86');
  expect(crc32(dictionaryV2).toString(16)).toBe('d30ffa21');
});

test('links of every version so far still open', () => {
  const lines = readFileSync('src/core/share/old-links.jsonl', 'utf8').trim().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(4);
  for (const line of lines) {
    const { link, state } = JSON.parse(line) as { link: string; state: SharedState };
    // From left to right was what a link meant that did not speak of it; now that is left to the room there is.
    const direction = state.view.direction === 'LR' ? 'auto' : state.view.direction;
    const view = { ...defaultState('').view, ...state.view, direction };
    expect(decodeLink(link), link).toEqual({ ok: true, state: { ...defaultState(''), ...state, view } });
    // What is written today is what was written then: equal states give equal links for good.
    if (link.startsWith('v2.')) expect(encodeLink({ ...state, view })).toBe(link);
  }
});

describe('size', () => {
  const tooLarge = { ok: false, problem: { kind: 'too-large', limit: textLimit } };

  test('a text at the limit opens, even one that cannot be compressed', () => {
    let seed = 1;
    const noise = Array.from({ length: textLimit }, () => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return String.fromCharCode(32 + ((seed >>> 16) % 95));
    }).join('');
    expect(decodeLink(encodeLink(defaultState(noise)))).toEqual({ ok: true, state: defaultState(noise) });
  });

  test('a bomb of 50 MB is put down early', () => {
    const bomb = linkOf(deflateRaw(new Uint8Array(50_000_000), { level: 9 }));
    expect(bomb.length).toBeLessThan(70_000);
    const before = process.memoryUsage();
    expect(decodeLink(bomb)).toEqual(tooLarge);
    const after = process.memoryUsage();
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(12_000_000);
  });

  test('a fragment beyond any link is not looked at', () => {
    expect(decodeLink('A'.repeat(5_000_000))).toEqual(tooLarge);
    expect(decodeLink(`text=${'a'.repeat(textLimit + 1)}`)).toEqual(tooLarge);
  });
});
