import { readDive } from './dive.ts';
import { readHistory } from './history.ts';
import { readInspect } from './inspect.ts';
import { looksLikeSizes } from './looksLikeSizes.ts';
import { readManifests } from './manifest.ts';
import type { Measured, SizesProblem, SizesReading } from './types.ts';

/** Longest text (UTF-16 units) that is read: what dive writes of a large image, with all its files. */
export const sizesLimit = 67_108_864;

/** Most layers and entries of a history that are read; the kernel mounts fewer than 500. */
const mostLayers = 10_000;

type Read = Measured | SizesProblem;

/** What one value of JSON may be, each reader undefined where it is something else. */
const readers: readonly ((value: unknown) => Read | undefined)[] = [readDive, readManifests, readInspect];

/**
 * Reads sizes from what docker and dive print: `docker history --format json`, `docker image inspect`, `docker buildx
 * imagetools inspect --raw`, `docker manifest inspect`, `dive --json`. Never throws; linear in the text.
 */
export function readSizes(text: string): SizesReading {
  const read = readText(text);
  if ('rule' in read) return { measured: undefined, problem: read };
  const counts = read.images.map(({ layers }) => layers.length);
  if (counts.some((count) => count > mostLayers))
    return { measured: undefined, problem: problem('sizes-too-many-layers', { limit: mostLayers }) };
  return { measured: read, problem: undefined };
}

function readText(text: string): Read {
  if (text.length > sizesLimit) return problem('sizes-too-large', { limit: sizesLimit / 1024 / 1024 });
  const whole = text.replace(/^\uFEFF/, '').trim();
  if (whole === '') return problem('sizes-empty');
  if (/^IMAGE[ \t]+CREATED[ \t]/.test(whole)) return problem('sizes-table');
  const value = parsed(whole);
  if (value !== undefined) return readValue(value);
  return readHistoryLines(whole);
}

function readValue(value: unknown): Read {
  const history = readHistory(Array.isArray(value) ? value : [value]);
  if (history) return history;
  for (const read of readers) {
    const found = read(value);
    if (found) return found;
  }
  return problem('sizes-unknown');
}

/** JSON lines; each may stand in the quotation marks that a shell was given with the format. */
function readHistoryLines(text: string): Read {
  const lines = text.split('\n');
  const rows: unknown[] = [];
  for (const [at, written] of lines.entries()) {
    const line = written.trim();
    if (line === '') continue;
    // What stands above is the prompt with the command.
    if (rows.length === 0 && !/^'?\{/.test(line)) continue;
    const row = parsed(line.startsWith("'") && line.endsWith("'") ? line.slice(1, -1) : line);
    if (row === undefined)
      return problem(rows.length > 0 || looksLikeSizes(line) ? 'sizes-damaged' : 'sizes-unknown', {
        line: at + 1,
      });
    rows.push(row);
  }
  return (
    readHistory(rows) ??
    problem(looksLikeSizes(text) ? 'sizes-damaged' : 'sizes-unknown', { line: lines.length })
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function problem(rule: SizesProblem['rule'], params: SizesProblem['params'] = {}): SizesProblem {
  return { rule, params };
}
