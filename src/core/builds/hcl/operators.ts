import { finite, isEqual, toBool, toNumber, unknown, type Value } from './value.ts';

/** What an operator makes of its sides; undefined where they are of a wrong kind. `&&` and `||` are read elsewhere. */
export function applyOperator(operator: string, left: Value, right: Value): Value | undefined {
  if (left === unknown || right === unknown) return unknown;
  if (operator === '==') return isEqual(left, right);
  if (operator === '!=') return !isEqual(left, right);
  const one = toNumber(left);
  const other = toNumber(right);
  if (one === undefined || other === undefined) return undefined;
  switch (operator) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    case '+':
      return finite(one + other);
    case '-':
      return finite(one - other);
    case '*':
      return finite(one * other);
    case '/':
      return finite(one / other);
    default:
      return finite(one % other);
  }
}

/** What `!` and `-` make of a value; undefined where it is of a wrong kind. */
export function applySign(operator: string, of: Value): Value | undefined {
  if (of === unknown) return unknown;
  if (operator === '-') {
    const number = toNumber(of);
    return number === undefined ? undefined : -number;
  }
  const bool = toBool(of);
  return bool === undefined ? undefined : !bool;
}
