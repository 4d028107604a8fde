import { lineEnd, lineStart, type LineMap } from '#core/text/lines.ts';
import { DirectiveReader, isKnown, keyAndValue } from './directives.ts';
import type { Directive } from './types.ts';

/** Lines before `end` that are written like a directive of the whole file and stand too low to be one. */
export function lateDirectives(
  text: string,
  lines: LineMap,
  end: number,
): readonly { readonly name: Directive['name']; readonly line: number }[] {
  const found: { name: Directive['name']; line: number }[] = [];
  const reader = new DirectiveReader();
  // The parser, unlike the look-up, knows no `#!` line: `# escape=` below one has no effect.
  const shebang = /^\ufeff?#!/.test(text);
  let inBlock = true;
  for (let line = shebang ? 2 : 1; line < Math.min(end, lines.starts.length + 1); line++) {
    const start = lineStart(lines, line) + (line === 1 && text.startsWith('\ufeff') ? 1 : 0);
    const stop = text[lineEnd(lines, line) - 1] === '\r' ? lineEnd(lines, line) - 1 : lineEnd(lines, line);
    inBlock &&= reader.read(text, start, stop) !== undefined;
    const directive = keyAndValue(text, start, stop);
    if (directive === undefined || !isKnown(directive.name)) continue;
    if (inBlock && !(shebang && directive.name === 'escape')) continue;
    if (directive.name !== 'check' || /(?:^|;)\s*error\s*=/.test(directive.value))
      found.push({ name: directive.name, line });
  }
  return found;
}
