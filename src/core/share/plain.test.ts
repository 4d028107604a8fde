import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink } from './link.ts';
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

  test.each([
    'text=FROM%20%ED%95',
    'text=50%',
    'text=a&build-arg=A',
    'text=a&build-arg=%3D1',
    'text=a&target=%',
  ])('%s is damaged', (link) => expect(decodeLink(link)).toEqual(damaged));
});
