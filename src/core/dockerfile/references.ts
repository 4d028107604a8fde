import type { SourceRange } from '#core/text/range.ts';
import { splitFlags, type FlagWord } from './flags.ts';
import { triggerOffset } from './instruction.ts';
import { sourceRange } from './logical.ts';
import { mountFields } from './mountFields.ts';
import { parseTrigger } from './trigger.ts';
import type { Flag, InstructionNode, ParsedNode } from './types.ts';

/** A name an instruction refers to: of a stage, an image or a named context. */
export interface NamedReference {
  readonly kind: 'base' | 'copy' | 'mount';
  readonly value: string;
  /** Where the name stands, so that it can be replaced there. */
  readonly range: SourceRange;
}

/** Range of characters `[start, end)` of a flag's value, over the quotes and escapes it is written with. */
export function withinValue(node: InstructionNode, flag: Flag, start: number, end: number): SourceRange {
  const { logical } = node;
  const keywordLength = node.keyword.length;
  const word = wordsOf(node).get(flag);
  const skipped = flag.text.length - (flag.value?.length ?? 0);
  const first = word?.offsets[skipped + start];
  const last = word?.offsets[skipped + end - 1];
  if (first === undefined || last === undefined) return flag.valueRange;
  return sourceRange(logical, keywordLength + first, keywordLength + last + 1);
}

/** Flags of an instruction as words with offsets; of each only once, as it may have thousands. */
const wordsOfNode = new WeakMap<InstructionNode, ReadonlyMap<Flag, FlagWord>>();

function wordsOf(node: InstructionNode): ReadonlyMap<Flag, FlagWord> {
  const known = wordsOfNode.get(node);
  if (known) return known;
  const rest = node.logical.text.slice(node.keyword.length);
  const words = new Map<Flag, FlagWord>();
  // A node does not carry its file's escape character: the right one gives the flag's own text.
  for (const escape of ['\\', '`']) {
    const found = splitFlags(rest, escape, true).flags;
    for (const [index, flag] of node.flags.entries()) {
      const word = found[index];
      if (word?.text === flag.text && !words.has(flag)) words.set(flag, word);
    }
  }
  wordsOfNode.set(node, words);
  return words;
}

function ofTrigger(node: InstructionNode, expression: string): readonly NamedReference[] {
  const trigger = parseTrigger(expression).node;
  if (trigger === undefined) return [];
  const base = triggerOffset(node);
  return namedReferences(trigger).map(({ kind, value, range }) => ({
    kind,
    value,
    range: sourceRange(node.logical, base + range.start, base + range.end),
  }));
}

/**
 * Names a node refers to, with their places in the source: the base of FROM, `--from` of COPY, `from=`
 * of every `RUN --mount`, and the same inside ONBUILD. Names are as BuildKit reads them, unexpanded.
 */
export function namedReferences({ node, instruction }: ParsedNode): readonly NamedReference[] {
  switch (instruction?.kind) {
    case 'FROM':
      return [{ kind: 'base', value: instruction.base, range: instruction.baseRange }];
    case 'COPY': {
      const { from } = instruction;
      const flag = node.flags.find(({ name }) => name === 'from');
      return from === undefined || flag === undefined
        ? []
        : [{ kind: 'copy', value: from, range: withinValue(node, flag, 0, from.length) }];
    }
    case 'RUN': {
      const found: NamedReference[] = [];
      for (const flag of node.flags) {
        if (flag.name !== 'mount') continue;
        const from = mountFields(flag.value ?? '').findLast(({ key }) => key === 'from');
        if (from?.value === undefined || from.value === '') continue;
        const range = withinValue(node, flag, from.valueStart, from.end);
        found.push({ kind: 'mount', value: from.value, range });
      }
      return found;
    }
    case 'ONBUILD':
      return ofTrigger(node, instruction.expression);
    default:
      return [];
  }
}
