import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');
const pairs = new Map(
  [...css.matchAll(/(--sg-[a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }],
  ),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function ratio(theme: 'light' | 'dark', one: string, other: string): number {
  const a = pairs.get(one);
  const b = pairs.get(other);
  if (a === undefined || b === undefined) throw new Error(`no such colour: ${a === undefined ? one : other}`);
  return contrast(a[theme], b[theme]);
}

const roles = ['target', 'layers', 'files', 'build-only', 'not-built'];
const tracks = ['one', 'two', 'three', 'four', 'five', 'six'];
const grounds = ['--sg-surface', '--sg-surface-raised', '--sg-surface-sunken', '--sg-canvas'];

const text: [string, string][] = [
  ...[
    '--sg-text',
    '--sg-text-soft',
    '--sg-text-faint',
    '--sg-accent',
    '--sg-error',
    '--sg-warning',
    '--sg-advice',
    '--sg-success',
  ].flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ...['keyword', 'name', 'flag', 'string', 'variable', 'comment'].flatMap((kind) =>
    ['--sg-surface', '--sg-surface-sunken', '--sg-code-current-line', '--sg-code-selection']
      .filter((ground) => kind !== 'comment' || ground !== '--sg-code-selection')
      .map((ground): [string, string] => [`--sg-code-${kind}`, ground]),
  ),
  ...roles.flatMap((role): [string, string][] => [
    [`--sg-role-${role}-ink`, '--sg-surface'],
    [`--sg-role-${role}-ink`, '--sg-canvas'],
    [`--sg-role-${role}-ink`, `--sg-role-${role}-tint`],
    ['--sg-text', `--sg-role-${role}-tint`],
    ['--sg-text-soft', `--sg-role-${role}-tint`],
    [`--sg-role-${role}-on`, `--sg-role-${role}-fill`],
  ]),
  ...tracks.flatMap((track): [string, string][] => [
    [`--sg-track-${track}-ink`, '--sg-surface'],
    [`--sg-track-${track}-ink`, `--sg-track-${track}-tint`],
    ['--sg-text', `--sg-track-${track}-tint`],
    ['--sg-text-soft', `--sg-track-${track}-tint`],
  ]),
  ['--sg-on-accent', '--sg-accent'],
  ['--sg-on-accent', '--sg-accent-hover'],
  ['--sg-text', '--sg-accent-tint'],
  ['--sg-text-soft', '--sg-accent-tint'],
  ['--sg-text-soft', '--sg-hover'],
  ['--sg-error', '--sg-error-tint'],
  ['--sg-warning', '--sg-warning-tint'],
  ['--sg-advice', '--sg-advice-tint'],
];

const graphics: [string, string][] = [
  ...roles.flatMap((role): [string, string][] => [
    [`--sg-role-${role}-line`, '--sg-surface'],
    [`--sg-role-${role}-line`, '--sg-canvas'],
  ]),
  ...tracks.flatMap((track): [string, string][] => [
    [`--sg-track-${track}-line`, '--sg-surface'],
    [`--sg-track-${track}-line`, '--sg-canvas'],
  ]),
  ...['from', 'copy', 'mount', 'onbuild', 'add'].map((kind): [string, string] => [
    `--sg-edge-${kind}`,
    '--sg-canvas',
  ]),
  ...grounds.flatMap((ground): [string, string][] => [
    ['--sg-focus', ground],
    ['--sg-border-strong', ground],
  ]),
];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  test.each(text)('text %s on %s has 4.5:1', (ink, ground) => {
    expect(ratio(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphics)('line %s on %s has 3:1', (line, ground) => {
    expect(ratio(theme, line, ground)).toBeGreaterThanOrEqual(3);
  });
});
