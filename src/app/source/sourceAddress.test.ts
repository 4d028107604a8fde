import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesSource } from './namesSource.ts';
import { readSource, sourceHosts } from './sourceAddress.ts';

const RAW = 'https://raw.githubusercontent.com/o/r';
const GIST = 'https://gist.githubusercontent.com/o/abc';

describe('an address', () => {
  test.each([
    ['https://github.com/o/r/blob/main/docker/Dockerfile', `${RAW}/main/docker/Dockerfile`],
    ['https://github.com/o/r/blob/main/Dockerfile?plain=1#L10-L20', `${RAW}/main/Dockerfile`],
    ['https://github.com/o/r/raw/refs/heads/x/Dockerfile', `${RAW}/refs/heads/x/Dockerfile`],
    ['https://www.github.com/o/r/tree/v1/sub', `${RAW}/v1/sub/Dockerfile`],
    ['https://github.com/o/r', `${RAW}/HEAD/Dockerfile`],
    ['https://gist.github.com/o/abc', `${GIST}/raw`],
    ['https://gist.github.com/o/abc#file-dockerfile', `${GIST}/raw`],
    ['https://gist.github.com/o/abc/0123', `${GIST}/raw/0123`],
    ['https://gist.github.com/o/abc/raw/0123/Dockerfile', `${GIST}/raw/0123/Dockerfile`],
    [`${RAW}/main/Dockerfile?token=x`, `${RAW}/main/Dockerfile?token=x`],
    [`${GIST}/raw`, `${GIST}/raw`],
  ])('%s is fetched from %s', (page, address) => {
    const asked = { kind: 'fetch', address, rest: '' };
    expect(readSource(`src=${encodeURIComponent(page)}`)).toEqual(asked);
    expect(readSource(`src=${encodeURIComponent(`<${page}>`)}`)).toEqual(asked);
    expect(readSource(`src=${page}`)).toEqual(asked);
  });

  test.each([
    'https://example.com/Dockerfile',
    'http://raw.githubusercontent.com/o/r/main/Dockerfile',
    'https://raw.githubusercontent.com.evil.com/x',
    'https://raw.githubusercontent.com:8443/x',
    'https://github.com/o/r/issues/1',
    'https://gist.github.com/o',
  ])('%s is to be got by hand', (address) => {
    expect(readSource(`src=${encodeURIComponent(address)}`)).toEqual({ kind: 'elsewhere', address });
  });

  test.each(['', 'Dockerfile', 'javascript:alert(1)', 'ftp://host/x', 'https://me:pw@github.com/o/r', '%'])(
    '%j is none',
    (address) => {
      expect(readSource(`src=${address}`)).toEqual({ kind: 'nothing' });
    },
  );

  test('whatever a link says, only these hosts are asked, and a shell sees one word', () => {
    const piece = fc.constantFrom(
      'https://',
      'github.com',
      ...sourceHosts,
      '/',
      'o',
      'blob',
      '@',
      ':',
      "'",
      '#',
      '%27',
    );
    // Most texts are no address at all: some are given a beginning.
    const begin = fc.constantFrom(
      '',
      'https://github.com/',
      ...sourceHosts.map((host) => `https://${host}/`),
    );
    fc.assert(
      fc.property(begin, fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (first, pieces) => {
        const asked = readSource(`src=${encodeURIComponent(first + pieces.join(''))}`);
        if (asked.kind === 'nothing') return;
        expect(asked.address).not.toContain("'");
        if (asked.kind !== 'fetch') return;
        expect(sourceHosts).toContain(new URL(asked.address).hostname);
        expect(new URL(asked.address).protocol).toBe('https:');
      }),
    );
  });
});

test('the other fields of the link go along, a text does not', () => {
  expect(readSource('target=web&src=https://github.com/o/r&amp;build-arg=A%3D1')).toMatchObject({
    rest: 'target=web&build-arg=A%3D1',
  });
});

test('a link that holds a Dockerfile itself names no source', () => {
  expect(namesSource('src=https://github.com/o/r')).toBe(true);
  expect(namesSource('target=x&src=y')).toBe(true);
  for (const fragment of ['', 'text=src=x', 'text=FROM%20a&src=x', 'v1.src', 'target=src']) {
    expect(namesSource(fragment), fragment).toBe(false);
  }
});
