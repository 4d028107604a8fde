import { library } from './library/library.ts';
import { quietly, spend, spendOn, type Scope } from './scope.ts';
import type { Expr } from './tree.ts';
import { convertTo, readType } from './variableType.ts';
import { isList, isUnknown, unknown, type Value } from './value.ts';

type Call = Extract<Expr, { readonly kind: 'call' }>;

/** Functions of bake that give something else each time, need what is not here, or are in no bake file that is known. */
const elsewhere = new Set(
  (
    'timestamp uuidv4 uuidv5 bcrypt rsadecrypt homedir bytesslice cidrhost cidrnetmask cidrsubnet cidrsubnets ' +
    'unixtimestampparse semvercmp'
  ).split(' '),
);
/** Functions that may be given what has no value. */
const takeNull = new Set(['coalesce', 'equal', 'notequal', 'jsonencode', 'concat', 'merge', 'contains']);

/**
 * What a function makes of its arguments: one of bake's own, which come first, or one of the file. (Rules: buildx
 * `hclparser/stdlib.go`, go-cty `function/stdlib`.)
 */
export function callFunction(call: Call, of: (expr: Expr) => Value, scope: Scope): Value {
  const { name, range } = call;
  if (name === 'try' || name === 'can') return trying(call, of, scope);
  if (name === 'convert') return converted(call, of, scope);
  if (elsewhere.has(name)) {
    scope.add('hcl-function-elsewhere', range, { name }, 'warning');
    return unknown;
  }
  const args = argumentsOf(call, of);
  if (args === undefined) {
    scope.add('hcl-type', range, { expected: 'list' });
    return unknown;
  }
  if (!spendOn(scope, args, range)) return unknown;
  const run = library.get(name);
  if (run === undefined) {
    const made = scope.own(name, args, range);
    if (made === undefined) scope.add('hcl-function-unknown', range, { name });
    return made ?? unknown;
  }
  if (args.some(isUnknown)) return unknown;
  const isNull = !takeNull.has(name) && args.includes(null);
  const made = isNull ? undefined : run(args, (steps) => spend(scope, steps, range));
  if (made === undefined) scope.add('hcl-function-fails', range, { name });
  return made !== undefined && spendOn(scope, [made], range) ? made : unknown;
}

function argumentsOf({ args, isSpread }: Call, of: (expr: Expr) => Value): readonly Value[] | undefined {
  const values = args.map(of);
  const last = values.at(-1);
  if (!isSpread || last === undefined) return values;
  if (last === unknown) return values;
  return isList(last) ? [...values.slice(0, -1), ...last] : undefined;
}

/** `try` gives the first argument that comes to something, `can` says whether its one does. */
function trying({ name, args, range }: Call, of: (expr: Expr) => Value, scope: Scope): Value {
  for (const arg of args) {
    const value = quietly(scope, () => of(arg));
    if (name === 'can') return !isUnknown(value);
    if (!isUnknown(value)) return value;
  }
  scope.add('hcl-function-fails', range, { name });
  return unknown;
}

function converted({ args, range }: Call, of: (expr: Expr) => Value, scope: Scope): Value {
  const [value, type] = args;
  const wanted = type === undefined ? undefined : readType(type);
  const made = value === undefined ? unknown : of(value);
  if (isUnknown(made)) return unknown;
  const result = wanted === undefined ? undefined : convertTo(wanted, made);
  if (result === undefined) scope.add('hcl-function-fails', range, { name: 'convert' });
  return result ?? unknown;
}
