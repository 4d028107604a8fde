/**
 * Writes the preset dictionary of a new link version: `node .ci/dictionary.mjs 3` makes
 * `src/core/share/dictionary-v3.txt` of the phrases in `src/core/share/dictionary/`. One that exists is never
 * written again: every link of its version depends on every byte of it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** zlib looks back 32,768 bytes, less 262 for what it is about to match (its MAX_DIST): more would be out of reach. */
const reach = 32_768 - 262;

const folder = 'src/core/share/dictionary';
const lines = readdirSync(folder)
  .toSorted()
  .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'));

// The nearer the end, the fewer bits a phrase costs: of two, the later one stays.
let text = '';
for (const line of lines.toReversed()) {
  if (line.length < 4 || !text.includes(line)) text = `${line}\n${text}`;
}

const size = Buffer.byteLength(text);
if (size > reach) throw new Error(`${size} bytes: ${size - reach} more than can be reached`);

const version = process.argv[2];
if (version === undefined) console.log(`${size} bytes of ${reach}`);
else writeFileSync(`src/core/share/dictionary-v${version}.txt`, text, { flag: 'wx' });
