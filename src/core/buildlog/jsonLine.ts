import { parseInstant } from './instant.ts';
import type { CleanLine } from './linePrefix.ts';

const texts = ['log', 'message', 'msg', 'line', 'text', 'textPayload', 'MESSAGE'];
const times = ['time', 'timestamp', '@timestamp', 'ts'];

/**
 * The line of a builder in a record of a logger: `{"log":"#7 DONE 1.2s\n","time":"…"}` (Docker's own log files, Cloud
 * Logging, structured loggers). Undefined where it is none of these.
 */
export function jsonLine(line: string): CleanLine | undefined {
  const json = objectOf(line);
  const text = texts.map((key) => json?.[key]).find((value) => typeof value === 'string');
  if (!json || text === undefined) return undefined;
  const time = times.map((key) => json[key]).find((value) => typeof value === 'string');
  return { text: text.replace(/\r?\n$/, ''), atMs: parseInstant(time ?? '') };
}

function objectOf(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
