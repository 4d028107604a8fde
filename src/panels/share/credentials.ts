import { isSecretName } from '#core/plan/secretNames.ts';
import { applyEdits } from '#core/text/edit.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Work } from '#state/types.ts';

/** A value that looks like a credential, and that a link would hand on. */
export interface Credential {
  /** Variable, argument or context that has it; else the first word of its line. */
  readonly name: string;
  /** Line of the text; 0 for a value of the build settings, or in the Dockerfile that the text is compared with. */
  readonly line: number;
}

interface Found extends Credential {
  readonly range: SourceRange;
}

/** What stands in a link in place of a credential: an empty value would be an error in `ENV NAME value`. */
const BLANK = '***';

/** Well-known credentials by their beginnings: GitHub, GitLab, Slack, AWS, npm, Google, Stripe, Docker, OpenAI. */
const known =
  /(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AKIA|ASIA|npm_|AIza|[rs]k_live_|dckr_pat_|sk-)[\w-]{8,}/g;
/** The password in an address: `https://user:password@host`. A variable gives nothing away. */
const inAddress = /:\/\/[^\s/:@"'$]*:([^\s/:@"'$]+)@/g;
const KEY_BEGIN = /-----BEGIN [A-Z ]*PRIVATE KEY-----/g;
const KEY_END = /-----END [A-Z ]*PRIVATE KEY-----/g;

/** `NAME=value`, as ENV and ARG have it. */
const pair = /(?<![\w.-])([A-Za-z_][\w.-]*)=("(?:[^"\\]|\\.)*"|'[^']*'|(?:\\.|[^\s\\])*)/g;
const pairsBegin = /^[ \t]*(?:ONBUILD[ \t]+)?(?:ENV|ARG)[ \t]+/i;
/** `ENV NAME value`, the old form. */
const oldForm = /^([ \t]*(?:ONBUILD[ \t]+)?ENV[ \t]+([A-Za-z_][\w.-]*)[ \t]+)(\S.*)$/i;

/** A value that only names another one (`$TOKEN`, `/run/secrets/token`), or is blanked, gives nothing away. */
function givesAway(value: string): boolean {
  const bare = value.replace(/^["']|["']$/g, '');
  return bare !== '' && bare !== BLANK && !bare.startsWith('$') && !bare.startsWith('/run/secrets');
}

function rangesOf(pattern: RegExp, text: string): readonly SourceRange[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: part = whole, index }) => {
    const start = index + whole.lastIndexOf(part);
    return { start, end: start + part.length };
  });
}

/** Where well-known credentials stand in a text, whatever they are the value of. */
function knownRanges(text: string): readonly SourceRange[] {
  const ends = rangesOf(KEY_END, text);
  let at = 0;
  const keys = rangesOf(KEY_BEGIN, text).flatMap(({ start }) => {
    while (at < ends.length && (ends[at]?.start ?? 0) < start) at += 1;
    const end = ends[at]?.end;
    return end === undefined ? [] : [{ start, end }];
  });
  return [...rangesOf(known, text), ...rangesOf(inAddress, text), ...keys];
}

/** Values of ENV and ARG whose names say that they are credentials. Read loosely: what is missed is not warned of. */
function namedIn(text: string): readonly Found[] {
  const found: Found[] = [];
  let start = 0;
  let goesOn = false;
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trimEnd();
    const isComment = goesOn && /^\s*#/.test(line);
    if (!isComment) {
      const begins = pairsBegin.test(line);
      const old = goesOn || line.length > LONGEST ? null : oldForm.exec(line);
      const add = (name: string, value: string, at: number): void => {
        if (!isSecretName(name) || !givesAway(value)) return;
        found.push({ name, line: index + 1, range: { start: start + at, end: start + at + value.length } });
      };
      if (old !== null && old[1] !== undefined && old[2] !== undefined)
        add(old[2], old[3] ?? '', old[1].length);
      else if (begins || goesOn) {
        for (const { 0: all, 1: name = '', 2: value = '', index: at } of line.matchAll(pair)) {
          add(name, value, at + all.length - value.length);
        }
      }
      goesOn = (begins || goesOn) && /[\\`]$/.test(line);
    }
    start += whole.length + 1;
  }
  return found;
}

/** Longest name (characters) that is told. */
const LONGEST_NAME = 40;
/** Longest line (characters) that is taken for an old `ENV NAME value`. */
const LONGEST = 10_000;

/** All credentials of a text, in its order; of two that overlap the longer one. */
function foundIn(text: string): readonly Found[] {
  const lineStarts = [...text.matchAll(/^/gm)].map(({ index }) => index);
  let line = 0;
  const byBeginning = knownRanges(text)
    .filter(({ start, end }) => text.slice(start, end) !== BLANK)
    .toSorted((a, b) => a.start - b.start)
    .map((range): Found => {
      while (line < lineStarts.length && (lineStarts[line] ?? 0) <= range.start) line += 1;
      const [, word] = /^\s*(\S+)/.exec(text.slice(lineStarts[line - 1], range.start)) ?? [];
      return {
        name: word?.slice(0, LONGEST_NAME) ?? `${text.slice(range.start, range.start + 10)}…`,
        line,
        range,
      };
    });
  const all = [...namedIn(text), ...byBeginning].toSorted(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end,
  );
  let end = 0;
  return all.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** A text with its credentials blanked; its lines stay where they are. */
function blankedText(text: string): string {
  return applyEdits(
    text,
    foundIn(text).map(({ range }) => {
      const lines = text.slice(range.start, range.end).split('\n').length - 1;
      return { range, text: BLANK + '\n'.repeat(lines) };
    }),
  );
}

function blankedValue(name: string, value: string): string {
  if (isSecretName(name) && givesAway(value)) return BLANK;
  const ranges = knownRanges(value).toSorted((a, b) => a.start - b.start);
  return applyEdits(
    value,
    ranges.map((range) => ({ range, text: BLANK })),
  );
}

function blankedValues(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, blankedValue(name, value)] as const),
  );
}

/** What in a work looks like a credential: in its text, in file order, then in the build settings. Linear. */
export function credentialsIn({ text, before, buildArgs, contexts }: Work): readonly Credential[] {
  const inSettings = [...Object.entries(buildArgs), ...Object.entries(contexts)]
    .filter(([name, value]) => blankedValue(name, value) !== value)
    .map(([name]) => ({ name, line: 0 }));
  const inBefore = foundIn(before).map(({ name }) => ({ name, line: 0 }));
  return [...foundIn(text).map(({ name, line }) => ({ name, line })), ...inBefore, ...inSettings];
}

/** Most credentials of several works that are named. */
const MOST_NAMED = 8;

/** Names of what looks like a credential in any of these works, each once, as many as are told. */
export function credentialNames(works: readonly Work[]): readonly string[] {
  const names = works.flatMap(credentialsIn).map(({ name }) => name);
  return [...new Set(names)].slice(0, MOST_NAMED);
}

/** The same work with `***` in place of what looks like a credential. */
export function withoutCredentials<Some extends Work>(work: Some): Some {
  return {
    ...work,
    text: blankedText(work.text),
    before: blankedText(work.before),
    buildArgs: blankedValues(work.buildArgs),
    contexts: blankedValues(work.contexts),
  };
}
