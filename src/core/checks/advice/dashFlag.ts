import type { ParsedNode } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

const flags: Readonly<Record<string, RegExp>> = {
  FROM: /^(?:platform)=/,
  RUN: /^(?:mount|network|security|device)=/,
  COPY: /^(?:(?:from|chown|chmod|exclude)=|(?:link|parents)(?:=|$))/,
  ADD: /^(?:(?:chown|chmod|checksum|exclude)=|(?:link|keep-git-dir|unpack)(?:=|$))/,
  HEALTHCHECK: /^(?:interval|timeout|start-period|start-interval|retries)=/,
};
/** One hyphen, or what a word processor makes of one or two. */
const dashes = /^(?:-|[\u2010-\u2015\u2212]{1,2})(?=[a-z])/;

/**
 * `COPY —from=build /a /b`: flags begin with two hyphens, so that BuildKit takes this for a file of the build context, or,
 * in a RUN, for the command.
 */
export function dashFlag({ resolution }: AdviceInput): readonly Advice<'keyword' | 'written' | 'flag'>[] {
  return resolution.parsed.nodes.flatMap((parsed) => adviceOn(parsed, resolution.parsed.text));
}

function adviceOn({ node }: ParsedNode, text: string): readonly Advice<'keyword' | 'written' | 'flag'>[] {
  const keyword = node.keyword.toUpperCase();
  const known = flags[keyword];
  const range = node.argRanges[0];
  if (!known || !range) return [];
  const [word = ''] = text.slice(range.start, Math.min(range.end, range.start + 200)).split(/\s/, 1);
  const dash = dashes.exec(word)?.[0];
  if (dash === undefined || !known.test(word.slice(dash.length))) return [];
  const { start } = range;
  const [name = ''] = word.slice(dash.length).split('=', 1);
  return [
    {
      line: node.line,
      range: { start, end: start + word.length },
      params: { keyword, written: `${dash}${name}`, flag: `--${name}` },
      fix: { edits: [{ range: { start, end: start + dash.length }, text: '--' }], changesBuild: true },
    },
  ];
}
