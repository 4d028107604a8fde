/** What one sign of a text is asked. */
export type SignTest = (sign: string) => boolean;

/** A step of a pattern that was read. `jump` goes on at two places, the first before the second. */
export type Step =
  | { readonly kind: 'sign'; readonly test: SignTest }
  | { readonly kind: 'jump'; readonly to: readonly number[] }
  | { readonly kind: 'mark'; readonly slot: number }
  | {
      readonly kind: 'place';
      readonly test: (before: string | undefined, after: string | undefined) => boolean;
    }
  | { readonly kind: 'found' };

/** A pattern as steps, and its groups: named or not. */
export interface Pattern {
  readonly steps: readonly Step[];
  readonly groups: readonly (string | undefined)[];
}

type Node =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'chain'; readonly of: readonly Node[] }
  | { readonly kind: 'either'; readonly of: readonly Node[] }
  | { readonly kind: 'group'; readonly of: Node; readonly slot: number }
  | {
      readonly kind: 'repeat';
      readonly of: Node;
      readonly least: number;
      readonly most: number;
      readonly isLazy: boolean;
    };

/** Steps that a pattern may have, its repetitions written out. */
const MOST_STEPS = 5000;
const DEEPEST = 100;

const isWord: SignTest = (sign) => /^\w$/.test(sign);
const isSpace: SignTest = (sign) => /^[\t\n\f\r ]$/.test(sign);
const isDigit: SignTest = (sign) => /^\d$/.test(sign);
const not =
  (test: SignTest): SignTest =>
  (sign) =>
    !test(sign);
const kinds: Readonly<Record<string, SignTest>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};
const named: Readonly<Record<string, SignTest>> = {
  alpha: (sign) => /^[A-Za-z]$/.test(sign),
  digit: isDigit,
  alnum: (sign) => /^[A-Za-z0-9]$/.test(sign),
  upper: (sign) => /^[A-Z]$/.test(sign),
  lower: (sign) => /^[a-z]$/.test(sign),
  space: (sign) => /^[\t-\r ]$/.test(sign),
  punct: (sign) => /^[!-/:-@[-`{-~]$/.test(sign),
  word: isWord,
  xdigit: (sign) => /^[\dA-Fa-f]$/.test(sign),
};
const controls: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  a: '\u0007',
};
const places: Readonly<Record<string, Extract<Step, { kind: 'place' }>['test']>> = {
  b: (before, after) => isWord(before ?? '') !== isWord(after ?? ''),
  B: (before, after) => isWord(before ?? '') === isWord(after ?? ''),
  A: (before) => before === undefined,
  z: (_, after) => after === undefined,
};

/** Reads a regular expression as Go writes it (RE2); undefined where it is none, or is more than is read here. */
export function readPattern(text: string): Pattern | undefined {
  const signs = [...text];
  const groups: (string | undefined)[] = [];
  let at = 0;
  // What is wrong is found deep inside, and ends all loops.
  const state = { isWrong: false };
  let flags = { i: false, s: false, m: false };

  const takes = (sign: string): boolean => {
    if (signs[at] !== sign) return false;
    at += 1;
    return true;
  };
  const through = (sign: string): string => {
    const end = signs.indexOf(sign, at);
    state.isWrong ||= end < 0;
    const inside = signs.slice(at, end < 0 ? at : end).join('');
    at = end < 0 ? signs.length : end + 1;
    return inside;
  };
  const signStep = (test: SignTest): Node => {
    const { i } = flags;
    const either: SignTest = i ? (sign) => test(sign.toLowerCase()) || test(sign.toUpperCase()) : test;
    return { kind: 'step', step: { kind: 'sign', test: either } };
  };
  const place = (test: Extract<Step, { kind: 'place' }>['test']): Node => ({
    kind: 'step',
    step: { kind: 'place', test },
  });
  const unicodeKind = (isOther: boolean): SignTest => {
    const name = takes('{') ? through('}') : (signs[at++] ?? '');
    try {
      const test = new RegExp(`^\\p{${name}}$`, 'u');
      return (sign) => test.test(sign) !== isOther;
    } catch {
      state.isWrong = true;
      return () => false;
    }
  };
  /** What stands behind a backslash: a kind of sign, or one sign. */
  const escaped = (): SignTest | string => {
    const sign = signs[at++];
    if (sign === undefined) state.isWrong = true;
    if (sign === 'p' || sign === 'P') return unicodeKind(sign === 'P');
    if (sign === 'x') {
      const code = takes('{') ? through('}') : signs.slice(at, (at += 2)).join('');
      const point = /^[\dA-Fa-f]{1,6}$/.test(code) ? Number.parseInt(code, 16) : Infinity;
      state.isWrong ||= point > 0x10_ff_ff;
      return state.isWrong ? '' : String.fromCodePoint(point);
    }
    const known = kinds[sign ?? ''] ?? controls[sign ?? ''];
    if (known === undefined && /^[A-Za-z0-9]$/.test(sign ?? '')) state.isWrong = true;
    return known ?? sign ?? '';
  };
  const setOf = (): SignTest => {
    const isOther = takes('^');
    const tests: SignTest[] = [];
    for (let isFirst = true; isFirst || signs[at] !== ']'; isFirst = false) {
      if (at >= signs.length) {
        state.isWrong = true;
        break;
      }
      if (signs[at] === '[' && signs[at + 1] === ':') {
        at += 2;
        const name = through(':');
        const test = named[name.replace('^', '')];
        state.isWrong ||= test === undefined || !takes(']');
        if (test !== undefined) tests.push(name.startsWith('^') ? not(test) : test);
        continue;
      }
      const one = takes('\\') ? escaped() : (signs[at++] ?? '');
      if (typeof one !== 'string') tests.push(one);
      else if (signs[at] === '-' && signs[at + 1] !== ']' && signs[at + 1] !== undefined) {
        at += 1;
        const other = takes('\\') ? escaped() : (signs[at++] ?? '');
        if (typeof other === 'string') tests.push(between(one, other));
        else state.isWrong = true;
      } else tests.push((sign) => sign === one);
    }
    at += 1;
    return (sign) => tests.some((test) => test(sign)) !== isOther;
  };
  const groupOf = (depth: number): Node => {
    const before = { ...flags };
    let slot: number | undefined;
    if (takes('?')) {
      const isNamed = (takes('P') && takes('<')) || (signs[at] === '<' && takes('<'));
      if (isNamed) slot = groups.push(through('>'));
      else {
        let isOn = true;
        while (at < signs.length && signs[at] !== ':' && signs[at] !== ')') {
          const sign = signs[at++] ?? '';
          if (sign === '-') isOn = false;
          else if (sign === 'i' || sign === 's' || sign === 'm') flags[sign] = isOn;
          else state.isWrong = true;
        }
        if (takes(')')) return { kind: 'chain', of: [] };
        at += 1;
      }
    } else slot = groups.push(undefined);
    const of = eitherOf(depth + 1);
    state.isWrong ||= !takes(')');
    flags = before;
    return slot === undefined ? of : { kind: 'group', of, slot };
  };
  const atomOf = (depth: number): Node => {
    const sign = signs[at++] ?? '';
    if (sign === '(') return groupOf(depth);
    if (sign === '[') return signStep(setOf());
    const { s, m } = flags;
    if (sign === '.') return signStep((each) => s || each !== '\n');
    if (sign === '^') return place((before) => before === undefined || (m && before === '\n'));
    if (sign === '$') return place((_, after) => after === undefined || (m && after === '\n'));
    if (sign === '*' || sign === '+' || sign === '?') state.isWrong = true;
    if (sign !== '\\') return signStep((each) => each === sign);
    const where = places[signs[at] ?? ''];
    if (where !== undefined) {
      at += 1;
      return place(where);
    }
    const one = escaped();
    return signStep(typeof one === 'string' ? (each) => each === one : one);
  };
  const repeated = (of: Node): Node => {
    const counts = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(signs.slice(at, at + 12).join(''));
    let least = 0;
    let most = Infinity;
    if (takes('+')) least = 1;
    else if (takes('?')) most = 1;
    else if (counts !== null) {
      at += counts[0].length;
      least = Number(counts[1]);
      most = counts[2] === undefined ? least : counts[3] === '' ? Infinity : Number(counts[3]);
      state.isWrong ||= least > 1000 || most < least || (most > 1000 && most !== Infinity);
    } else if (!takes('*')) return of;
    return { kind: 'repeat', of, least, most, isLazy: takes('?') };
  };
  const eitherOf = (depth: number): Node => {
    state.isWrong ||= depth > DEEPEST;
    const ways: Node[] = [];
    do {
      const chain: Node[] = [];
      while (at < signs.length && signs[at] !== '|' && signs[at] !== ')' && !state.isWrong)
        chain.push(repeated(atomOf(depth)));
      ways.push({ kind: 'chain', of: chain });
    } while (takes('|') && !state.isWrong);
    return { kind: 'either', of: ways };
  };

  const whole = eitherOf(0);
  if (state.isWrong || at < signs.length) return undefined;
  const steps: Step[] = [];
  writeSteps(whole, steps);
  steps.push({ kind: 'found' });
  return steps.length > MOST_STEPS ? undefined : { steps, groups };
}

function between(one: string, other: string): SignTest {
  const from = one.codePointAt(0) ?? 0;
  const to = other.codePointAt(0) ?? 0;
  return (sign) => {
    const point = sign.codePointAt(0) ?? -1;
    return point >= from && point <= to;
  };
}

/** Writes a part of a pattern as steps, behind those that there are. */
function writeSteps(node: Node, steps: Step[]): void {
  if (steps.length > MOST_STEPS) return;
  const jump = (): number => steps.push({ kind: 'jump', to: [] }) - 1;
  const aim = (from: number, ...to: readonly number[]): void => {
    steps[from] = { kind: 'jump', to };
  };
  if (node.kind === 'step') steps.push(node.step);
  else if (node.kind === 'chain') for (const each of node.of) writeSteps(each, steps);
  else if (node.kind === 'group') {
    steps.push({ kind: 'mark', slot: node.slot * 2 });
    writeSteps(node.of, steps);
    steps.push({ kind: 'mark', slot: node.slot * 2 + 1 });
  } else if (node.kind === 'either') {
    const ends: number[] = [];
    for (const [at, each] of node.of.entries()) {
      const isLast = at === node.of.length - 1;
      const start = isLast ? -1 : jump();
      writeSteps(each, steps);
      if (!isLast) ends.push(jump());
      if (!isLast) aim(start, start + 1, steps.length);
    }
    for (const end of ends) aim(end, steps.length);
  } else {
    for (let count = 0; count < node.least && steps.length <= MOST_STEPS; count++) writeSteps(node.of, steps);
    const branch = (from: number, past: number): void =>
      node.isLazy ? aim(from, past, from + 1) : aim(from, from + 1, past);
    if (node.most === Infinity) {
      const start = jump();
      writeSteps(node.of, steps);
      steps.push({ kind: 'jump', to: [start] });
      branch(start, steps.length);
      return;
    }
    const starts: number[] = [];
    for (let count = node.least; count < node.most && steps.length <= MOST_STEPS; count++) {
      starts.push(jump());
      writeSteps(node.of, steps);
    }
    for (const start of starts) branch(start, steps.length);
  }
}
