import type { SourceRange } from '#core/text/range.ts';
import type { Variables } from '#core/builds/interpolate.ts';
import type { ProblemList } from '#core/builds/problems.ts';
import { isTargetField } from '#core/builds/target.ts';
import type { BuildVariable } from '#core/builds/types.ts';
import { evaluate } from './evaluate.ts';
import { below, startBudget, type Scope } from './scope.ts';
import { expandTargets, type Instance, type Instances } from './targets.ts';
import type { Attribute, Block, Body, Expr } from './tree.ts';
import { unknown, type Value } from './value.ts';
import { checkVariable, describeVariable, variableValue, type VariableReading } from './variables.ts';

/** A bake file whose names are known, and whose values are worked out when they are asked for. */
export interface BakeFile {
  readonly scope: Scope;
  readonly instances: Instances;
  readonly groups: readonly Block[];
  readonly variables: readonly BuildVariable[];
}

/** Values that bake has of itself: where it was called, and the platform of the machine. */
const builtins: Variables = { BAKE_CMD_CONTEXT: 'cwd://', BAKE_LOCAL_PLATFORM: 'linux/amd64' };

/**
 * Works out the names of a file. Several bodies are as one: of attributes, variables and functions of one name the last counts.
 * `environment` has the variables that are set from outside. (Rule: buildx `hclparser.Parse`.)
 */
export function openBakeFile(
  bodies: readonly Body[],
  environment: Variables,
  problems: ProblemList,
): BakeFile {
  const blocks = bodies.flatMap((body) => body.blocks);
  const attributes = new Map(bodies.flatMap((body) => [...body.attributes]));
  const { budget, add } = startBudget(problems);
  const named = (type: string): ReadonlyMap<string, Block> =>
    new Map(
      blocks.flatMap((block) => (block.type === type ? [[block.labels[0]?.text ?? '', block] as const] : [])),
    );
  const variables = named('variable');
  const functions = named('function');
  for (const { type, range, labels } of blocks) {
    if (!['variable', 'function', 'group', 'target'].includes(type))
      add('hcl-block-unknown', range, { name: type }, 'warning');
    else if (labels.length !== 1) add('hcl-label', range, { name: type });
  }
  const reading = (name: string, block: Block): VariableReading => ({
    name,
    block,
    written: attributes.get(name)?.value ?? block.attributes.get('default')?.value,
    environment,
    mayBeJson: !variables.has(`${name}_JSON`),
  });

  // What is asked for in passing is evaluated once, and counts either way.
  const aloud = (make: () => Value): Value => {
    const { muted } = budget;
    budget.muted = 0;
    const made = make();
    budget.muted = muted;
    return made;
  };
  const known = new Map<string, Value>();
  const open = new Set<string>();
  // Names come first: nothing that they are made of may speak of a target.
  const resolved: { instances?: Instances } = {};

  const global = (name: string, range: SourceRange): Value | undefined => {
    const value = known.get(name);
    if (value !== undefined) return value;
    if (open.has(name)) {
      add('hcl-cycle', range, { name });
      return unknown;
    }
    const builtin = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
    const variable = variables.get(name);
    const attribute = attributes.get(name);
    if (builtin !== undefined) return builtin;
    if (variable === undefined && attribute === undefined) return undefined;
    open.add(name);
    const made = aloud(() =>
      variable === undefined
        ? evaluateAttribute(attribute, scope)
        : variableValue(reading(name, variable), scope),
    );
    open.delete(name);
    known.set(name, made);
    return made;
  };

  const own = (name: string, args: readonly Value[], range: SourceRange): Value | undefined => {
    const block = functions.get(name);
    if (block === undefined) return undefined;
    if (open.has(`${name}()`)) {
      add('hcl-cycle', range, { name });
      return unknown;
    }
    const result = block.attributes.get('result')?.value;
    const values = argumentsByName(block, args);
    if (result === undefined || values === undefined) {
      add('hcl-function-fails', range, { name });
      return unknown;
    }
    open.add(`${name}()`);
    const made = below(scope, range, unknown, () => evaluate(result, { values, around: undefined }, scope));
    open.delete(`${name}()`);
    return made;
  };

  const fields = new Map<Instance, Map<string, Value>>();
  const field = (of: Instance, attribute: Attribute, path: string): Value => {
    const done = fields.get(of) ?? new Map<string, Value>();
    fields.set(of, done);
    const value = done.get(attribute.name);
    if (value !== undefined) return value;
    if (open.has(path)) {
      add('hcl-cycle', attribute.range, { name: path });
      return unknown;
    }
    open.add(path);
    const made = aloud(() => evaluate(attribute.value, of.locals, scope));
    open.delete(path);
    done.set(attribute.name, made);
    return made;
  };

  const groups = [...named('group')].map(([name, block]): Instance => ({ name, block, locals: undefined }));
  const groupsByName = new Map(groups.map((group) => [group.name, [group]]));
  const member: Scope['member'] = (type, name, wanted) => {
    const found = (type === 'target' ? resolved.instances?.byName : groupsByName)?.get(name);
    if (found === undefined) return undefined;
    const valueOf = (at: string): Value => {
      const last = found.findLast(({ block }) => block.attributes.has(at));
      const attribute = last?.block.attributes.get(at);
      if (at === 'name') return name;
      return last === undefined || attribute === undefined
        ? null
        : field(last, attribute, `${type}.${name}.${at}`);
    };
    if (wanted !== undefined)
      return wanted === 'name' || isTargetField(wanted) || type === 'group' ? valueOf(wanted) : undefined;
    const names = new Set(found.flatMap(({ block }) => [...block.attributes.keys()]));
    return new Map(['name', ...names].map((at) => [at, valueOf(at)] as const));
  };

  const scope: Scope = { budget, add, global, own, member };
  for (const [name, block] of variables) global(name, block.range);
  for (const [name, block] of variables) checkVariable(reading(name, block), scope);
  const targets = blocks.filter((block) => block.type === 'target' && block.labels.length === 1);
  const instances = expandTargets(targets, scope);
  resolved.instances = instances;
  for (const { name, range } of attributes.values()) global(name, range);
  return {
    scope,
    instances,
    groups: groups.map(({ block }) => block).filter(({ labels }) => labels.length === 1),
    variables: [...variables].map(([name, block]) =>
      describeVariable(reading(name, block), known.get(name) ?? unknown, scope),
    ),
  };
}

function evaluateAttribute(attribute: Attribute | undefined, scope: Scope): Value {
  return attribute === undefined ? unknown : evaluate(attribute.value, undefined, scope);
}

/** What a name alone, or in JSON a text, names. */
function nameIn(expr: Expr | undefined): string | undefined {
  if (expr?.kind === 'variable') return expr.name;
  return expr?.kind === 'literal' && typeof expr.value === 'string' ? expr.value : undefined;
}

/** The arguments of a function of the file by the names of its parameters; undefined where they are too few or too many. */
function argumentsByName(block: Block, args: readonly Value[]): ReadonlyMap<string, Value> | undefined {
  const written = block.attributes.get('params')?.value;
  if (written?.kind !== 'tuple') return undefined;
  const names = written.items.map(nameIn);
  const rest = nameIn(block.attributes.get('variadic_params')?.value);
  if (
    names.includes(undefined) ||
    args.length < names.length ||
    (rest === undefined && args.length > names.length)
  )
    return undefined;
  const values = new Map(names.map((name, at) => [name ?? '', args[at] ?? null] as const));
  return rest === undefined ? values : values.set(rest, args.slice(names.length));
}
