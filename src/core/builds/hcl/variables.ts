import type { Variables } from '#core/builds/interpolate.ts';
import type { BuildVariable } from '#core/builds/types.ts';
import { evaluate } from './evaluate.ts';
import { readExpression } from './expression.ts';
import { readerOf } from './reader.ts';
import type { Scope } from './scope.ts';
import type { Block, Expr } from './tree.ts';
import { isList, isMap, toBool, toText, unknown, type Value } from './value.ts';
import {
  convertTo,
  fromEnvironment,
  fromJson,
  readType,
  typeOfValue,
  type VariableType,
} from './variableType.ts';
import { problemList } from '#core/builds/problems.ts';

/** The value of an environment, which has no names but its own. */
export function inEnvironment(environment: Variables, name: string): string | undefined {
  return Object.hasOwn(environment, name) ? environment[name] : undefined;
}

/** What decides on the value of one variable. */
export interface VariableReading {
  readonly name: string;
  readonly block: Block;
  /** What the file gives it: an attribute of its name comes before its default. */
  readonly written: Expr | undefined;
  readonly environment: Variables;
  /** Whether `NAME_JSON` is not a variable of its own. */
  readonly mayBeJson: boolean;
}

/** The type that is written, or what it is not: a type in JSON is a text. */
function writtenType({ block }: VariableReading, scope: Scope): VariableType | undefined {
  const expr = block.attributes.get('type')?.value;
  if (expr === undefined) return undefined;
  const text = expr.kind === 'literal' && typeof expr.value === 'string' ? expr.value : undefined;
  const type = readType(
    text === undefined
      ? expr
      : readExpression(
          readerOf(text, problemList([]), readExpression, () => expr.range),
          true,
        ),
  );
  if (type === undefined) scope.add('hcl-variable-type', expr.range, { name: block.labels[0]?.text ?? '' });
  return type;
}

/**
 * The value of a variable: that of the environment, in the type that it has, else what the file gives it. (Rule: buildx
 * `hclparser`.)
 */
export function variableValue(reading: VariableReading, scope: Scope): Value {
  const { name, written, environment, mayBeJson, block } = reading;
  const type = writtenType(reading, scope);
  const given = inEnvironment(environment, name);
  const json = type === undefined || !mayBeJson ? undefined : inEnvironment(environment, `${name}_JSON`);
  const wrong = (text: string): Value => {
    scope.add('hcl-variable-value', block.labels[0]?.range ?? block.range, { name, text });
    return unknown;
  };
  if (json !== undefined && type !== undefined) return fromJson(type, json) ?? wrong(json);
  if (written === undefined) {
    if (given === undefined) return type === undefined ? '' : null;
    return fromEnvironment(type ?? 'string', given) ?? wrong(given);
  }
  const value = evaluate(written, undefined, scope);
  const own = value === unknown || type === undefined ? value : convertTo(type, value);
  if (own === undefined) return wrong(shownValue(value));
  if (given === undefined) return own;
  const wanted = type ?? (own === unknown ? 'string' : typeOfValue(own));
  const made = wanted === undefined ? undefined : fromEnvironment(wanted, given);
  return made ?? wrong(given);
}

/** Tells what a variable must be and is not. */
export function checkVariable({ name, block }: VariableReading, scope: Scope): void {
  for (const { type, attributes } of block.blocks) {
    const condition = attributes.get('condition')?.value;
    if (type !== 'validation' || condition === undefined) continue;
    const holds = evaluate(condition, undefined, scope);
    if (holds === unknown || toBool(holds) === true) continue;
    const said = attributes.get('error_message')?.value;
    const message = said === undefined ? '' : (toText(evaluate(said, undefined, scope)) ?? '');
    scope.add('hcl-validation', condition.range, { name, message });
  }
}

/** A value as the environment would write it; maps of lists and the like as what they look like. */
function shownValue(value: Value): string {
  if (isList(value)) return value.map(shownValue).join(',');
  if (isMap(value)) return [...value].map(([key, each]) => `${key}:${shownValue(each)}`).join(',');
  return toText(value) ?? '';
}

/** What a reader is told of a variable. */
export function describeVariable(reading: VariableReading, value: Value, scope: Scope): BuildVariable {
  const { name, block, environment } = reading;
  const said = block.attributes.get('description')?.value;
  return {
    name,
    value: shownValue(value).slice(0, 1000),
    description: said === undefined ? '' : (toText(evaluate(said, undefined, scope)) ?? ''),
    isSet: inEnvironment(environment, name) !== undefined,
  };
}
