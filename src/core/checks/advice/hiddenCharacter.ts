import { oddBlankIn } from '#core/dockerfile/fileKind.ts';
import type { ParsedNode } from '#core/dockerfile/types.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

const oddBlank = /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/;
const withoutWidth = /[\u200b-\u200d\u2060\ufeff]/;

/**
 * A no-break space or a character without width between the words of an instruction, outside quotes: BuildKit and the shell
 * take it for a letter, so that `RUN apt-get update` looks for a command of that whole name.
 */
export function hiddenCharacter({ resolution }: AdviceInput): readonly Advice<'keyword' | 'code'>[] {
  const { text, nodes } = resolution.parsed;
  return oddBlankIn(text) === undefined ? [] : nodes.flatMap((parsed) => adviceOn(parsed, text));
}

function adviceOn({ node }: ParsedNode, text: string): readonly Advice<'keyword' | 'code'>[] {
  const { start, end } = node.range;
  // The lines of a here-document are its own.
  const body = node.heredocs.length === 0 ? -1 : text.indexOf('\n', text.indexOf('<<', start));
  const written = text.slice(start, body < 0 ? end : body);
  const code = oddBlankIn(written);
  if (code === undefined) return [];
  const edits = outsideQuotes(written).map((at): TextEdit => ({
    range: { start: start + at, end: start + at + 1 },
    text: withoutWidth.test(written.charAt(at)) ? '' : ' ',
  }));
  const [first] = edits;
  if (!first) return [];
  const params = {
    keyword: node.keyword.toUpperCase(),
    code: oddBlankIn(text.charAt(first.range.start)) ?? code,
  };
  return [{ line: node.line, range: first.range, params, fix: { edits, changesBuild: true } }];
}

/** Where such characters stand outside quotes, in which they may be meant, and outside comments. */
function outsideQuotes(written: string): readonly number[] {
  const found: number[] = [];
  let quote = '';
  let begun = true;
  for (let at = 0; at < written.length; at++) {
    const sign = written.charAt(at);
    if (sign === '\n') begun = true;
    else if (begun && sign === '#') {
      at = endOfLine(written, at) - 1;
      continue;
    } else if (sign !== ' ' && sign !== '\t') begun = false;
    if (sign === '\\' && quote !== "'") {
      at += 1;
      begun = written.charAt(at) === '\n' || written.startsWith('\r\n', at);
    } else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (oddBlank.test(sign)) found.push(at);
  }
  return found;
}

function endOfLine(written: string, from: number): number {
  const end = written.indexOf('\n', from);
  return end < 0 ? written.length : end;
}
