import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LINT_CONFIG } from './lintRun.ts';

const { rooms } = (await import(LINT_CONFIG)) as { rooms: Record<string, readonly string[]> };

const page = 'docs/architecture.md';
const text = readFileSync(page, 'utf8');

/** Paths in backticks, each with the names in brackets behind it: `src/main.tsx` (`start`). */
const named = [
  ...text.matchAll(
    /`((?:src|e2e|docs|public|\.ci)\/[^`\s]*|[\w.]+\.(?:config\.\w+|html))`(?:\s+\(((?:`\w+`(?:,\s+)?)+)\))?/g,
  ),
].map(([, path = '', names = '']) => ({
  path,
  names: [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
}));

const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => join(dirname(page), target));

describe('docs/architecture.md', () => {
  test('names files that there are', () => {
    expect(named.length).toBeGreaterThan(50);
    expect(named.map(({ path }) => path).filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names functions and types that stand in their files', () => {
    const claims = named.flatMap(({ path, names }) => names.map((name) => ({ path, name })));
    expect(claims.length).toBeGreaterThan(30);
    const wrong = claims.filter(
      ({ path, name }) => !existsSync(path) || !new RegExp(`\\b${name}\\b`).test(readFileSync(path, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  test('links to pages that there are', () => {
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((target) => !existsSync(target))).toEqual([]);
  });

  test('shows every room', () => {
    const names = Object.keys(rooms).map((room) => room.replace('core/', ''));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});
