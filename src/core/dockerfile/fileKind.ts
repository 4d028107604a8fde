/** What a text is that is no Dockerfile. */
export type FileKind =
  | 'utf-16'
  | 'compose'
  | 'yaml'
  | 'html'
  | 'json'
  | 'shell'
  | 'diff'
  | 'log'
  | 'bake'
  | 'makefile'
  | 'earthfile'
  | 'python'
  | 'binary'
  | 'other';

/** Characters looked at: what a file is shows at its top. */
const looked = 4000;

/** What no Dockerfile begins with, though it may hold a FROM further down. */
const sure: readonly (readonly [FileKind, RegExp])[] = [
  ['html', /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i],
  ['diff', /^(?:diff --git |Index: |--- [^\n]*\n\+\+\+ |From [0-9a-f]{40} )/],
  ['shell', /^(?:#[^\n]*\n|[ \t]*\n)*(?:\$ )?(?:sudo )?(?:cat|tee)\b[^\n]*<</],
  ['compose', /^(?:(?:#|version:|name:|---)[^\n]*\n|[ \t\r]*\n)*services:[ \t]*(?:#[^\n]*)?\r?(?:\n|$)/],
  ['earthfile', /^(?:#[^\n]*\n|[ \t]*\n)*VERSION [\w. -]*0\.\d/],
  [
    'python',
    /^(?:#[^\n]*\n|[ \t\r]*\n|"""[^\n]*"""[ \t\r]*\n)*(?:import [a-z_]\w*|from [\w.]+ import [\w*(])/,
  ],
  ['binary', /^(?:.?ELF|PK|MZ|.?PNG|.[\u008b\ufffd])[^]{0,20}\0/],
];

const beginnings: readonly (readonly [FileKind, RegExp])[] = [
  ['shell', /^#! ?\S*\/(?:env )?\w*sh\b/],
  [
    'shell',
    /^(?:\$ )?(?:sudo |docker |docker-compose |podman |buildctl |kubectl |git clone |set -e|cd |mkdir |export )/,
  ],
  ['json', /^\s*[{[]\s*(?:["{[\]}]|$)/],
  ['log', /^(?:#\d+ |\[\+\] Building |Sending build context to Docker daemon|Step 1\/\d+ : )/],
  ['bake', /^(?:target|group|variable)[ \t]+"[^"\n]*"[ \t]*\{/m],
  ['compose', /^services:[ \t]*(?:#[^\n]*)?\r?$/m],
  ['makefile', /^(?:\.PHONY[ \t]*:|[\w./%-]+:(?:[ \t][^\n]*)?\n\t)/m],
];

/**
 * What a text is that BuildKit cannot read as a Dockerfile; undefined where it looks like one all the same. Asked only of
 * texts with problems: a Dockerfile may look like many things.
 */
export function fileKindOf(text: string): FileKind | undefined {
  const top = text.slice(0, looked).replace(/^\ufeff/, '');
  if (/^\ufffd\ufffd|^.?\0.\0/s.test(top)) return 'utf-16';
  const known = sure.find(([, pattern]) => pattern.test(top))?.[0];
  if (known !== undefined) return known;
  if (/^[ \t]*from[ \t]+\S/im.test(text)) return undefined;
  const begun = beginnings.find(([, pattern]) => pattern.test(top))?.[0];
  if (begun !== undefined) return begun;
  const keys = top.match(/^[A-Za-z][\w-]*:(?:[ \t]|$)/gm) ?? [];
  if (/^---[ \t]*$/m.test(top.slice(0, 200)) || keys.length >= 2) return 'yaml';
  return undefined;
}

/** What a page, a chat or a viewer put around or before the lines of a Dockerfile. */
export type PastedMark = 'fence' | 'conflict' | 'quote' | 'prompt' | 'number';

const pasted: readonly (readonly [PastedMark, RegExp])[] = [
  ['fence', /^[ \t]*(?:```|~~~)/],
  ['conflict', /^(?:<{7}|={7}|>{7})(?:[ \r]|$)/],
  ['quote', /^[ \t]*>[ \t]*\S/],
  ['prompt', /^[ \t]*\$ \S/],
  ['number', /^[ \t]*\d{1,6}[ \t]*[|:.)]?[ \t]+(?:from|arg|run|copy|#)/i],
];

/** The mark in a line that BuildKit cannot read; undefined where there is none. */
export function pastedMarkIn(line: string): PastedMark | undefined {
  return pasted.find(([, pattern]) => pattern.test(line.slice(0, 200)))?.[0];
}

/** What looks like a blank and is none for BuildKit: those of web pages and of word processors, and those without width. */
const oddBlank = /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/;

/** The first such character in a text, as `U+00A0`; undefined where there is none. */
export function oddBlankIn(text: string): string | undefined {
  const found = oddBlank.exec(text)?.[0];
  return found === undefined
    ? undefined
    : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Marks of templates that a program should have filled in: also `@NAME@`, `%%NAME%%`, and calls of m4. */
const templateMark =
  /\{\{|\{%|<%|@[A-Z][A-Z0-9_]*@|%%[A-Z][A-Z0-9_-]*%%|^[ \t]*(?:include|sinclude|define|ifdef|ifelse|changequote|divert|dnl)(?=\()/;

/** The mark in a line that a template leaves, if there is one. */
export function templateMarkIn(line: string): string | undefined {
  return templateMark.exec(line)?.[0];
}
