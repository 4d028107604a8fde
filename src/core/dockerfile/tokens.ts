import type { SourceRange } from '#core/text/range.ts';
import { splitCommand } from './arguments.ts';
import { keywordOf } from './keywords.ts';
import { sourceRange } from './logical.ts';
import type { InstructionNode, LogicalLine, ParsedNode } from './types.ts';
import { splitQuotedWords } from './words.ts';

/** Parts of the image a FROM names. */
export interface BaseRanges {
  readonly registry: SourceRange | undefined;
  /** Repository without registry, tag and digest. */
  readonly image: SourceRange;
  readonly tag: SourceRange | undefined;
  readonly digest: SourceRange | undefined;
}

/** `KEY=value` of ENV, LABEL or ARG. */
export interface PropertyRanges {
  readonly name: SourceRange;
  readonly value: SourceRange | undefined;
}

/** Places in the source text that an editor wants to know of one instruction. */
export interface InstructionTokens {
  readonly keyword: SourceRange;
  readonly arguments: readonly SourceRange[];
  readonly base: BaseRanges | undefined;
  readonly platform: SourceRange | undefined;
  readonly properties: readonly PropertyRanges[];
  /** Each `$NAME` and `${NAME…}`, braces included; nested ones lie inside the outer. */
  readonly variables: readonly SourceRange[];
}

/** The text with every `${…}` overwritten, so that no delimiter inside is seen. */
function withoutVariables(text: string): string {
  let plain = '';
  let from = 0;
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', from)) {
    const close = text.indexOf('}', at);
    if (close < 0) break;
    plain += text.slice(from, at) + '_'.repeat(close + 1 - at);
    from = close + 1;
  }
  return plain + text.slice(from);
}

type Part = readonly [start: number, end: number];

/** Splits `registry/image:tag@digest`; offsets within the text. */
function splitBase(base: string): { registry?: Part; image: Part; tag?: Part; digest?: Part } {
  const plain = withoutVariables(base);
  const at = plain.indexOf('@');
  const nameEnd = at < 0 ? plain.length : at;
  const slash = plain.indexOf('/');
  const first = plain.slice(0, Math.max(slash, 0));
  const hasRegistry = slash >= 0 && slash < nameEnd && (first === 'localhost' || /[.:]/.test(first));
  const imageStart = hasRegistry ? slash + 1 : 0;
  const colon = plain.indexOf(':', Math.max(plain.lastIndexOf('/', nameEnd - 1), imageStart));
  const imageEnd = colon < 0 || colon > nameEnd ? nameEnd : colon;
  return {
    image: [imageStart, imageEnd],
    ...(hasRegistry && { registry: [0, slash] }),
    ...(imageEnd < nameEnd && { tag: [imageEnd + 1, nameEnd] }),
    ...(at >= 0 && { digest: [at + 1, plain.length] }),
  };
}

/** Offset of the first argument in the logical line. */
function argumentsStart(node: InstructionNode, escape: string): number {
  return splitCommand(node.logical.text, escape).restStart;
}

function baseRanges(node: InstructionNode, base: string, escape: string): BaseRanges {
  const parts = splitBase(base);
  const from = argumentsStart(node, escape);
  const range = (part: Part | undefined): SourceRange | undefined =>
    part && sourceRange(node.logical, from + part[0], from + part[1]);
  return {
    registry: range(parts.registry),
    image: range(parts.image) ?? node.keywordRange,
    tag: range(parts.tag),
    digest: range(parts.digest),
  };
}

function propertyRanges(node: InstructionNode, escape: '\\' | '`'): readonly PropertyRanges[] {
  const keyword = keywordOf(node.keyword);
  if (keyword !== 'ENV' && keyword !== 'LABEL' && keyword !== 'ARG') return [];
  const { rest, restStart } = splitCommand(node.logical.text, escape);
  const range = (start: number, end: number): SourceRange =>
    sourceRange(node.logical, restStart + start, restStart + end);
  if (keyword !== 'ARG' && node.args[2] === '') {
    const [name = '', value = ''] = node.args;
    return [{ name: range(0, name.length), value: range(rest.length - value.length, rest.length) }];
  }
  const { words, spans } = splitQuotedWords(rest, escape);
  return words.map((word, index) => {
    const start = spans[index * 2] ?? 0;
    const end = spans[index * 2 + 1] ?? 0;
    const equals = word.indexOf('=');
    if (equals < 0) return { name: range(start, end), value: undefined };
    return { name: range(start, start + equals), value: range(start + equals + 1, end) };
  });
}

const variableMarks: Readonly<Record<'\\' | '`', RegExp>> = {
  '\\': /\\.|\$(?:\{|[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?!$-])|\}/g,
  '`': /`.|\$(?:\{|[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?!$-])|\}/g,
};

/** Finds `$NAME` and `${…}` in a logical line; an escape character hides the `$` after it. */
function variableRanges(logical: LogicalLine, escape: '\\' | '`'): readonly SourceRange[] {
  const { text } = logical;
  if (!text.includes('$')) return [];
  const found: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  for (const { 0: match, index } of text.matchAll(variableMarks[escape])) {
    if (match === '}') {
      const variable = open.pop();
      if (variable !== undefined) variable.end = index + 1;
    } else if (match.startsWith('$')) {
      const variable = { start: index, end: index + match.length };
      found.push(variable);
      if (match === '${') open.push(variable);
    }
  }
  const unclosed = new Set(open);
  return found
    .filter((item) => !unclosed.has(item))
    .map(({ start, end }) => sourceRange(logical, start, end));
}

/** Tokens as our own parser finds them, where dockerfile-ast is not asked or not to be trusted. */
export function ownTokens({ node, instruction }: ParsedNode, escape: '\\' | '`'): InstructionTokens {
  return {
    keyword: node.keywordRange,
    arguments: node.argRanges,
    base: instruction?.kind === 'FROM' ? baseRanges(node, instruction.base, escape) : undefined,
    platform: node.flags.find((flag) => flag.name === 'platform')?.valueRange,
    properties: propertyRanges(node, escape),
    variables: variableRanges(node.logical, escape),
  };
}
