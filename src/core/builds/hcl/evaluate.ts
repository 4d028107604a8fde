import type { SourceRange } from '#core/text/range.ts';
import { callFunction } from './call.ts';
import { applyOperator, applySign } from './operators.ts';
import { below, localOf, quietly, spend, spendOn, type Locals, type Scope } from './scope.ts';
import type { Expr } from './tree.ts';
import { elementsOf, isList, isMap, toBool, toNumber, toText, unknown, type Value } from './value.ts';

type Of<Kind extends Expr['kind']> = Extract<Expr, { readonly kind: Kind }>;

/**
 * What an expression comes to. Never throws: what is wrong is told at its place, once, and is `unknown`, as is all that
 * is made of it. Bounded in steps and in depth. (Rules: HCL `hclsyntax`, go-cty.)
 */
export function evaluate(expr: Expr, locals: Locals | undefined, scope: Scope): Value {
  if (expr.kind === 'literal') return expr.value;
  if (!spend(scope, 1, expr.range)) return unknown;
  return below(scope, expr.range, unknown, () => evaluated(expr, locals, scope));
}

function evaluated(expr: Expr, locals: Locals | undefined, scope: Scope): Value {
  const of = (inner: Expr): Value => evaluate(inner, locals, scope);
  const wrong = (expected: string, range: SourceRange): typeof unknown => {
    scope.add('hcl-type', range, { expected });
    return unknown;
  };
  switch (expr.kind) {
    case 'literal':
      return expr.value;
    case 'tuple':
      return expr.items.map(of);
    case 'template':
      return templateText(expr, of, scope);
    case 'object':
      return objectOf(expr, of, scope);
    case 'variable':
      return variableOf(expr, locals, scope);
    case 'index':
      return indexOf(expr, locals, scope);
    case 'call':
      return callFunction(expr, of, scope);
    case 'for':
      return forOf(expr, locals, scope);
    case 'splat': {
      const base = of(expr.base);
      if (base === unknown) return unknown;
      const items = isList(base) ? base : base === null ? [] : [base];
      return items.map((item) =>
        evaluate(expr.each, { values: new Map([['*', item]]), around: locals }, scope),
      );
    }
    case 'unary': {
      return (
        applySign(expr.operator, of(expr.of)) ??
        wrong(expr.operator === '!' ? 'bool' : 'number', expr.of.range)
      );
    }
    case 'binary': {
      const { operator, left, right, range } = expr;
      const one = of(left);
      if (operator !== '&&' && operator !== '||') {
        const other = of(right);
        if (!spendOn(scope, [one, other], range)) return unknown;
        return applyOperator(operator, one, other) ?? wrong('number', range);
      }
      const first = one === unknown ? unknown : (toBool(one) ?? wrong('bool', left.range));
      if (first === unknown || first === (operator === '||')) return first;
      const other = of(right);
      return other === unknown ? unknown : (toBool(other) ?? wrong('bool', right.range));
    }
    case 'conditional': {
      const test = of(expr.test);
      const bool = test === unknown ? undefined : toBool(test);
      if (bool === undefined) return test === unknown ? unknown : wrong('bool', expr.test.range);
      const [chosen, left] = bool ? [expr.yes, expr.no] : [expr.no, expr.yes];
      const value = of(chosen);
      // Both sides are of one kind: a text makes one of the other. (Rule: cty `convert.Unify`.)
      const isPlain = typeof value === 'number' || typeof value === 'boolean';
      if (!isPlain) return value;
      return typeof quietly(scope, () => of(left)) === 'string' ? (toText(value) ?? value) : value;
    }
  }
}

function templateText({ parts }: Of<'template'>, of: (expr: Expr) => Value, scope: Scope): Value {
  let text = '';
  let isKnown = true;
  for (const part of parts) {
    const value = of(part);
    const piece = toText(value);
    if (value === unknown) isKnown = false;
    else if (piece === undefined) {
      scope.add('hcl-type', part.range, { expected: 'text' });
      isKnown = false;
    } else if (spend(scope, piece.length / 16, part.range)) text += piece;
    else return unknown;
  }
  return isKnown ? text : unknown;
}

function objectOf({ items }: Of<'object'>, of: (expr: Expr) => Value, scope: Scope): Value {
  const entries = new Map<string, Value>();
  for (const item of items) {
    const key = of(item.key);
    const name = toText(key);
    const value = of(item.value);
    if (name !== undefined) entries.set(name, value);
    else if (key !== unknown) scope.add('hcl-type', item.key.range, { expected: 'text' });
  }
  return entries;
}

function variableOf({ name, range }: Of<'variable'>, locals: Locals | undefined, scope: Scope): Value {
  const value = localOf(locals, name) ?? scope.global(name, range);
  if (value !== undefined) return value;
  scope.add('hcl-variable-unknown', range, { name });
  return unknown;
}

/** `target.NAME.FIELD`, or an element of a value. */
function indexOf(expr: Of<'index'>, locals: Locals | undefined, scope: Scope): Value {
  const { base, key, range } = expr;
  const path = blockPath(expr, locals);
  if (path !== undefined) {
    const [type, name, field] = path;
    const value = scope.member(type, name, field, range);
    if (value === undefined) scope.add('hcl-missing', range, { name });
    return value ?? unknown;
  }
  const value = evaluate(base, locals, scope);
  const at = evaluate(key, locals, scope);
  if (value === unknown || at === unknown) return unknown;
  const found = elementAt(value, at);
  if (found === undefined) scope.add('hcl-missing', key.range, { name: toText(at) ?? '' });
  return found ?? unknown;
}

/** The element of a list or map at a key; undefined where there is none. */
export function elementAt(value: Value, at: Value): Value | undefined {
  if (isMap(value)) return value.get(toText(at) ?? '');
  const number = toNumber(at);
  return isList(value) && number !== undefined && number >= 0 ? value[number] : undefined;
}

/** Type, name and field of the block that an expression speaks of. */
function blockPath(
  expr: Of<'index'>,
  locals: Locals | undefined,
): readonly [string, string, string | undefined] | undefined {
  const keys: string[] = [];
  let base: Expr = expr;
  while (base.kind === 'index' && keys.length < 3) {
    if (base.key.kind !== 'literal' || typeof base.key.value !== 'string') return undefined;
    keys.unshift(base.key.value);
    base = base.base;
  }
  const [name, field] = keys;
  if (base.kind !== 'variable' || name === undefined || keys.length > 2) return undefined;
  const isBlock = base.name === 'target' || base.name === 'group';
  return isBlock && localOf(locals, base.name) === undefined ? [base.name, name, field] : undefined;
}

function forOf(expr: Of<'for'>, locals: Locals | undefined, scope: Scope): Value {
  const of = evaluate(expr.of, locals, scope);
  if (of === unknown) return unknown;
  const elements = elementsOf(of);
  if (elements === undefined) {
    scope.add('hcl-type', expr.of.range, { expected: 'list' });
    return unknown;
  }
  const items: Value[] = [];
  const entries = new Map<string, Value>();
  const groups = new Map<string, Value[]>();
  for (const [key, value] of elements) {
    if (!spend(scope, 1, expr.range)) return unknown;
    const values = new Map<string, Value>([[expr.valueName, value]]);
    if (expr.keyName !== undefined) values.set(expr.keyName, key);
    const inside: Locals = { values, around: locals };
    const test = expr.test === undefined ? true : evaluate(expr.test, inside, scope);
    const isTaken = toBool(test);
    if (isTaken === undefined) {
      if (test !== unknown) scope.add('hcl-type', expr.test?.range ?? expr.range, { expected: 'bool' });
      return unknown;
    }
    if (!isTaken) continue;
    const made: Value = evaluate(expr.value, inside, scope);
    if (expr.key === undefined) {
      items.push(made);
      continue;
    }
    const at = evaluate(expr.key, inside, scope);
    const name = toText(at);
    if (name === undefined) {
      if (at !== unknown) scope.add('hcl-type', expr.key.range, { expected: 'text' });
      return unknown;
    }
    if (!expr.isGrouped && entries.has(name)) scope.add('hcl-key-twice', expr.key.range, { name });
    entries.set(name, made);
    if (!expr.isGrouped) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [made]);
    else group.push(made);
  }
  if (expr.key !== undefined) return expr.isGrouped ? groups : entries;
  if (!expr.isText) return items;
  return items.includes(unknown) ? unknown : items.map((item) => toText(item) ?? '').join('');
}
