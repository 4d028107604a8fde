import type { Entry, Located } from '#core/builds/located.ts';
import type { ProblemList } from '#core/builds/problems.ts';
import { readExpression } from './expression.ts';
import { readerOf } from './reader.ts';
import { readTemplate } from './template.ts';
import type { Attribute, Block, Body, Expr } from './tree.ts';

/** What stands in blocks at the top of a bake file, and in a variable. */
const blockTypes = new Set(['variable', 'function', 'group', 'target', 'validation']);

/**
 * A bake file in JSON as what the same file in HCL is: maps of `target` and the like are blocks by their names, and strings
 * are templates. (Rule: the HCL JSON syntax.)
 */
export function bodyOfJson(root: Located, problems: ProblemList): Body {
  return bodyOf(entriesOf(root), problems, (type, value) =>
    type === 'validation' ? undefined : namedBlocks(type, value, problems),
  );
}

function bodyOf(
  entries: readonly Entry[],
  problems: ProblemList,
  blocksIn: (type: string, value: Located) => readonly Block[] | undefined,
): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const { key, range, value } of entries) {
    // Such a key is a remark.
    if (key === '//') continue;
    const inside = blockTypes.has(key) ? blocksIn(key, value) : undefined;
    if (inside === undefined) attributes.set(key, { name: key, range, value: exprOf(value, problems) });
    else for (const block of inside) blocks.push(block);
  }
  return { attributes, blocks };
}

/** One map, or several in a list. */
function entriesOf(value: Located): readonly Entry[] {
  if (value.kind === 'list') return value.items.flatMap(entriesOf);
  return value.kind === 'map' ? value.entries : [];
}

function namedBlocks(type: string, value: Located, problems: ProblemList): readonly Block[] {
  return entriesOf(value).flatMap(({ key, range, value: inside }) => {
    const bodies = inside.kind === 'list' ? inside.items : [inside];
    return bodies.map((each): Block => {
      const body = bodyOf(entriesOf(each), problems, (inner, rules) =>
        type === 'variable' && inner === 'validation' ? validations(rules, problems) : undefined,
      );
      return { type, range, labels: [{ text: key, range }], ...body };
    });
  });
}

function validations(value: Located, problems: ProblemList): readonly Block[] {
  const each = value.kind === 'list' ? value.items : [value];
  return each.map((one) => ({
    type: 'validation',
    range: one.range,
    labels: [],
    ...bodyOf(entriesOf(one), problems, () => undefined),
  }));
}

function exprOf(value: Located, problems: ProblemList): Expr {
  const { range } = value;
  if (value.kind === 'list')
    return { kind: 'tuple', range, items: value.items.map((item) => exprOf(item, problems)) };
  if (value.kind === 'map') {
    const items = value.entries.map((entry) => ({
      key: { kind: 'literal' as const, range: entry.range, value: entry.key },
      value: exprOf(entry.value, problems),
    }));
    return { kind: 'object', range, items };
  }
  if (typeof value.value !== 'string' || !/[$%]\{/.test(value.value)) return literal(value);
  return readTemplate(readerOf(value.value, problems, readExpression, () => range));
}

/** A whole number keeps its digits, which may be more than a number holds. */
function literal({ range, value, digits }: Extract<Located, { readonly kind: 'scalar' }>): Expr {
  const isLong = digits !== undefined && !Number.isSafeInteger(value);
  return { kind: 'literal', range, value: isLong ? digits : value };
}
