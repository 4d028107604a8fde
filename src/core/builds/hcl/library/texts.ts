import { isList, toNumber, toText, type Value } from '#core/builds/hcl/value.ts';
import { base64Of, bytesOf, bytesOfBase64, textOfBytes } from './bytes.ts';
import { ofText, ofTexts, textsOf, type Library, type LibraryFunction } from './function.ts';

/** Digits up to base 62, small letters first. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function substr([text, from, length]: readonly Value[]): string | undefined {
  const signs = [...(toText(text) ?? '')];
  const offset = toNumber(from);
  const count = toNumber(length);
  if (toText(text) === undefined || offset === undefined || count === undefined) return undefined;
  const start = offset < 0 ? Math.max(signs.length + offset, 0) : offset;
  return signs.slice(start, count < 0 ? undefined : start + count).join('');
}

const replace: LibraryFunction = ofTexts(3, ([text = '', search = '', by = ''], spend) => {
  const parts = text.split(search);
  return spend((parts.length * by.length) / 16) ? parts.join(by) : undefined;
});

const join: LibraryFunction = ([separator, ...lists], spend) => {
  const between = toText(separator);
  const items = lists.every(isList) ? textsOf(lists.flat()) : undefined;
  if (between === undefined || items === undefined || lists.length === 0) return undefined;
  return spend((items.length * between.length) / 16) ? items.join(between) : undefined;
};

const indent: LibraryFunction = ([count, text, ...more], spend) => {
  const spaces = toNumber(count);
  const lines = toText(text)?.split('\n');
  if (spaces === undefined || lines === undefined || spaces < 0 || more.length > 0) return undefined;
  return spend((spaces * lines.length) / 16) ? lines.join(`\n${' '.repeat(spaces)}`) : undefined;
};

const parseint: LibraryFunction = ([text, base, ...more]) => {
  const written = toText(text) ?? '';
  const radix = toNumber(base) ?? 0;
  const isNegative = written.startsWith('-');
  const signs = isNegative ? written.slice(1) : written;
  if (signs === '' || more.length > 0 || radix < 2 || radix > digits.length) return undefined;
  let number = 0;
  for (const sign of radix <= 36 ? signs.toLowerCase() : signs) {
    const digit = digits.indexOf(sign);
    if (digit < 0 || digit >= radix) return undefined;
    number = number * radix + digit;
  }
  return isNegative ? -number : number;
};

function trimmed(text: string, signs: string, atStart: boolean, atEnd: boolean): string {
  let from = 0;
  let to = text.length;
  if (atStart) while (from < to && signs.includes(text[from] ?? '')) from += 1;
  if (atEnd) while (to > from && signs.includes(text[to - 1] ?? '')) to -= 1;
  return text.slice(from, to);
}

/** The last part of a path. (Rule: Go `path.Base`.) */
function basename(path: string): string {
  const plain = trimmed(path, '/', false, true);
  if (plain === '') return path === '' ? '.' : '/';
  return plain.slice(plain.lastIndexOf('/') + 1);
}

/** A path without its last part. (Rule: Go `path.Dir`.) */
function dirname(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const isAbsolute = folder.startsWith('/');
  const parts: string[] = [];
  for (const part of folder.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !isAbsolute) parts.push(part);
  }
  const clean = (isAbsolute ? '/' : '') + parts.join('/');
  return clean === '' ? '.' : clean;
}

function decoded(text: string): string | undefined {
  const bytes = bytesOfBase64(text);
  return bytes === undefined ? undefined : textOfBytes(bytes);
}

/** As an address has it after `?`: a blank is a plus. (Rule: Go `url.QueryEscape`.) */
function urlencode(text: string): string {
  const escape = (byte: number): string => {
    const sign = String.fromCodePoint(byte);
    if (sign === ' ') return '+';
    return /[\w.~-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  };
  return bytesOf(text).map(escape).join('');
}

/** Functions of texts. */
export const texts: Library = {
  base64decode: ofText(decoded),
  base64encode: ofText((text) => base64Of(bytesOf(text))),
  basename: ofText(basename),
  byteslen: ofText((text) => bytesOf(text).length),
  chomp: ofText((text) => trimmed(text, '\r\n', false, true)),
  dirname: ofText(dirname),
  indent,
  join,
  lower: ofText((text) => text.toLowerCase()),
  parseint,
  replace,
  reverse: ofText((text) => [...text].toReversed().join('')),
  sanitize: ofText((text) => text.replace(/[^\w-]/gu, '_')),
  split: ofTexts(2, ([separator = '', text = '']) => (separator === '' ? [...text] : text.split(separator))),
  strlen: ofText((text) => [...text].length),
  substr: (args) => (args.length === 3 ? substr(args) : undefined),
  title: ofText((text) => text.replace(/(?<![\p{L}\p{N}_'])\p{L}/gu, (sign) => sign.toUpperCase())),
  trim: ofTexts(2, ([text = '', signs = '']) => trimmed(text, signs, true, true)),
  trimprefix: ofTexts(2, ([text = '', start = '']) =>
    text.startsWith(start) ? text.slice(start.length) : text,
  ),
  trimspace: ofText((text) => text.trim()),
  trimsuffix: ofTexts(2, ([text = '', end = '']) =>
    text.endsWith(end) ? text.slice(0, text.length - end.length) : text,
  ),
  upper: ofText((text) => text.toUpperCase()),
  urlencode: ofText(urlencode),
};
