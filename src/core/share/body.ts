import { isRecord, type Members } from './field.ts';
import { readFields, salvageFields, writeFields } from './fieldTable.ts';
import { viewFields, workFields } from './fields.ts';
import { defaultState, defaultView } from './state.ts';
import type { SharedState } from './types.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

/**
 * The body of a link, versions 1 and 2, in UTF-8: the settings that differ from their defaults as one line of
 * JSON (an empty line where none does), then the text as it is.
 *
 *     {"target":"test","buildArgs":{"GO_VERSION":"1.26"}}
 *     FROM golang:1.26 AS build
 *     …
 *
 * Canonical: the keys stand in the order of `fields.ts`, those of records and the collapsed cards are sorted.
 * A lone surrogate in the text becomes U+FFFD, as it would when the text is saved as a file.
 */
export function writeBody(state: SharedState): Uint8Array {
  const settings = { ...writeFields(workFields, state), ...writeFields(viewFields, state.view) };
  const head = Object.keys(settings).length > 0 ? JSON.stringify(settings) : '';
  return toUtf8(`${head}\n${state.text}`);
}

/**
 * The state a body holds; undefined where it is none. Settings of unknown names are passed over, and so is what
 * a view says that cannot be read.
 */
export function readBody(bytes: Uint8Array): SharedState | undefined {
  const body = fromUtf8(bytes);
  const split = body.indexOf('\n');
  if (split < 0) return undefined;
  const text = body.slice(split + 1);
  if (split === 0) return defaultState(text);

  const settings = parsedRecord(body.slice(0, split));
  const work = settings && readFields(workFields, settings);
  // A way to look at it that only a later page knows is no reason to keep the file from anybody.
  return work && { text, ...work, view: { ...defaultView, ...salvageFields(viewFields, settings) } };
}

function parsedRecord(json: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
