import { createLogReader } from '#core/buildlog/reader.ts';
import { unpackLimit } from '#core/record/archive/unpacked.ts';
import { looksLikeRecord } from '#core/record/looksLikeRecord.ts';
import { readRecords } from '#core/record/readRecords.ts';
import { looksLikeSizes } from '#core/sizes/looksLikeSizes.ts';
import { readSizes, sizesLimit } from '#core/sizes/readSizes.ts';
import type { FromLogWorker, ToLogWorker } from './openLog.ts';

/** Bytes read at a time: large enough to be quick, small enough to tell how far it is. */
const PIECE = 4_194_304;
/** Bytes by which a build record and sizes are told from a log. */
const HEAD = 8192;

const send = (message: FromLogWorker): void => postMessage(message);

/** What Windows writes when output is sent to a file. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

addEventListener('message', ({ data: { file, name } }: MessageEvent<ToLogWorker>) => {
  void read(file, name).catch((error: unknown) => send({ kind: 'broken', message: String(error) }));
});

async function read(file: Blob, name: string): Promise<void> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (looksLikeRecord(head, name)) {
    // One byte more than is read says that it is too large.
    const bytes = new Uint8Array(await file.slice(0, unpackLimit + 1).arrayBuffer());
    send({ kind: 'records', reading: readRecords(bytes) });
    return;
  }
  if (looksLikeSizes(new TextDecoder(encodingOf(head)).decode(head))) {
    const bytes = await file.slice(0, sizesLimit + 1).arrayBuffer();
    send({ kind: 'sizes', reading: readSizes(new TextDecoder(encodingOf(head)).decode(bytes)) });
    return;
  }
  const decoder = new TextDecoder(encodingOf(head));
  const reader = createLogReader();
  for (let from = 0; from < file.size; from += PIECE) {
    const piece = await file.slice(from, from + PIECE).arrayBuffer();
    reader.write(decoder.decode(piece, { stream: true }));
    send({ kind: 'progress', share: Math.min(1, (from + PIECE) / file.size) });
  }
  reader.write(decoder.decode());
  send({ kind: 'done', reading: reader.finish() });
}
