import { bytesOf } from './bytes.ts';
import { ofText, type Library } from './function.ts';

/** The text in blocks of 64 or 128 bytes with its length behind it. */
function padded(text: string, block: 64 | 128, isBigEndian: boolean): DataView {
  const bytes = bytesOf(text);
  const lengthBytes = block / 8;
  const size = Math.ceil((bytes.length + 1 + lengthBytes) / block) * block;
  const view = new DataView(new ArrayBuffer(size));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setBigUint64(size - 8, BigInt(bytes.length) * 8n, !isBigEndian);
  return view;
}

const left = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** The first primes, of whose roots the constants are made. */
const primes: readonly number[] = (() => {
  const found: number[] = [];
  for (let at = 2; found.length < 80; at++) if (found.every((prime) => at % prime !== 0)) found.push(at);
  return found;
})();

const turns = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

/** MD5 (RFC 1321). */
function md5(text: string): string {
  const view = padded(text, 64, false);
  const state = [0x67_45_23_01, 0xef_cd_ab_89, 0x98_ba_dc_fe, 0x10_32_54_76];
  for (let from = 0; from < view.byteLength; from += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let at = 0; at < 64; at++) {
      const round = at >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] ?? 0;
      const place = [at, 5 * at + 1, 3 * at + 5, 7 * at][round] ?? 0;
      const sine = Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32);
      const sum = (a + mixed + sine + view.getUint32(from + (place % 16) * 4, true)) | 0;
      const turned = (b + left(sum, turns[round]?.[at % 4] ?? 0)) | 0;
      [a, b, c, d] = [d, turned, b, c];
    }
    for (const [at, word] of [a, b, c, d].entries()) state[at] = ((state[at] ?? 0) + word) | 0;
  }
  const bytes = new DataView(new ArrayBuffer(16));
  for (const [at, word] of state.entries()) bytes.setUint32(at * 4, word >>> 0, true);
  return [0, 4, 8, 12].map((at) => hex(bytes.getUint32(at))).join('');
}

/** SHA-1 (FIPS 180-4). */
function sha1(text: string): string {
  const view = padded(text, 64, true);
  const state = [0x67_45_23_01, 0xef_cd_ab_89, 0x98_ba_dc_fe, 0x10_32_54_76, 0xc3_d2_e1_f0];
  const constants = [0x5a_82_79_99, 0x6e_d9_eb_a1, 0x8f_1b_bc_dc, 0xca_62_c1_d6];
  for (let from = 0; from < view.byteLength; from += 64) {
    const words = Array.from({ length: 16 }, (_, at) => view.getUint32(from + at * 4));
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let at = 0; at < 80; at++) {
      const back = (by: number): number => words[at - by] ?? 0;
      if (at >= 16) words.push(left(back(3) ^ back(8) ^ back(14) ^ back(16), 1));
      const round = Math.floor(at / 20);
      const mixed = [(b & c) | (~b & d), b ^ c ^ d, (b & c) | (b & d) | (c & d), b ^ c ^ d][round] ?? 0;
      const next = (left(a, 5) + mixed + e + (constants[round] ?? 0) + (words[at] ?? 0)) | 0;
      [a, b, c, d, e] = [next, a, left(b, 30), c, d];
    }
    for (const [at, word] of [a, b, c, d, e].entries()) state[at] = ((state[at] ?? 0) + word) | 0;
  }
  return state.map(hex).join('');
}

/** The first 64 bits behind the point of a root of a prime. */
function rootBits(prime: number, degree: 2n | 3n): bigint {
  const scaled = BigInt(prime) << (64n * degree);
  let low = 0n;
  let high = 1n << 74n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle;
  }
  return low & 0xff_ff_ff_ff_ff_ff_ff_ffn;
}

/** SHA-256 (FIPS 180-4). */
function sha256(text: string): string {
  const view = padded(text, 64, true);
  const state = primes.slice(0, 8).map((prime) => Number(rootBits(prime, 2n) >> 32n));
  const constants = primes.slice(0, 64).map((prime) => Number(rootBits(prime, 3n) >> 32n));
  for (let from = 0; from < view.byteLength; from += 64) {
    const words = Array.from({ length: 16 }, (_, at) => view.getUint32(from + at * 4));
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < 64; at++) {
      const early = words[at - 15] ?? 0;
      const late = words[at - 2] ?? 0;
      const mixedEarly = right(early, 7) ^ right(early, 18) ^ (early >>> 3);
      const mixedLate = right(late, 17) ^ right(late, 19) ^ (late >>> 10);
      if (at >= 16) words.push(((words[at - 16] ?? 0) + mixedEarly + (words[at - 7] ?? 0) + mixedLate) | 0);
      const chosen = (e & f) ^ (~e & g);
      const first =
        (h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + chosen + (constants[at] ?? 0) + (words[at] ?? 0)) |
        0;
      const second = ((right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
    }
    for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = ((state[at] ?? 0) + word) | 0;
  }
  return state.map(hex).join('');
}

const wide = (number: bigint): bigint => BigInt.asUintN(64, number);
const turn = (word: bigint, by: bigint): bigint => wide((word >> by) | (word << (64n - by)));

/** SHA-512 (FIPS 180-4). */
function sha512(text: string): string {
  const view = padded(text, 128, true);
  const state = primes.slice(0, 8).map((prime) => rootBits(prime, 2n));
  const constants = primes.map((prime) => rootBits(prime, 3n));
  for (let from = 0; from < view.byteLength; from += 128) {
    const words = Array.from({ length: 16 }, (_, at) => view.getBigUint64(from + at * 8));
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let at = 0; at < 80; at++) {
      const early = words[at - 15] ?? 0n;
      const late = words[at - 2] ?? 0n;
      const mixedEarly = turn(early, 1n) ^ turn(early, 8n) ^ (early >> 7n);
      const mixedLate = turn(late, 19n) ^ turn(late, 61n) ^ (late >> 6n);
      if (at >= 16) words.push(wide((words[at - 16] ?? 0n) + mixedEarly + (words[at - 7] ?? 0n) + mixedLate));
      const chosen = (e & f) ^ (wide(~e) & g);
      const mixed = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n);
      const first = h + mixed + chosen + (constants[at] ?? 0n) + (words[at] ?? 0n);
      const second = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [wide(first + second), a, b, c, wide(d + first), e, f, g];
    }
    for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = wide((state[at] ?? 0n) + word);
  }
  return state.map((word) => word.toString(16).padStart(16, '0')).join('');
}

/** Signs of a text of which a sum is made: nobody gives a bake file more, and each takes its time. */
const LONGEST = 65_536;

const summed = (sum: (text: string) => string) =>
  ofText((text, spend) => (text.length <= LONGEST && spend(text.length) ? sum(text) : undefined));

/** Functions that make a sum of a text, in hexadecimal digits. */
export const hashes: Library = {
  md5: summed(md5),
  sha1: summed(sha1),
  sha256: summed(sha256),
  sha512: summed(sha512),
};
