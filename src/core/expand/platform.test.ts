import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#testing/dockerfileText.ts';
import { formatPlatform, normalisePlatform, parsePlatform } from './platform.ts';

function parsed(text: string): string {
  const platform = parsePlatform(text);
  return 'rule' in platform ? `! ${platform.params['reason']}` : formatPlatform(platform);
}

describe('platforms', () => {
  test.each([
    ['linux/amd64', 'linux/amd64'],
    ['Linux/X86_64', 'linux/amd64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/v2', 'linux/amd64/v2'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64/v8'],
    ['linux/arm64/9', 'linux/arm64/v9'],
    ['linux/arm', 'linux/arm'],
    ['linux/armhf', 'linux/arm'],
    ['linux/armel', 'linux/arm/v6'],
    ['linux/arm/7', 'linux/arm/v7'],
    ['linux/i386/x', 'linux/386'],
    ['macos/arm64', 'darwin/arm64'],
    ['linux', 'linux/amd64'],
    ['arm64', 'linux/arm64'],
    ['riscv64', 'linux/riscv64'],
    ['windows(10.0.17763)/amd64', 'windows(10.0.17763)/amd64'],
    ['windows(10.0+win32k)/amd64', 'windows(10.0+win32k)/amd64'],
    ['linux(+b+a)/amd64', 'linux(+a+b)/amd64'],
    ['made/up/too', 'made/up/too'],
  ])('%s is %s', (text, platform) => {
    expect(parsed(text)).toBe(platform);
  });

  test.each([
    ['*', 'wildcard'],
    ['', 'os'],
    ['x y', 'os'],
    ['alpine:3', 'os'],
    ['3', 'unknown'],
    ['alpine', 'unknown'],
    ['linux/', 'component'],
    ['linux/am d', 'component'],
    ['linux/a/b/c', 'parts'],
  ])('%s is none: %s', (text, reason) => {
    expect(parsed(text)).toBe(`! ${reason}`);
  });
});

test('a formatted platform parses to itself, and normalising twice is normalising once', () => {
  const names = fc.stringMatching(/^[a-zA-Z0-9_-]{1,8}$/);
  fc.assert(
    fc.property(names, names, fc.option(names, { nil: undefined }), (os, arch, variant) => {
      const platform = parsePlatform([os, arch, ...(variant === undefined ? [] : [variant])].join('/'));
      if ('rule' in platform) return;
      const again = parsePlatform(formatPlatform(platform));
      expect('rule' in again ? undefined : normalisePlatform(again)).toEqual(normalisePlatform(platform));
      expect(normalisePlatform(normalisePlatform(platform))).toEqual(normalisePlatform(platform));
    }),
  );
});

test('any text parses without throwing', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const platform = parsePlatform(text);
      expect('rule' in platform || platform.os !== '').toBe(true);
    }),
    { numRuns: 500 },
  );
});
