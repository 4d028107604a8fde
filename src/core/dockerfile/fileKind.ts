/** What a text is that is no Dockerfile. */
export type FileKind = 'utf-16' | 'compose' | 'yaml' | 'html' | 'json' | 'shell' | 'diff' | 'log';

/** Characters looked at: what a file is shows at its top. */
const looked = 4000;

const beginnings: readonly (readonly [FileKind, RegExp])[] = [
  ['html', /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i],
  ['diff', /^(?:diff --git |Index: |--- [^\n]*\n\+\+\+ |From [0-9a-f]{40} )/],
  ['shell', /^#! ?\S*\/(?:env )?\w*sh\b/],
  ['json', /^\s*[{[]\s*(?:["{[\]}]|$)/],
  ['log', /^(?:#\d+ |\[\+\] Building |Sending build context to Docker daemon|Step 1\/\d+ : )/],
];

/**
 * What a text is that BuildKit cannot read as a Dockerfile; undefined where it looks like one all the same. Asked only of
 * texts with problems: a Dockerfile may look like many things.
 */
export function fileKindOf(text: string): FileKind | undefined {
  const top = text.slice(0, looked).replace(/^\ufeff/, '');
  if (/^\ufffd\ufffd|^.?\0.\0/s.test(top)) return 'utf-16';
  if (/^[ \t]*from[ \t]+\S/im.test(text)) return undefined;
  const begun = beginnings.find(([, pattern]) => pattern.test(top))?.[0];
  if (begun !== undefined) return begun;
  const keys = top.match(/^[A-Za-z][\w-]*:(?:[ \t]|$)/gm) ?? [];
  if (/^services:[ \t]*(?:#.*)?$/m.test(top)) return 'compose';
  if (/^---[ \t]*$/m.test(top.slice(0, 200)) || keys.length >= 2) return 'yaml';
  return undefined;
}

/** Marks of templates that a program should have filled in. */
const templateMark = /\{\{|\{%|<%/;

/** The mark in a line that a template leaves, if there is one. */
export function templateMarkIn(line: string): string | undefined {
  return templateMark.exec(line)?.[0];
}
