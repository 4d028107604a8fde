import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/**
 * A here-document with Windows line ends: BuildKit keeps them in its body, and a shell takes the carriage return for
 * part of the last word of each line. Elsewhere in the file they do no harm.
 */
export function carriageReturn({ resolution }: AdviceInput): readonly Advice<'keyword'>[] {
  const { nodes, text } = resolution.parsed;
  if (!text.includes('\r')) return [];
  return nodes.flatMap(({ node }) => {
    if (!node.heredocs.some(({ content }) => content.includes('\r\n'))) return [];
    const { range } = node;
    const edits = [...text.slice(range.start, range.end).matchAll(/\r\n/g)].map(({ index }) => {
      const start = range.start + index;
      return { range: { start, end: start + 1 }, text: '' };
    });
    const params = { keyword: node.keyword.toUpperCase() };
    return [{ line: node.line, range, params, fix: { edits, changesBuild: true } }];
  });
}
