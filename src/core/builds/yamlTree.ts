import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Document,
  type Node,
  type Pair,
  type ParsedNode,
} from 'yaml';
import type { SourceRange } from '#core/text/range.ts';
import { digitsOf, type Entry, type Located } from './located.ts';

/** How deep lists and maps may stand in each other. */
const DEEPEST = 200;
/** Values that a file may come to with all aliases written out. */
const MOST_VALUES = 1_000_000;

/** The value of a document, or why it has none. `detail` is what the YAML reader says, in English. */
export type YamlResult =
  | { readonly ok: true; readonly value: Located }
  | { readonly ok: false; readonly reason: 'yaml'; readonly range: SourceRange; readonly detail: string }
  | { readonly ok: false; readonly reason: 'aliases'; readonly range: SourceRange };

class Refused extends Error {
  readonly range: SourceRange;
  readonly isAliases: boolean;
  constructor(detail: string, range: SourceRange, isAliases = false) {
    super(detail);
    this.range = range;
    this.isAliases = isAliases;
  }
}

/**
 * Reads one YAML document, anchors, aliases and merge keys (`<<`) resolved. What an alias stands for is shared, not copied: a file
 * whose aliases explode is refused for what it would come to, without writing it out.
 */
export function readYaml(text: string): YamlResult {
  try {
    const document = documentOf(text);
    const [error] = document.errors;
    if (error !== undefined) {
      const [start, end] = error.pos;
      return { ok: false, reason: 'yaml', range: { start, end }, detail: error.message };
    }
    return { ok: true, value: treeOf(document.contents) };
  } catch (error) {
    const range = error instanceof Refused ? error.range : { start: 0, end: 0 };
    if (error instanceof Refused && error.isAliases) return { ok: false, reason: 'aliases', range };
    return {
      ok: false,
      reason: 'yaml',
      range,
      detail: error instanceof Refused ? error.message : 'too deep',
    };
  }
}

/**
 * What `parseDocument` does, in steps: how deep a text goes is looked at before anything is made of it, for the reader itself runs out of
 * memory on a hundred thousand brackets.
 */
function documentOf(text: string): Document.Parsed {
  const parser = new Parser();
  // Keys are compared by us: the reader compares each with all before it.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const documents: Document.Parsed[] = [];
  const take = (made: Iterable<Document.Parsed>): void => {
    for (const document of made) documents.push(document);
  };
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) take(composer.next(token));
    at += lexeme.length;
    if (parser.stack.length > 2 * DEEPEST) throw new Refused('too deep', { start: at, end: at });
  }
  for (const token of parser.end()) take(composer.next(token));
  take(composer.end(true, text.length));
  const [document, second] = documents;
  if (document === undefined || second !== undefined) {
    const [start = 0] = second?.range ?? [];
    throw new Refused('Source contains multiple documents', { start, end: start });
  }
  return document;
}

function treeOf(contents: ParsedNode | null): Located {
  const anchors = new Map<string, Located | 'open'>();
  /** Values that each part comes to with its aliases written out. */
  const sizes = new WeakMap<Located, number>();
  const sizeOf = (value: Located): number => sizes.get(value) ?? 1;

  const convert = (node: Node | null, depth: number): Located => {
    const range = rangeOf(node);
    if (depth > DEEPEST) throw new Refused('too deep', range);
    if (isAlias(node)) {
      const value = anchors.get(node.source);
      if (value === undefined) throw new Refused(`Unresolved alias: ${node.source}`, range);
      if (value === 'open') throw new Refused('', range, true);
      return value;
    }
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, 'open');
    const value = tagged(node, valueOf(node, range, depth));
    if (anchor !== undefined) anchors.set(anchor, value);
    return value;
  };

  const sized = (value: Located, parts: readonly Located[]): Located => {
    let size = 1;
    for (const part of parts) size += sizeOf(part);
    if (size > MOST_VALUES) throw new Refused('', value.range, true);
    sizes.set(value, size);
    return value;
  };

  const valueOf = (node: Node | null, range: SourceRange, depth: number): Located => {
    if (isSeq(node)) {
      const items = node.items.map((item) => convert(item as Node | null, depth + 1));
      return sized({ kind: 'list', range, items }, items);
    }
    if (isMap(node)) {
      const entries = entriesOf(node.items as readonly Pair<Node, Node | null>[], depth);
      return sized(
        { kind: 'map', range, entries },
        entries.map((entry) => entry.value),
      );
    }
    if (isScalar(node)) return scalarOf(node.value, node.source ?? '', range);
    return { kind: 'scalar', range, value: null };
  };

  /** What compose's own tags ask; what `!reset` stands before says nothing. (Rule: compose-go `loader/reset.go`.) */
  const tagged = (node: Node | null, value: Located): Located => {
    const tag = isMap(node) || isSeq(node) || isScalar(node) ? node.tag : undefined;
    if (tag === '!reset') return { kind: 'scalar', range: value.range, value: null, tag: 'reset' };
    return tag === '!override' ? { ...value, tag: 'override' } : value;
  };

  /** Own keys win over merged ones, and of merged maps the first. */
  const entriesOf = (pairs: readonly Pair<Node, Node | null>[], depth: number): readonly Entry[] => {
    const own = new Map<string, Entry>();
    const merged = new Map<string, Entry>();
    for (const { key: keyNode, value: behind } of pairs) {
      const key = convert(keyNode, depth + 1);
      const name = key.kind === 'scalar' ? String(key.value) : '';
      const value = convert(behind, depth + 1);
      if (name !== '<<') {
        if (own.has(name)) throw new Refused(`Map keys must be unique: ${name}`, key.range);
        own.set(name, { key: name, range: key.range, value });
        continue;
      }
      for (const map of value.kind === 'list' ? value.items : [value]) {
        if (map.kind !== 'map') throw new Refused('Merge sources must be maps', map.range);
        // A file of many merges is as large as what they bring.
        for (const entry of map.entries) if (!merged.has(entry.key)) merged.set(entry.key, entry);
        spend(map.entries.length, map.range);
      }
    }
    return [...[...merged.values()].filter(({ key }) => !own.has(key)), ...own.values()];
  };

  let spent = 0;
  const spend = (count: number, range: SourceRange): void => {
    spent += count;
    if (spent > MOST_VALUES) throw new Refused('', range, true);
  };

  return convert(contents, 0);
}

function scalarOf(value: unknown, source: string, range: SourceRange): Located {
  if (typeof value === 'number') return { kind: 'scalar', range, value, ...digitsOf(source) };
  if (typeof value === 'boolean' || typeof value === 'string') return { kind: 'scalar', range, value };
  return { kind: 'scalar', range, value: null };
}

function rangeOf(node: Node | null): SourceRange {
  const [start = 0, end = start] = node?.range ?? [];
  return { start, end };
}
