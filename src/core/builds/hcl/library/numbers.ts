import { finite, isEqual, type Value } from '#core/builds/hcl/value.ts';
import { ofBools, ofNumbers, type Library } from './function.ts';

function equal([one, other, ...more]: readonly Value[]): boolean | undefined {
  return one === undefined || other === undefined || more.length > 0 ? undefined : isEqual(one, other);
}

/** Functions of numbers and of truth values. */
export const numbers: Library = {
  absolute: ofNumbers(1, (one = 0) => Math.abs(one)),
  add: ofNumbers(2, (one = 0, other = 0) => finite(one + other)),
  subtract: ofNumbers(2, (one = 0, other = 0) => finite(one - other)),
  multiply: ofNumbers(2, (one = 0, other = 0) => finite(one * other)),
  divide: ofNumbers(2, (one = 0, other = 0) => finite(one / other)),
  modulo: ofNumbers(2, (one = 0, other = 0) => finite(one % other)),
  negate: ofNumbers(1, (one = 0) => -one),
  ceil: ofNumbers(1, Math.ceil),
  floor: ofNumbers(1, Math.floor),
  int: ofNumbers(1, Math.trunc),
  signum: ofNumbers(1, Math.sign),
  log: ofNumbers(2, (one = 0, base = 0) => finite(Math.log(one) / Math.log(base))),
  pow: ofNumbers(2, (one = 0, power = 0) => finite(one ** power)),
  max: ofNumbers(1, (...all) => all.reduce((most, each) => Math.max(most, each)), true),
  min: ofNumbers(1, (...all) => all.reduce((least, each) => Math.min(least, each)), true),
  greaterthan: ofNumbers(2, (one = 0, other = 0) => one > other),
  greaterthanorequalto: ofNumbers(2, (one = 0, other = 0) => one >= other),
  lessthan: ofNumbers(2, (one = 0, other = 0) => one < other),
  lessthanorequalto: ofNumbers(2, (one = 0, other = 0) => one <= other),
  and: ofBools(2, (one = false, other = false) => one && other),
  or: ofBools(2, (one = false, other = false) => one || other),
  not: ofBools(1, (one = false) => !one),
  equal,
  notequal: (args) => {
    const isSame = equal(args);
    return isSame === undefined ? undefined : !isSame;
  },
};
