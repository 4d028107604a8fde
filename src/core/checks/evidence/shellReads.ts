import { parseHeredocWord } from '#core/dockerfile/heredoc.ts';
import type { RunInstruction } from '#core/dockerfile/types.ts';
import type { ShellCommand } from './shellCommands.ts';

/** Shells whose variables are read as `sh` reads them. */
export const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh']);

/** Commands after which variables may be set that the text does not name. */
const unforeseeable: ReadonlySet<string> = new Set(['source', '.', 'eval']);
/** Commands that set the variables they name. */
const setting: ReadonlySet<string> = new Set('read for select mapfile readarray getopts printf'.split(' '));

/**
 * Variables that a RUN reads from its environment, and would find empty if nobody set them: not those that its
 * script sets itself, nor those it has a value for (`${NAME:-other}`). Nothing where that cannot be told: a script
 * that reads another one, or is none of a POSIX shell. Loose as `shellCommands` is, and one linear pass.
 */
export function shellReads(run: RunInstruction, commands: readonly ShellCommand[]): readonly string[] {
  const scripts = scriptsOf(run);
  if (scripts.every(({ text }) => !text.includes('$'))) return [];
  const reads = new Set<string>();
  const guarded = new Set<string>();
  for (const [name, ...args] of commands) {
    if (unforeseeable.has(name)) return [];
    if (name === 'export' && args.some((word) => word === '$' || word === '')) return [];
    if (name === 'set' && args.some((word) => /^-[a-z]*a/.test(word) || word === 'allexport')) return [];
    if (setting.has(name)) for (const word of args) guarded.add(word);
  }
  for (const { text, quotes } of scripts) {
    if (text.length > 0 && !quotes && text.includes('<<')) return [];
    scan(text, quotes, reads, guarded);
    for (const name of assigned(text)) guarded.add(name);
  }
  return [...reads].filter((name) => !guarded.has(name));
}

interface Script {
  readonly text: string;
  /** Quotes are signs of the shell; in the body of a here-document they are text. */
  readonly quotes: boolean;
}

function scriptsOf({ command, node, shellForm }: RunInstruction): readonly Script[] {
  if (!shellForm) return [];
  const line = command[0] ?? '';
  const [first] = node.heredocs;
  if (!first) return line.includes('<<') ? [] : [{ text: line, quotes: true }];
  const alone = parseHeredocWord(line.trim());
  if (alone && !('rule' in alone)) {
    const [, shebang] = /^#!\s*(?:\S*\/)?(?:env\s+)?([\w.-]+)/.exec(first.content) ?? [];
    const isShell = shebang === undefined || shells.has(shebang);
    return isShell && !first.content.includes('<<') ? [{ text: first.content, quotes: true }] : [];
  }
  const bodies = node.heredocs.filter(({ expand }) => expand);
  const isCat = /^\s*(?:cat|tee)\b/.test(line);
  return isCat
    ? [{ text: line, quotes: true }, ...bodies.map(({ content }) => ({ text: content, quotes: false }))]
    : [];
}

/** Collects `$NAME` and `${NAME}` in `reads`, and names behind which stands what to take instead in `guarded`. */
function scan(script: string, quotes: boolean, reads: Set<string>, guarded: Set<string>): void {
  let quote = '';
  for (let at = 0; at < script.length; at += 1) {
    const sign = script.charAt(at);
    if (quote === "'") {
      if (sign === "'") quote = '';
    } else if (sign === '\\') {
      at += 1;
    } else if (quotes && (sign === "'" || sign === '"') && (quote === '' || quote === sign)) {
      quote = quote === '' ? sign : '';
    } else if (quotes && quote === '' && sign === '#' && /[\s;&|(]|^$/.test(script.charAt(at - 1))) {
      const end = script.indexOf('\n', at);
      at = end < 0 ? script.length : end;
    } else if (sign === '$') {
      const brace = script.charAt(at + 1) === '{';
      const start = at + (brace ? 2 : 1);
      let end = start;
      while (/\w/.test(script.charAt(end))) end += 1;
      const name = script.slice(start, end);
      if (!/^[A-Za-z_]/.test(name)) continue;
      if (brace && /[:?+=-]/.test(script.charAt(end))) guarded.add(name);
      else reads.add(name);
      at = end - 1;
    }
  }
}

/** Names that a script gives a value; `NAME=$NAME` gives none. */
function assigned(script: string): readonly string[] {
  return [...script.matchAll(/(?<![\w.$-])([A-Za-z_]\w*)\+?=(?:"?\$\{?(\w+))?/g)].flatMap(
    ([, name = '', value]) => (name === value ? [] : name),
  );
}
