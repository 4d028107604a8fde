import { createLogReader } from '#core/buildlog/reader.ts';
import type { FromLogWorker } from './openLog.ts';

/** Bytes read at a time: large enough to be quick, small enough to tell how far it is. */
const PIECE = 4_194_304;

const send = (message: FromLogWorker): void => postMessage(message);

/** What Windows writes when output is sent to a file. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

addEventListener('message', (event: MessageEvent<Blob>) => {
  void read(event.data).catch((error: unknown) => send({ kind: 'broken', message: String(error) }));
});

async function read(file: Blob): Promise<void> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
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
