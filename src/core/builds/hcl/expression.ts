import { readForNames } from './forNames.ts';
import { deeper, expect, fail, readName, sees, skip, takes, takesWord, type Reader } from './reader.ts';
import { readHeredoc, readQuoted } from './template.ts';
import { levels, type Expr, type ObjectItem } from './tree.ts';

const nothing = (reader: Reader): Expr => ({
  kind: 'literal',
  value: null,
  range: reader.place(reader.at, reader.at),
});

/**
 * Reads an expression, which ends where none goes on. `overLines`: the end of a line means nothing, as between
 * parentheses. (Grammar: the HCL native syntax.)
 */
export function readExpression(reader: Reader, overLines: boolean): Expr {
  return deeper(reader, () => readConditional(reader, overLines), nothing(reader));
}

function readConditional(reader: Reader, overLines: boolean): Expr {
  skip(reader, overLines);
  const from = reader.at;
  const test = readBinary(reader, overLines, 0);
  skip(reader, overLines);
  if (!takes(reader, '?')) return test;
  const yes = readExpression(reader, overLines);
  expect(reader, ':', overLines);
  const no = readExpression(reader, overLines);
  return { kind: 'conditional', test, yes, no, range: reader.place(from, reader.at) };
}

function readBinary(reader: Reader, overLines: boolean, level: number): Expr {
  const from = reader.at;
  const operators = levels[level];
  if (operators === undefined) return readUnary(reader, overLines);
  let left = readBinary(reader, overLines, level + 1);
  for (;;) {
    const { at } = reader;
    skip(reader, overLines);
    const operator = operators.find((each) => sees(reader, each));
    if (operator === undefined) {
      reader.at = reader.hasFailed ? reader.end : at;
      return left;
    }
    reader.at += operator.length;
    skip(reader, overLines);
    const right = readBinary(reader, overLines, level + 1);
    left = { kind: 'binary', operator, left, right, range: reader.place(from, reader.at) };
  }
}

function readUnary(reader: Reader, overLines: boolean): Expr {
  const from = reader.at;
  const operator = takes(reader, '!') ? '!' : takes(reader, '-') ? '-' : undefined;
  if (operator === undefined) return readTerm(reader, overLines);
  skip(reader, overLines);
  const of = deeper(reader, () => readUnary(reader, overLines), nothing(reader));
  return { kind: 'unary', operator, of, range: reader.place(from, reader.at) };
}

function readTerm(reader: Reader, overLines: boolean): Expr {
  const from = reader.at;
  let term = readPlain(reader);
  for (;;) {
    const { at } = reader;
    skip(reader, overLines);
    if (sees(reader, '.') && !sees(reader, '...')) {
      reader.at += 1;
      term = readAfterDot(reader, term, from);
    } else if (takes(reader, '[')) term = readInBrackets(reader, term, from);
    else {
      reader.at = reader.hasFailed ? reader.end : at;
      return term;
    }
  }
}

/** What stands behind a dot: a name, a number of old, or all elements at once. */
function readAfterDot(reader: Reader, base: Expr, from: number): Expr {
  if (takes(reader, '*')) {
    let each = item(reader);
    while (sees(reader, '.') && !sees(reader, '...') && !sees(reader, '.*')) {
      reader.at += 1;
      each = readMember(reader, each, from);
    }
    return { kind: 'splat', base, each, range: reader.place(from, reader.at) };
  }
  return readMember(reader, base, from);
}

function readMember(reader: Reader, base: Expr, from: number): Expr {
  const at = reader.at;
  const name = readName(reader);
  const index = name === '' ? digits(reader) : '';
  if (name === '' && index === '') fail(reader);
  const range = reader.place(at, reader.at);
  const key: Expr = { kind: 'literal', value: name === '' ? Number(index) : name, range };
  return { kind: 'index', base, key, range: reader.place(from, reader.at) };
}

function readInBrackets(reader: Reader, base: Expr, from: number): Expr {
  skip(reader, true);
  if (!takes(reader, '*')) {
    const key = readExpression(reader, true);
    expect(reader, ']', true);
    return { kind: 'index', base, key, range: reader.place(from, reader.at) };
  }
  expect(reader, ']', true);
  let each = item(reader);
  for (;;) {
    if (sees(reader, '.') && !sees(reader, '...') && !sees(reader, '.*')) {
      reader.at += 1;
      each = readMember(reader, each, from);
    } else if (sees(reader, '[') && !sees(reader, '[*')) {
      reader.at += 1;
      each = readInBrackets(reader, each, from);
    } else return { kind: 'splat', base, each, range: reader.place(from, reader.at) };
  }
}

function item(reader: Reader): Expr {
  return { kind: 'variable', name: '*', range: reader.place(reader.at, reader.at) };
}

const digit = /\d*/y;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function digits(reader: Reader): string {
  digit.lastIndex = reader.at;
  const found = digit.exec(reader.text)?.[0] ?? '';
  reader.at += found.length;
  return found;
}

function readPlain(reader: Reader): Expr {
  const from = reader.at;
  const here = (): Expr['range'] => reader.place(from, reader.at);
  if (takes(reader, '"')) return readQuoted(reader, from);
  if (sees(reader, '<<')) return readHeredoc(reader);
  if (takes(reader, '(')) {
    const inside = readExpression(reader, true);
    expect(reader, ')', true);
    return inside;
  }
  if (takes(reader, '[')) return readTuple(reader, from);
  if (takes(reader, '{')) return readObject(reader, from);
  number.lastIndex = from;
  const written = from < reader.end ? number.exec(reader.text)?.[0] : undefined;
  if (written !== undefined) {
    reader.at += written.length;
    return { kind: 'literal', value: Number(written), range: here() };
  }
  const name = readName(reader);
  if (name === '') {
    fail(reader);
    return nothing(reader);
  }
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true', range: here() };
  if (name === 'null') return { kind: 'literal', value: null, range: here() };
  skip(reader, false);
  if (takes(reader, '(')) return readCall(reader, name, from);
  reader.at = reader.hasFailed ? reader.end : from + name.length;
  return { kind: 'variable', name, range: here() };
}

function readCall(reader: Reader, name: string, from: number): Expr {
  const args: Expr[] = [];
  let isSpread = false;
  for (;;) {
    skip(reader, true);
    if (takes(reader, ')')) break;
    args.push(readExpression(reader, true));
    skip(reader, true);
    isSpread = takes(reader, '...');
    skip(reader, true);
    if (isSpread || !takes(reader, ',')) {
      expect(reader, ')', true);
      break;
    }
  }
  return { kind: 'call', name, args, isSpread, range: reader.place(from, reader.at) };
}

function readTuple(reader: Reader, from: number): Expr {
  skip(reader, true);
  if (takesWord(reader, 'for')) return readFor(reader, from, ']');
  const items: Expr[] = [];
  for (;;) {
    skip(reader, true);
    if (takes(reader, ']')) break;
    items.push(readExpression(reader, true));
    skip(reader, true);
    if (!takes(reader, ',')) {
      expect(reader, ']', true);
      break;
    }
  }
  return { kind: 'tuple', items, range: reader.place(from, reader.at) };
}

function readObject(reader: Reader, from: number): Expr {
  skip(reader, true);
  if (takesWord(reader, 'for')) return readFor(reader, from, '}');
  const items: ObjectItem[] = [];
  for (;;) {
    skip(reader, true);
    if (takes(reader, '}')) break;
    const isInParentheses = sees(reader, '(');
    const written = readExpression(reader, false);
    // A name alone is the key that it spells.
    const isKey = written.kind === 'variable' && !isInParentheses;
    const key: Expr = isKey ? { kind: 'literal', value: written.name, range: written.range } : written;
    skip(reader, false);
    if (!takes(reader, '=') && !takes(reader, ':')) fail(reader, '=');
    items.push({ key, value: readExpression(reader, false) });
    skip(reader, false);
    if (!takes(reader, ',') && !takes(reader, '\n') && !sees(reader, '}')) fail(reader, '}');
    if (reader.hasFailed) break;
  }
  return { kind: 'object', items, range: reader.place(from, reader.at) };
}

function readFor(reader: Reader, from: number, close: string): Expr {
  const names = readForNames(reader);
  expect(reader, ':', true);
  const first = readExpression(reader, true);
  skip(reader, true);
  const isObject = close === '}';
  if (isObject) expect(reader, '=>', true);
  const value = isObject ? readExpression(reader, true) : first;
  skip(reader, true);
  const isGrouped = isObject && takes(reader, '...');
  skip(reader, true);
  const test = takesWord(reader, 'if') ? readExpression(reader, true) : undefined;
  expect(reader, close, true);
  const key = isObject ? first : undefined;
  const range = reader.place(from, reader.at);
  return { kind: 'for', ...names, key, value, test, isGrouped, isText: false, range };
}
