import { gunzip, isGzip } from './gzip.ts';
import { isTar, untar } from './tar.ts';
import { faulty, unpackLimit, unpacked, type Budget, type Files, type Unpacked } from './unpacked.ts';
import { isZip, unzip } from './zip.ts';

/** The archives in a file: one, or those of a zip file that GitHub made of an artifact. Never throws. */
export function unpack(bytes: Uint8Array, limit = unpackLimit): Unpacked<readonly Files[]> {
  if (bytes.length > limit) return faulty('record-too-large');
  const budget: Budget = { left: limit };
  if (!isZip(bytes)) {
    const archive = archiveOf(bytes, budget);
    return archive.ok ? unpacked([archive.value]) : archive;
  }
  const files = unzip(bytes, budget);
  if (!files.ok) return files;
  const archives: Files[] = [];
  for (const file of files.value.values()) {
    if (!isGzip(file) && !isTar(file)) continue;
    const archive = archiveOf(file, budget);
    if (archive.ok) archives.push(archive.value);
    // What comes behind a damaged one is not tried: each might take as long as the limit lasts.
    else if (archives.length === 0) return archive;
    else break;
  }
  return archives.length > 0 ? unpacked(archives) : faulty('record-none');
}

function archiveOf(bytes: Uint8Array, budget: Budget): Unpacked<Files> {
  if (isTar(bytes)) return untar(bytes);
  if (!isGzip(bytes)) return faulty('record-unknown');
  const tar = gunzip(bytes, budget);
  if (!tar.ok) return tar;
  return isTar(tar.value) ? untar(tar.value) : faulty('record-none');
}
