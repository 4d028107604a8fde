import { base64Bytes } from '#core/buildlog/base64.ts';
import { fromUtf8 } from '#core/share/utf8.ts';
import { at, list, object, parseJson, text, type Json } from './json.ts';
import type { RecordedFile } from './types.ts';
import { readFields } from './wire.ts';

/** Why a build failed, as the record keeps it. */
export interface Failure {
  /** Of gRPC: 1 is cancelled. */
  readonly code: number;
  readonly message: string;
  /** The Dockerfile, and the line BuildKit marks; both only where the error has a place in it. */
  readonly dockerfile: RecordedFile | undefined;
  readonly line: number | undefined;
}

interface Detail {
  readonly type: string;
  readonly value: Uint8Array;
}

const statusType = /^application\/vnd\.googe?apis\.google\.rpc\.status\+proto$/;

/** Whether a blob is the error of a build that failed; BuildKit's name for it is misspelt. */
export function isFailure(mediaType: string): boolean {
  return statusType.test(mediaType);
}

/** The failure in the record itself, with the details that stand in it or in a blob of their own (`google.rpc.Status`). */
export function readFailure(record: Json, blob: Uint8Array | undefined): Failure | undefined {
  const error = object(record['error']);
  const [code, message] = [at(error, 'code'), text(at(error, 'message'))];
  if (message === '' && code === undefined) return undefined;
  const written = list(at(error, 'details')).map((detail): Detail => ({
    type: text(at(detail, 'type_url')),
    value: base64Bytes(text(at(detail, 'value'))),
  }));
  const details = [...written, ...(blob === undefined ? [] : detailsOf(blob))];
  // `buildkit errdefs.Source`: where in the Dockerfile the error is, with all of its text.
  const source = details.findLast(({ type }) => type.endsWith('errdefs.Source+json'));
  const place = parseJson(source?.value);
  const data = text(at(place, 'info', 'data'));
  const line = at(list(place['ranges'])[0], 'start', 'line');
  return {
    code: typeof code === 'number' ? code : 2,
    message,
    dockerfile:
      data === ''
        ? undefined
        : { name: text(at(place, 'info', 'filename')), text: fromUtf8(base64Bytes(data)) },
    line: typeof line === 'number' && line > 0 ? line : undefined,
  };
}

/** Status{3 details}, Any{1 type_url, 2 value}. */
function detailsOf(status: Uint8Array): readonly Detail[] {
  const details: Detail[] = [];
  readFields(status, (field, _, bytes) => {
    if (field !== 3) return;
    let type = '';
    let value: Uint8Array = new Uint8Array();
    readFields(bytes, (part, _value, inner) => {
      if (part === 1) type = fromUtf8(inner);
      else if (part === 2) value = inner;
    });
    details.push({ type, value });
  });
  return details;
}
