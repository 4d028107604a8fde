import { parseInstant } from './instant.ts';
import type { CleanLine } from './linePrefix.ts';

const texts = ['log', 'message', 'msg', 'line', 'text', 'textPayload', 'MESSAGE', 'stream', 'output', 'body'];
/** Records within records that are looked at. */
const depth = 3;
const times = ['time', 'timestamp', '@timestamp', 'ts'];

/**
 * The line of a builder in a record of a logger: `{"log":"#7 DONE 1.2s\n","time":"…"}` (Docker's own log files, Cloud
 * Logging, structured loggers). Undefined where it is none of these.
 */
export function jsonLine(line: string): CleanLine | undefined {
  const json = objectOf(line);
  const text = json && textIn(json, depth);
  if (!json || text === undefined) return undefined;
  const time = times.map((key) => json[key]).find((value) => typeof value === 'string');
  return { text: text.replace(/\r?\n$/, ''), atMs: parseInstant(time ?? '') };
}

/** The text of a record, or of one in it. */
function textIn(json: Readonly<Record<string, unknown>>, deep: number): string | undefined {
  const text = texts.map((key) => json[key]).find((value) => typeof value === 'string');
  if (text !== undefined || deep === 0) return text;
  for (const value of Object.values(json)) {
    if (typeof value !== 'object' || value === null) continue;
    const inner = textIn({ ...value }, deep - 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The lines of a list of texts (`["#1 …", "#1 …"]`); undefined where it is none. */
export function jsonLines(line: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value) && value.every((item) => typeof item === 'string')
      ? value.flatMap((item: string) => item.replace(/\r?\n$/, '').split('\n'))
      : undefined;
  } catch {
    return undefined;
  }
}

function objectOf(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
