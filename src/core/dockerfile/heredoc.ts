import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { lexShellWord } from './shellWord.ts';
import type { ShellWordOptions } from './shellWord.ts';
import { isDirectiveBlank } from './space.ts';

/** A here-document as its line announces it, before its body is read. */
export interface HeredocStart {
  readonly name: string;
  readonly fd: number;
  readonly expand: boolean;
  readonly chomp: boolean;
}

/** Heredoc words are lexed with `\` whatever `# escape=` says, and know no variables. */
function heredocWords(text: string, options: ShellWordOptions): readonly string[] | Problem {
  const lexed = lexShellWord(text, options, (found) => found.kept);
  return 'rule' in lexed ? lexed : lexed.words;
}

function countQuotes(text: string): number {
  let count = 0;
  for (const char of text) if (char === "'" || char === '"') count++;
  return count;
}

/**
 * Splits `3<<-NAME` into its parts, blanks before the name left out; undefined where the word is no heredoc
 * operator.
 */
function operatorParts(word: string): { digits: string; chomp: boolean; name: string } | undefined {
  let at = 0;
  while (at < word.length && word.charCodeAt(at) >= 0x30 && word.charCodeAt(at) <= 0x39) at++;
  if (word.slice(at, at + 2) !== '<<' || word.includes('<', at + 2)) return undefined;
  const chomp = word[at + 2] === '-';
  let start = at + (chomp ? 3 : 2);
  while (start < word.length && isDirectiveBlank(word.charCodeAt(start))) start++;
  const name = word.slice(start);
  return name === '' ? undefined : { digits: word.slice(0, at), chomp, name };
}

/**
 * Reads one word as the start of a heredoc: `<<NAME`, `<< NAME`, `<<-NAME`, `3<<"NAME"`. A quoted name means
 * that the body is not expanded. Undefined where the word is none.
 */
export function parseHeredocWord(word: string): HeredocStart | Problem | undefined {
  const parts = operatorParts(word);
  if (parts === undefined) return undefined;
  const plain = heredocWords(parts.name, {});
  if ('rule' in plain) return plain;
  const name = plain[0];
  if (plain.length !== 1 || name === undefined) return undefined;
  const quoted = heredocWords(parts.name, { rawQuotes: true });
  if ('rule' in quoted) return quoted;
  if (quoted.length !== 1) return problem('invalid-heredoc-name', { name: parts.name });
  // A number too large for BuildKit's unsigned integer becomes the largest one.
  const fd = Math.min(Number(parts.digits), 2 ** 64);
  return { name, fd, expand: countQuotes(name) === countQuotes(quoted[0] ?? ''), chomp: parts.chomp };
}

/** The heredocs a logical line announces, in order. A line that does not lex announces none. */
export function heredocsOfLine(line: string): readonly HeredocStart[] | Problem {
  if (!line.includes('<<')) return [];
  const words = heredocWords(line, { rawQuotes: true, rawEscapes: true });
  if ('rule' in words) return [];
  const found: HeredocStart[] = [];
  for (const word of words) {
    const start = parseHeredocWord(word);
    if (start === undefined) continue;
    if ('rule' in start) return problem('invalid-heredoc-name', { name: word });
    found.push(start);
  }
  return found;
}

/** Body of a `<<-` heredoc without the tabs its lines begin with. */
export function stripTabs(content: string): string {
  return content.replace(/^\t+/gm, '');
}

/** Whether a word announces a heredoc, alone. */
export function isHeredocWord(word: string): boolean {
  const start = parseHeredocWord(word);
  return start !== undefined && !('rule' in start);
}
