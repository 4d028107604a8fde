import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours, themeColours, trackColours, type Theme } from './palette.ts';

const tokens = readFileSync('src/ui/tokens.css', 'utf8');

/** The value of a token of the page, `--sg-NAME: light-dark(light, dark)`. */
function token(name: string, theme: Theme): string | undefined {
  const [, light, dark] = new RegExp(`--sg-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  return theme === 'light' ? light : dark;
}

test.each(['light', 'dark'] as const)('exports have the colours of the page, %s', (theme) => {
  for (const role of ['layers', 'files', 'build-only', 'not-built'] as const) {
    const { fill, line, ink } = colours[theme][role];
    expect([fill, line, ink], role).toEqual(
      ['tint', 'line', 'ink'].map((part) => token(`role-${role}-${part}`, theme)),
    );
  }
  for (const track of ['one', 'two', 'three', 'four', 'five', 'six'] as const)
    expect(Object.values(trackColours[theme][track]), track).toEqual(
      ['tint', 'line', 'ink'].map((part) => token(`track-${track}-${part}`, theme)),
    );
  expect(Object.values(trackColours[theme].none)).toEqual(
    ['surface', 'border-strong', 'text-soft'].map((name) => token(name, theme)),
  );
  const { fill, ink } = colours[theme].target;
  expect([fill, ink]).toEqual([token('role-target-fill', theme), token('role-target-on', theme)]);
  const { canvas, surface, text, soft, faint, error, edge } = themeColours[theme];
  expect([canvas, surface, text, soft, faint, error]).toEqual(
    ['canvas', 'surface', 'text', 'text-soft', 'text-faint', 'error'].map((name) => token(name, theme)),
  );
  for (const kind of ['from', 'copy', 'mount', 'onbuild', 'add'] as const) {
    expect(edge[kind], kind).toBe(token(`edge-${kind}`, theme));
  }
});
