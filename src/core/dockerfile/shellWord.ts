import { isSpace } from './space.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';

/** A `$NAME` or `${NAME…}` met in a word, its operands already lexed. */
export interface Substitution {
  readonly name: string;
  /** '' for `$NAME` and `${NAME}`, else the modifier as written: `:-`, `?`, `#`, `/`, `//` … */
  readonly modifier: string;
  /** Operand: default, message, or pattern. */
  readonly word: string;
  /** Second operand of `/` and `//`. */
  readonly replacement: string;
  /** The text BuildKit keeps where unset variables are left alone. */
  readonly kept: string;
}

/** How a word is read. The defaults are those of an instruction's argument. */
export interface ShellWordOptions {
  /** Escape character; default `\`. */
  readonly escape?: '\\' | '`';
  /** Keep quotes in the result. */
  readonly rawQuotes?: boolean;
  /** Keep escape characters in the result. */
  readonly rawEscapes?: boolean;
  /** Quotes are ordinary characters. */
  readonly skipQuotes?: boolean;
}

/** Nesting of `${a:-${b:-…}}` we follow. BuildKit has no limit of its own. */
export const nestingLimit = 1000;

const letter = /\p{L}/u;
const digit = /\p{Nd}/u;

function isDigit(char: string): boolean {
  return char < '\x80' ? char >= '0' && char <= '9' : digit.test(char);
}

function isNameChar(char: string): boolean {
  if (char >= '\x80') return letter.test(char) || digit.test(char);
  return (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z') ||
    (char >= '0' && char <= '9') ||
    char === '_'
  );
}

/** Thrown inside this file only, to leave the recursion; never reaches a caller. */
class Stop {
  readonly problem: Problem;
  constructor(found: Problem) {
    this.problem = found;
  }
}

function stop(found: Problem): never {
  throw new Stop(found);
}

/**
 * One pass of BuildKit's `shell.Lex` over a word. Words and result are built side by side: the
 * result keeps white space, the words are split at it after substitution.
 */
class ShellLexer {
  readonly #text: string;
  readonly #escape: string;
  readonly #rawQuotes: boolean;
  readonly #quotes: boolean;
  readonly #substitute: (found: Substitution) => string | Problem;
  #rawEscapes: boolean;
  #at = 0;
  #depth = 0;
  /** BuildKit shares this buffer between nesting levels: an operand empties the word before it. */
  #buffer = '';

  constructor(
    text: string,
    options: ShellWordOptions,
    substitute: (found: Substitution) => string | Problem,
  ) {
    // Go's scanner drops a byte order mark at the start of what it reads.
    this.#text = text.startsWith('\ufeff') ? text.slice(1) : text;
    this.#escape = options.escape ?? '\\';
    this.#rawQuotes = options.rawQuotes ?? false;
    this.#rawEscapes = options.rawEscapes ?? false;
    this.#quotes = !(options.skipQuotes ?? false);
    this.#substitute = substitute;
  }

  /** The character at the cursor, '' at the end. */
  #peek(): string {
    const code = this.#text.charCodeAt(this.#at);
    if (code >= 0xd800 && code < 0xdc00) return this.#text.slice(this.#at, this.#at + 2);
    return this.#text.charAt(this.#at);
  }

  #next(): string {
    const char = this.#peek();
    this.#at += char.length;
    return char;
  }

  /** Reads up to `end` ('' = end of text) and past it. */
  read(end: string, rawEscapes: boolean = this.#rawEscapes): { result: string; words: string[] } {
    if (++this.#depth > nestingLimit) stop(problem('expansion-too-deep', { limit: nestingLimit }));
    const outerEscapes = this.#rawEscapes;
    this.#rawEscapes = rawEscapes;
    const words: string[] = [];
    let result = '';
    let inWord = false;
    this.#buffer = '';

    const addChar = (char: string): void => {
      if (!isSpace(char.charCodeAt(0))) {
        this.#buffer += char;
        inWord = true;
      } else if (inWord && this.#buffer !== '') {
        words.push(this.#buffer);
        this.#buffer = '';
        inWord = false;
      }
    };
    const addRaw = (text: string): void => {
      this.#buffer += text;
      inWord = true;
    };

    for (let char = this.#peek(); char !== '' && char !== end; char = this.#peek()) {
      if (char === '$') {
        const value = this.#dollar();
        result += value;
        for (const unit of value) addChar(unit);
      } else if (this.#quotes && (char === "'" || char === '"')) {
        const value = char === "'" ? this.#singleQuoted() : this.#doubleQuoted();
        result += value;
        addRaw(value);
      } else if (char === '<') {
        const operator = this.#lessThan();
        result += operator;
        addRaw(operator);
      } else if (char === this.#escape) {
        this.#next();
        if (this.#rawEscapes) {
          addRaw(char);
          result += char;
        }
        const escaped = this.#next();
        if (escaped === '') break;
        addRaw(escaped);
        result += escaped;
      } else {
        this.#next();
        addChar(char);
        result += char;
      }
    }
    if (end !== '' && this.#next() === '')
      stop(problem(end === '/' ? 'missing-pattern-slash' : 'missing-closing-brace'));
    if (this.#buffer !== '') {
      words.push(this.#buffer);
      this.#buffer = '';
    }
    this.#rawEscapes = outerEscapes;
    this.#depth--;
    return { result, words };
  }

  /** `<`, or `<<` with the blanks behind it: they belong to the word, so that `<< EOF` is one. */
  #lessThan(): string {
    const start = this.#at++;
    if (this.#text[this.#at] !== '<') return '<';
    this.#at++;
    while (' \t\r'.includes(this.#text[this.#at] ?? 'end')) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #singleQuoted(): string {
    const start = this.#at + 1;
    const end = this.#text.indexOf("'", start);
    if (end < 0) {
      this.#at = this.#text.length;
      stop(problem('unmatched-quote', { quote: "'" }));
    }
    this.#at = end + 1;
    return this.#rawQuotes ? this.#text.slice(start - 1, end + 1) : this.#text.slice(start, end);
  }

  #doubleQuoted(): string {
    this.#next();
    let result = this.#rawQuotes ? '"' : '';
    for (;;) {
      const char = this.#peek();
      if (char === '') stop(problem('unmatched-quote', { quote: '"' }));
      if (char === '"') {
        this.#next();
        return this.#rawQuotes ? result + '"' : result;
      }
      if (char === '$') {
        result += this.#dollar();
        continue;
      }
      this.#next();
      if (char !== this.#escape) {
        result += char;
        continue;
      }
      if (this.#rawEscapes) result += char;
      const escaped = this.#peek();
      if (escaped === '') continue;
      if (escaped === '"' || escaped === '$' || escaped === this.#escape) result += this.#next();
      else result += char;
    }
  }

  #name(): string {
    const start = this.#at;
    const first = this.#peek();
    if (first !== '' && isDigit(first)) {
      for (let char = first; char !== '' && isDigit(char); char = this.#peek()) this.#next();
    } else if (first !== '' && '@*#?-$!'.includes(first)) {
      this.#next();
    } else {
      for (let char = first; char !== '' && isNameChar(char); char = this.#peek()) this.#next();
    }
    return this.#text.slice(start, this.#at);
  }

  #dollar(): string {
    this.#next();
    if (this.#peek() !== '{') {
      const name = this.#name();
      return name === '' ? '$' : this.#value(name, '', '', '', `$${name}`);
    }
    this.#next();
    const first = this.#peek();
    if (first === '') stop(problem('missing-closing-brace'));
    if (first === '{' || first === '}' || first === ':') stop(problem('bad-substitution'));
    const name = this.#name();
    const mark = this.#next();
    if (mark === '}') return this.#value(name, '', '', '', `\${${name}}`);
    if (mark === '/') return this.#replacement(name);
    if (mark === ':') return this.#operand(name, mark + this.#next());
    if (mark !== '' && '+-?#%'.includes(mark)) return this.#operand(name, mark);
    return stop(problem('unsupported-modifier', { modifier: mark }));
  }

  #operand(name: string, modifier: string): string {
    const pattern = modifier.endsWith('#') || modifier.endsWith('%');
    if (pattern && modifier.length > 1) stop(problem('unsupported-modifier', { modifier }));
    const word = this.read('}', pattern).result;
    return this.#value(name, modifier, word, '', `\${${name}${modifier}${word}}`);
  }

  #replacement(name: string): string {
    const all = this.#peek() === '/';
    if (all) this.#next();
    const pattern = this.read('/', true).result;
    const replacement = this.read('}', true).result;
    const kept = `\${${name}/${pattern}/${replacement}}`;
    return this.#value(name, all ? '//' : '/', pattern, replacement, kept);
  }

  #value(name: string, modifier: string, word: string, replacement: string, kept: string): string {
    const value = this.#substitute({ name, modifier, word, replacement, kept });
    return typeof value === 'string' ? value : stop(value);
  }
}

/** What a word lexes to: as one word, and split into words. */
export interface ShellWords {
  readonly result: string;
  readonly words: readonly string[];
}

/**
 * Lexes `word` exactly as BuildKit's `shell.Lex` does (quotes, escapes, `$NAME`, `${NAME…}`); what a
 * substitution stands for is decided by `substitute`. Linear in the word and the substituted values.
 */
export function lexShellWord(
  word: string,
  options: ShellWordOptions,
  substitute: (found: Substitution) => string | Problem,
): ShellWords | Problem {
  try {
    return new ShellLexer(word, options, substitute).read('');
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
}
