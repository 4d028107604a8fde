import { isGzip } from './archive/gzip.ts';
import { isTar } from './archive/tar.ts';
import { isZip } from './archive/zip.ts';

/** Whether a file is a build record or an archive that may hold one, by its first 512 bytes or by its name. */
export function looksLikeRecord(head: Uint8Array, fileName: string): boolean {
  return /\.dockerbuild(?:\.zip)?$/i.test(fileName) || isGzip(head) || isZip(head) || isTar(head);
}
