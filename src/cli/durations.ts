import { suggest } from '#core/dockerfile/suggest.ts';
import type { Basis } from '#core/timing/basis.ts';
import { done, refused, type Outcome, type Refusal } from './say.ts';

/** Durations as they were written: ms by the name of a step, `run 4` (its key) or `build 3` (stage and number). */
export type WrittenDurations = ReadonlyMap<string, number>;

/**
 * Reads durations: a JSON object of names and ms, or a line `NAME MS` each, with `#` before remarks. A value
 * that is negative or no number is refused with its line.
 */
export function readDurations(text: string): Outcome<WrittenDurations> {
  const content = text.replace(/^\ufeff/, '');
  return content.trimStart().startsWith('{') ? readObject(content) : readLines(content);
}

function readLines(text: string): Outcome<WrittenDurations> {
  const durations = new Map<string, number>();
  for (const [at, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const blank = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
    const name = line.slice(0, Math.max(blank, 0)).trim();
    const value = line.slice(blank + 1);
    const ms = /^[-+]?\d/.test(value) ? Number(value) : Number.NaN;
    if (name === '') return refused((words) => words['durations-line']({ line: at + 1 }));
    const fault = valueFault(name, ms, value, at + 1);
    if (fault) return fault;
    durations.set(nameKey(name), ms);
  }
  return done(durations);
}

function readObject(text: string): Outcome<WrittenDurations> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return refused((words) => words['durations-json']({ line: lineOfError(text, error) }));
  }
  const durations = new Map<string, number>();
  for (const [name, value] of Object.entries(parsed as Readonly<Record<string, unknown>>)) {
    const ms = typeof value === 'number' ? value : Number.NaN;
    const fault = valueFault(name, ms, JSON.stringify(value), lineOfName(text, name));
    if (fault) return fault;
    durations.set(nameKey(name), ms);
  }
  return done(durations);
}

/** `line` is 0 where it is not known. */
function valueFault(name: string, ms: number, value: string, line: number): Refusal | undefined {
  if (Number.isFinite(ms) && ms >= 0) return undefined;
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return refused((words) => words['durations-value']({ name, value: shown, line }));
}

/** V8 names the position of most errors; those without one are about the end. */
function lineOfError(text: string, error: unknown): number {
  const position = /position (\d{1,9})/.exec(error instanceof Error ? error.message : '')?.[1];
  return lineAt(text, position === undefined ? text.trimEnd().length : Number(position));
}

function lineOfName(text: string, name: string): number {
  const at = text.indexOf(JSON.stringify(name));
  return at < 0 ? 0 : lineAt(text, at);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function nameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}

/** Durations by the names under which they are assumed, and the names no step goes by, each with the nearest one that does ("" if none is). */
export interface StepDurations {
  readonly byName: Readonly<Record<string, number>>;
  readonly unknown: readonly { readonly name: string; readonly suggestion: string }[];
}

/** Finds the steps that durations are written for: by key first, then by stage and number, then as links name them. */
export function durationsOfSteps(
  written: WrittenDurations,
  { steps, names, stages }: Pick<Basis, 'steps' | 'names' | 'stages'>,
): StepDurations {
  const named = new Map<string, number>();
  for (const [id, name] of names.entries()) named.set(nameKey(name), id);
  for (const { id, logStage, logNumber, origins } of steps) {
    if (logNumber === undefined) continue;
    // The only stage of a file has no label in logs.
    const stage = logStage === '' ? (stages[origins[0]?.stage ?? 0]?.label ?? '') : (logStage ?? '');
    named.set(nameKey(`${stage} ${logNumber}`), id);
  }
  for (const { id, key } of steps) named.set(nameKey(key), id);
  const found = new Map<string, number>();
  const unknown: { name: string; suggestion: string }[] = [];
  for (const [name, ms] of written) {
    const id = named.get(name);
    if (id === undefined) unknown.push({ name, suggestion: suggest(name, [...named.keys()]) });
    else found.set(names[id] ?? '', ms);
  }
  return { byName: Object.fromEntries(found), unknown };
}
