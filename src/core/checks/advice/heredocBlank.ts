import type { ParsedNode } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/** `<<- EOF` outside quotes and arithmetic, as far as one look tells. */
const indented = /^[^"'#]{0,2000}?(?<![<(])<<-([ \t]+)["']?[A-Za-z_]/;

/**
 * A blank between `<<` and the name of a here-document (R11.1). COPY and ADD split their words at it, and look for the files
 * `<<` and `EOF` in the build context; `<<- EOF` opens none at all, and the lines below become instructions.
 */
export function heredocBlank({
  resolution,
}: AdviceInput): readonly Advice<'keyword' | 'written' | 'instead'>[] {
  if (!resolution.parsed.text.includes('<<')) return [];
  return resolution.parsed.nodes.flatMap((parsed) => adviceOn(parsed, resolution.parsed.text));
}

function adviceOn({ node }: ParsedNode, text: string): readonly Advice<'keyword' | 'written' | 'instead'>[] {
  const keyword = node.keyword.toUpperCase();
  const begin = node.argRanges[0]?.start;
  if (begin === undefined) return [];
  const operator = keyword === 'RUN' ? operatorOfRun(node, text, begin) : operatorOfCopy(node, keyword);
  if (!operator) return [];
  const { start, end } = operator;
  let next = end;
  while (text[next] === ' ' || text[next] === '\t') next += 1;
  const [name = ''] = text.slice(next, next + 100).split(/\s/, 1);
  const sign = text.slice(start, end);
  return [
    {
      line: node.line,
      range: { start, end: next + name.length },
      params: { keyword, written: `${sign} ${name}`, instead: `${sign}${name}` },
      fix: { edits: [{ range: { start: end, end: next }, text: '' }], changesBuild: true },
    },
  ];
}

function operatorOfCopy(
  { args, argRanges, heredocs }: ParsedNode['node'],
  keyword: string,
): { readonly start: number; readonly end: number } | undefined {
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined;
  const at = args.findIndex((word) => (word === '<<' && heredocs.length > 0) || word === '<<-');
  return at < 0 || at + 2 >= args.length ? undefined : argRanges[at];
}

function operatorOfRun(
  { heredocs, range }: ParsedNode['node'],
  text: string,
  begin: number,
): { readonly start: number; readonly end: number } | undefined {
  if (heredocs.length > 0) return undefined;
  const found = indented.exec(text.slice(begin, Math.min(range.end, begin + 2100)));
  const at = found === null ? -1 : found[0].lastIndexOf('<<-');
  return at < 0 ? undefined : { start: begin + at, end: begin + at + '<<-'.length };
}
