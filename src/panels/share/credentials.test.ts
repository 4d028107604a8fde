import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyWork } from '#testing/anyWork.ts';
import { emptyWork } from '#state/work.ts';
import { credentialsIn, withoutCredentials } from './credentials.ts';

const names = (text: string): string[] =>
  credentialsIn({ ...emptyWork, text }).map(({ name, line }) => `${name} ${line}`);
const blanked = (text: string): string => withoutCredentials({ ...emptyWork, text }).text;

describe('what looks like a credential', () => {
  test.each([
    ['ARG NPM_TOKEN=abc\nFROM a', ['NPM_TOKEN 1'], 'ARG NPM_TOKEN=***\nFROM a'],
    ['ENV DB_PASSWORD="hunter 2" PORT=80', ['DB_PASSWORD 1'], 'ENV DB_PASSWORD=*** PORT=80'],
    ['ENV API_KEY hunter 2\nRUN x', ['API_KEY 1'], 'ENV API_KEY ***\nRUN x'],
    [
      'ENV A=b \\\n  # no\n  API_KEY=x \\\n  C=d',
      ['API_KEY 3'],
      'ENV A=b \\\n  # no\n  API_KEY=*** \\\n  C=d',
    ],
    ['FROM a\r\nENV TOKEN=x\r\nRUN y', ['TOKEN 2'], 'FROM a\r\nENV TOKEN=***\r\nRUN y'],
    ['RUN curl -H ghp_0123456789abcdef x', ['RUN 1'], 'RUN curl -H *** x'],
    ['ENV TOKEN=ghp_0123456789abcdef', ['TOKEN 1'], 'ENV TOKEN=***'],
    ['ADD https://me:pass@host/x /x', ['ADD 1'], 'ADD https://me:***@host/x /x'],
    [
      'COPY <<E /k\n-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----\nE\nENV TOKEN=x',
      ['-----BEGIN… 2', 'TOKEN 6'],
      'COPY <<E /k\n***\n\n\nE\nENV TOKEN=***',
    ],
  ])('in %j is found and blanked', (text, found, without) => {
    expect(names(text)).toEqual(found);
    expect(blanked(text)).toBe(without);
  });

  test.each([
    'ARG TOKEN\nENV TOKEN=$TOKEN PUBLIC_KEY=abc KEY_FILE=\nENV SECRET=/run/secrets/x',
    'RUN TOKEN=$(cat /run/secrets/t) curl https://$USER:$TOKEN@host',
    'RUN --mount=type=secret,id=npm_token npm ci',
    'FROM a:1@sha256:0000\nENV A=b',
  ])('is none: %j', (text) => {
    expect(names(text)).toEqual([]);
    expect(blanked(text)).toBe(text);
  });

  test('is found in the build settings: arguments by name and beginning, addresses of contexts', () => {
    const work = {
      ...emptyWork,
      buildArgs: { TOKEN: 'abc', OTHER: 'x', URL: 'npm_0123456789' },
      contexts: { app: 'https://me:pass@host/a.git', src: '../src' },
    };
    expect(credentialsIn(work)).toEqual(['TOKEN', 'URL', 'app'].map((name) => ({ name, line: 0 })));
    expect(withoutCredentials(work)).toMatchObject({
      buildArgs: { TOKEN: '***', OTHER: 'x', URL: '***' },
      contexts: { app: 'https://me:***@host/a.git', src: '../src' },
    });
  });

  test('is gone once it is blanked, and lines stay where they are', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'ENV TOKEN=abc',
        'ENV A=b \\',
        ' PASSWORD="x y"',
        'ENV SECRET x',
        'RUN ghp_0123456789ab',
      ),
      fc.constantFrom('-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----', 'ADD http://a:b@c'),
    );
    fc.assert(
      fc.property(anyWork, fc.array(line), (some, lines) => {
        const work = { ...some, text: lines.join('\n') };
        const without = withoutCredentials(work);
        expect(without.text.split('\n')).toHaveLength(work.text.split('\n').length);
        expect(withoutCredentials(without)).toEqual(without);
        // What is blanked is not warned of again.
        expect(credentialsIn(without)).toEqual([]);
      }),
    );
  });
});
