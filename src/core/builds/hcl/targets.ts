import type { SourceRange } from '#core/text/range.ts';
import { evaluate } from './evaluate.ts';
import { spend, type Locals, type Scope } from './scope.ts';
import type { Block } from './tree.ts';
import { elementsOf, isMap, toText, unknown, type Value } from './value.ts';

/** Targets that one file may come to. */
const MOST_TARGETS = 2000;

/** One target that a block comes to, and the values of its matrix. */
export interface Instance {
  readonly block: Block;
  readonly name: string;
  readonly locals: Locals | undefined;
}

/** The names for several targets that matrices make: the label of the block. */
export interface Instances {
  readonly all: readonly Instance[];
  readonly byName: ReadonlyMap<string, readonly Instance[]>;
  readonly renamed: ReadonlyMap<string, readonly string[]>;
}

/**
 * The targets that the blocks come to: one each, or one for every combination of the values of a matrix. bake goes through the
 * names of a matrix in no order; here the first changes last. (Rule: buildx `Target.GetEvalContexts`, `GetName`.)
 */
export function expandTargets(blocks: readonly Block[], scope: Scope): Instances {
  const all: Instance[] = [];
  const byName = new Map<string, Instance[]>();
  const renamed = new Map<string, string[]>();
  for (const block of blocks) {
    const label = block.labels[0];
    if (label === undefined) continue;
    const seen = new Set<string>();
    for (const locals of combinations(block, scope)) {
      const name = nameOf(block, locals, scope);
      if (name === undefined) continue;
      if (seen.has(name)) {
        scope.add('hcl-name-twice', block.attributes.get('name')?.range ?? label.range, { name });
        continue;
      }
      if (all.length >= MOST_TARGETS) {
        scope.add('builds-too-many', label.range, { limit: MOST_TARGETS });
        return { all, byName, renamed };
      }
      seen.add(name);
      const instance = { block, name, locals };
      all.push(instance);
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [instance]);
      else known.push(instance);
    }
    const names = renamed.get(label.text) ?? [];
    renamed.set(label.text, [...new Set([...names, ...seen])]);
  }
  for (const [label, names] of renamed)
    if (names.length === 0 || (names.length === 1 && names[0] === label)) renamed.delete(label);
  return { all, byName, renamed };
}

function combinations(block: Block, scope: Scope): readonly (Locals | undefined)[] {
  const matrix = block.attributes.get('matrix');
  if (matrix === undefined) return [undefined];
  const wrong = (range: SourceRange): readonly [] => {
    scope.add('hcl-matrix', range, { name: block.labels[0]?.text ?? '' });
    return [];
  };
  const value = evaluate(matrix.value, undefined, scope);
  if (value === unknown) return [];
  if (!isMap(value)) return wrong(matrix.value.range);
  let rows: readonly ReadonlyMap<string, Value>[] = [new Map()];
  for (const [name, axis] of value) {
    if (axis === unknown) return [];
    const elements = elementsOf(axis);
    if (elements === undefined) return wrong(matrix.value.range);
    const count = rows.length * elements.length;
    if (count > MOST_TARGETS) {
      scope.add('builds-too-many', matrix.range, { limit: MOST_TARGETS });
      return [];
    }
    if (!spend(scope, count * value.size, matrix.range)) return [];
    rows = rows.flatMap((row) => elements.map(([, each]) => new Map([...row, [name, each]])));
  }
  return rows.map((values) => ({ values, around: undefined }));
}

/** The name of a target; undefined where it is not known, which was told. */
function nameOf(block: Block, locals: Locals | undefined, scope: Scope): string | undefined {
  const [label] = block.labels;
  const written = block.attributes.get('name');
  const own = label?.text ?? '';
  if (written !== undefined && !block.attributes.has('matrix')) {
    scope.add('hcl-name-alone', written.range, { name: own });
    return own;
  }
  const value = written === undefined ? own : evaluate(written.value, locals, scope);
  const name = toText(value);
  if (name === undefined && value !== unknown && written !== undefined)
    scope.add('hcl-type', written.value.range, { expected: 'text' });
  if (name !== undefined && !/^[\w-]+$/.test(name))
    scope.add('hcl-name', written?.range ?? label?.range ?? block.range, { name });
  return name;
}
