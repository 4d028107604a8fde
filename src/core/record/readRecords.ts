import { unpack } from './archive/unpack.ts';
import { readLayout } from './layout.ts';
import { readRecord } from './readRecord.ts';
import type { RecordReading } from './types.ts';

/**
 * Reads what `docker buildx history export` writes (`.dockerbuild`), also inside the zip file that GitHub makes of an
 * artifact. Never throws, and never unpacks more than 64 MB (`unpackLimit`): what cannot be read is said.
 *
 * @example
 * const { records, problem } = readRecords(bytes);
 */
export function readRecords(bytes: Uint8Array): RecordReading {
  const archives = unpack(bytes);
  if (!archives.ok) return { records: [], problem: archives.problem };
  const layouts = archives.value.map(readLayout);
  const records = layouts.flatMap((layout) => layout.records.map(readRecord));
  if (records.length > 0) return { records, problem: undefined };
  return { records, problem: layouts.some(({ hasImage }) => hasImage) ? 'record-image' : 'record-none' };
}
