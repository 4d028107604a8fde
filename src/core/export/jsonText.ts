/**
 * What a terminal or an editor would act on rather than show: DEL and the controls of C1, soft hyphens, marks of direction
 * and of no width, line and paragraph ends, tags, non-characters. JSON escapes only the first 32 by itself.
 */
const ACTED_ON =
  /[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\udb40[\udc00-\udfff]/g;

/** A value as JSON in one line that is safe to show anywhere; it reads back the same. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(ACTED_ON, (found) =>
    Array.from({ length: found.length }, (_, at) => escaped(found.charCodeAt(at))).join(''),
  );
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
