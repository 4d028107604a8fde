import type { DefinitionPart } from '#core/builds/definition.ts';
import type { Variables } from '#core/builds/interpolate.ts';
import { readJson } from '#core/builds/json.ts';
import { shifted, type Entry, type Located } from '#core/builds/located.ts';
import type { PlacedSource, ProblemList } from '#core/builds/problems.ts';
import { jsonStart } from '#core/builds/recognise.ts';
import { changesNoStep } from '#core/builds/target.ts';
import { openBakeFile, type BakeFile } from './bakeFile.ts';
import { readHclBody } from './body.ts';
import { evaluate } from './evaluate.ts';
import { bodyOfJson } from './jsonBody.ts';
import { toLocated } from './located.ts';
import { spendOn, type Locals, type Scope } from './scope.ts';
import type { Attribute, Block, Body, Expr } from './tree.ts';
import { isUnknown, toText } from './value.ts';

const whole = { start: 0, end: 0 };

/**
 * What bake files in HCL and JSON say, as one: what `docker buildx bake --print` or `docker compose build --print` wrote is such a file, copied
 * from a terminal or not. `environment` has the variables that are set outside of them, in place of their defaults.
 */
export function readBakePart(problems: ProblemList, environment: Variables): DefinitionPart {
  const bodies = problems.sources.flatMap((source) => {
    if (source.kind === 'compose') return [];
    return source.kind === 'bake-hcl'
      ? readHclBody(source, problems)
      : (readJsonBody(source, problems) ?? []);
  });
  const isBroken = bodies.length < problems.sources.filter(({ kind }) => kind !== 'compose').length;
  if (bodies.length === 0) return { targets: [], groups: [], variables: [], isBroken };
  const file = openBakeFile(bodies, environment, problems);
  const targets = file.instances.all.map(({ name, block, locals }): Entry => {
    const entries = fieldsOf(block, locals, file.scope);
    const { range = block.range } = block.labels[0] ?? {};
    return { key: name, range, value: { kind: 'map', range, entries } };
  });
  return { targets, groups: groupsOf(file), variables: file.variables, isBroken };
}

/** A bake file in JSON, whose strings are templates; undefined where it is none. */
function readJsonBody({ text, base }: PlacedSource, problems: ProblemList): Body | undefined {
  const result = readJson(text, Math.max(jsonStart(text), 0));
  if (result.ok) return bodyOfJson(shifted(result.value, base), problems);
  const at = base + result.offset;
  problems.add('builds-json', 'error', { start: at, end: at });
  return undefined;
}

/** Groups that the file writes, the last of one name, and behind them those that its matrices make. */
function groupsOf({ groups, instances, scope }: BakeFile): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const block of groups) {
    const label = block.labels[0];
    if (label === undefined) continue;
    for (const name of ['name', 'matrix']) {
      const attribute = block.attributes.get(name);
      if (attribute !== undefined) scope.add('hcl-group-field', attribute.range, { group: label.text, name });
    }
    const value: Located = { kind: 'map', range: label.range, entries: fieldsOf(block, undefined, scope) };
    entries.set(label.text, { key: label.text, range: label.range, value });
  }
  for (const [key, names] of instances.renamed) {
    const items = names.map((value): Located => ({ kind: 'scalar', range: whole, value }));
    const list: Entry = { key: 'targets', range: whole, value: { kind: 'list', range: whole, items } };
    if (!entries.has(key))
      entries.set(key, { key, range: whole, value: { kind: 'map', range: whole, entries: [list] } });
  }
  return [...entries.values()];
}

function fieldsOf(block: Block, locals: Locals | undefined, scope: Scope): readonly Entry[] {
  for (const { type, range } of block.blocks)
    scope.add('hcl-block-unknown', range, { name: type }, 'warning');
  return [...block.attributes.values()].flatMap((attribute) => fieldOf(attribute, locals, scope) ?? []);
}

function fieldOf(
  { name, range, value }: Attribute,
  locals: Locals | undefined,
  scope: Scope,
): Entry | undefined {
  if (name === 'name' || name === 'matrix') return undefined;
  if (!changesNoStep(name)) {
    const located = locate(value, locals, scope);
    return located === undefined ? undefined : { key: name, range, value: located };
  }
  // What it says is not shown: that it gives something else each time is nobody's concern.
  const add: Scope['add'] = (rule, ...rest) => {
    if (rule !== 'hcl-function-elsewhere') scope.add(rule, ...rest);
  };
  const made = evaluate(value, locals, { ...scope, add });
  const located = spendOn(scope, [made], range) && !isUnknown(made) ? toLocated(made, range) : undefined;
  return { key: name, range, value: located ?? { kind: 'scalar', range, value: true } };
}

/** What an expression comes to, its parts with their own places where they are written out. */
function locate(expr: Expr, locals: Locals | undefined, scope: Scope): Located | undefined {
  const { range } = expr;
  if (expr.kind === 'tuple') {
    return { kind: 'list', range, items: expr.items.flatMap((item) => locate(item, locals, scope) ?? []) };
  }
  if (expr.kind === 'object') {
    const entries = expr.items.flatMap((item): readonly Entry[] => {
      const key = toText(evaluate(item.key, locals, scope));
      const value = locate(item.value, locals, scope);
      return key === undefined || value === undefined ? [] : [{ key, range: item.key.range, value }];
    });
    return { kind: 'map', range, entries };
  }
  const value = evaluate(expr, locals, scope);
  return spendOn(scope, [value], range) ? toLocated(value, range) : undefined;
}
