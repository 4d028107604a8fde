import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textLimit } from './limits.ts';
import { decodeLink } from './decodeLink.ts';
import { encodeLink } from './encodeLink.ts';
import { defaultState } from './state.ts';

const damaged = { ok: false, problem: { kind: 'damaged' } };

describe('the plain form', () => {
  test('opens a text that is percent-encoded in either usual way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, target) => {
        const opened = { ok: true, state: { ...defaultState(text), target } };
        const encoded = `text=${encodeURIComponent(text)}&target=${encodeURIComponent(target)}`;
        expect(decodeLink(encoded)).toEqual(opened);
        expect(decodeLink(String(new URLSearchParams({ text, target })))).toEqual(opened);
      }),
    );
  });

  test('takes the flags of docker build', () => {
    const link =
      'target=test&platform=linux%2Farm64&build-arg=A%3D1&build-arg=B%3Db%3Dc&build-context=src%3D..%2Fsrc&selection=line:2&text=FROM%20a';
    expect(decodeLink(link)).toEqual({
      ok: true,
      state: {
        ...defaultState('FROM a'),
        target: 'test',
        platform: 'linux/arm64',
        buildArgs: { A: '1', B: 'b=c' },
        contexts: { src: '../src' },
        view: { ...defaultState('').view, selection: 'line:2' },
      },
    });
  });

  test('needs no text but the name', () => {
    expect(decodeLink('text=')).toEqual({ ok: true, state: defaultState('') });
  });

  test('passes over fields it does not know', () => {
    expect(decodeLink('text=FROM+a&utm_source=%zz')).toEqual({ ok: true, state: defaultState('FROM a') });
  });

  test('reads through the escapes of HTML', () => {
    expect(decodeLink('text=FROM%20a&amp;target=test&amp;build-arg=A%3D1')).toEqual({
      ok: true,
      state: { ...defaultState('FROM a'), target: 'test', buildArgs: { A: '1' } },
    });
  });

  test('measures the text in bytes', () => {
    const large = { ok: false, problem: { kind: 'too-large', limit: textLimit } };
    const full = '가'.repeat(Math.floor(textLimit / 3));
    const opened = (text: string): unknown => decodeLink(String(new URLSearchParams({ text })));
    expect(opened(`${full}x`)).toEqual({ ok: true, state: defaultState(`${full}x`) });
    expect(opened(`${full}xx`)).toEqual(large);
    expect(decodeLink(encodeLink(defaultState(`${full}x`)))).toMatchObject({ ok: true });
    expect(decodeLink(encodeLink(defaultState(`${full}xx`)))).toEqual(large);
  });

  test('does not read any number of fields', () => {
    expect(decodeLink(`text=a${'&'.repeat(20_000)}`)).toEqual(damaged);
    expect(decodeLink('&'.repeat(20_000))).toMatchObject({ ok: false, problem: { kind: 'foreign' } });
  });

  test.each([
    'text=FROM%20%ED%95',
    'text=50%',
    'text=a&build-arg=A',
    'text=a&build-arg=%3D1',
    'text=a&target=%',
  ])('%s is damaged', (link) => expect(decodeLink(link)).toEqual(damaged));
});

test('a link that names where a file is, is told from a damaged one, with its address', () => {
  const address = 'https://github.com/o/r/blob/main/Dockerfile';
  const problem = { kind: 'elsewhere', address };
  expect(decodeLink(`src=${address}`)).toEqual({ ok: false, problem });
  expect(decodeLink(`src=${encodeURIComponent(address)}&target=one`)).toEqual({ ok: false, problem });
  expect(decodeLink('src=%E0%A4%A')).toEqual({
    ok: false,
    problem: { kind: 'elsewhere', address: '%E0%A4%A' },
  });
  expect(decodeLink('src=x&text=FROM%20a').ok).toBe(true);
});
