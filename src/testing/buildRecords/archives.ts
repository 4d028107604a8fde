import { deflateRawSync } from 'node:zlib';
import { crc32 } from '#core/share/crc32.ts';
import { joined, number32, utf8 } from './bytes.ts';

/** A tar archive (ustar). */
export function tar(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const parts = files.flatMap(([name, bytes]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0, 100);
    header.write('0000644\0', 100);
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write('0', 156);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((all, byte) => all + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)];
  });
  return joined(...parts, new Uint8Array(1024));
}

/** A zip archive: deflated, or only stored. */
export function zip(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  method: 0 | 8 = 8,
): Uint8Array {
  const number16 = (value: number): Uint8Array => number32(value).subarray(0, 2);
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const described = joined(
      number16(20),
      number16(0),
      number16(method),
      number32(0),
      ...[crc32(bytes), packed.length, bytes.length].map(number32),
      number16(utf8(name).length),
      number16(0),
    );
    const local = joined(number32(0x04034b50), described, utf8(name), packed);
    entries.push(
      joined(number32(0x02014b50), number16(20), described, new Uint8Array(10), number32(at), utf8(name)),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = joined(...entries);
  const end = [
    number16(files.length),
    number16(files.length),
    number32(directory.length),
    number32(at),
    number16(0),
  ];
  return joined(...locals, directory, number32(0x06054b50), number32(0), ...end);
}
