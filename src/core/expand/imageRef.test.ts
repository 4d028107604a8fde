import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#testing/dockerfileText.ts';
import { familiarImageName, normaliseImageReference } from './imageRef.ts';

const sha256 = `sha256:${'0123456789abcdef'.repeat(4)}`;

function normalised(text: string): string {
  const reference = normaliseImageReference(text);
  return typeof reference === 'string' ? reference : `! ${reference.params['reason']}`;
}

describe('image references', () => {
  test.each([
    ['alpine', 'docker.io/library/alpine:latest'],
    ['alpine:3.20', 'docker.io/library/alpine:3.20'],
    ['org/app', 'docker.io/org/app:latest'],
    ['docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['index.docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['localhost/app', 'localhost/app:latest'],
    ['localhost:5000/app:1', 'localhost:5000/app:1'],
    ['R.example.com/app', 'R.example.com/app:latest'],
    ['Registry/app', 'Registry/app:latest'],
    ['[::1]:5000/app', '[::1]:5000/app:latest'],
    [`alpine@${sha256}`, `docker.io/library/alpine@${sha256}`],
    [`alpine:3@${sha256}`, `docker.io/library/alpine:3@${sha256}`],
    ['a__b/c--d.e_f', 'docker.io/a__b/c--d.e_f:latest'],
    ['0', 'docker.io/library/0:latest'],
  ])('%s is %s', (text, reference) => {
    expect(normalised(text)).toBe(reference);
  });

  test.each([
    ['', 'format'],
    ['x y', 'format'],
    ['alpine:', 'format'],
    ['alpine:-x', 'format'],
    [`alpine:${'x'.repeat(129)}`, 'format'],
    ['node:debian:12', 'format'],
    ['r.example.com/', 'format'],
    ['docker.io//ubuntu', 'format'],
    ['-host.io/app', 'format'],
    ['a..b', 'format'],
    ['a___b', 'format'],
    ['host:port/app', 'format'],
    ['alpine@sha256:12', 'format'],
    ['alpine@', 'format'],
    [`alpine@${sha256}0`, 'digest'],
    [`alpine@md5:${'0'.repeat(32)}`, 'digest'],
    [`alpine@${sha256.toUpperCase().replace('SHA', 'sha')}`, 'digest'],
    ['BASE', 'uppercase'],
    ['org/App:X', 'uppercase'],
    ['0123456789abcdef'.repeat(4), 'identifier'],
    [`org/${'x'.repeat(252)}`, 'too-long'],
  ])('%s is none: %s', (text, reason) => {
    expect(normalised(text)).toBe(`! ${reason}`);
  });

  test.each([
    ['alpine', 'alpine:latest'],
    ['docker.io/library/alpine:3', 'alpine:3'],
    ['library/a/b', 'library/a/b:latest'],
    ['org/app', 'org/app:latest'],
    ['ghcr.io/a/b:1', 'ghcr.io/a/b:1'],
    ['A', undefined],
  ])('%s is shown as %s', (text, name) => {
    expect(familiarImageName(text)).toBe(name);
  });
});

test('normalising is idempotent, and the familiar name normalises to the same', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,4}(?:[._-][a-z0-9]{1,4}){0,2}$/);
  const tag = fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,5}$/), { nil: undefined });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), tag, (parts, written) => {
      const reference = normaliseImageReference(
        parts.join('/') + (written === undefined ? '' : `:${written}`),
      );
      if (typeof reference !== 'string') return;
      expect(normaliseImageReference(reference)).toBe(reference);
      expect(normaliseImageReference(familiarImageName(reference) ?? '')).toBe(reference);
    }),
  );
});

test('any text is a reference or a problem, and long ones are soon decided', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const reference = normaliseImageReference(text);
      expect(typeof reference === 'string' ? reference.length > 0 : reference.rule).toBeTruthy();
    }),
    { numRuns: 500 },
  );
  for (const unit of ['a', 'a-', 'a/', 'a.', '-', '_', 'a__', ':', '@', 'a:1/']) {
    expect(typeof normaliseImageReference(`${unit.repeat(20_000)}!`)).toBe('object');
  }
});
