import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { rulesOfIgnores, type Ignore } from '#core/checks/ignores.ts';
import { lateDirectives } from '#core/dockerfile/lateDirectives.ts';
import type { TextEdit } from '#core/text/edit.ts';

/** What these find depends on the options of a build: silenced for one build, they may have nothing to say in another. */
const ofOptions: ReadonlySet<string> = new Set(['unknown-build-arg', 'image-for-stage', 'windows-platform']);

/**
 * `# stagegraph ignore=` of a rule that finds nothing there, above nothing, or `ignore-file=` too low to count. Nothing is said
 * where the file has errors, since rules then do not see all of it.
 */
export function unusedIgnore(input: AdviceInput): readonly Advice<'name' | 'kind'>[] {
  const { ignores, ruleNames, isOff, resolution, plan } = input;
  if (ignores.all.length === 0 || plan.error) return [];
  const { parsed, problems } = resolution;
  if ([...parsed.problems, ...problems].some(({ severity }) => severity === 'error')) return [];
  const known = new Set(ruleNames);
  const isDirectiveBelow =
    lateDirectives(parsed.text, parsed.lines, parsed.nodes[0]?.node.line ?? Infinity).length > 0;
  return ignores.all.flatMap((ignore) => {
    const { rule: name, line, range, atTop } = ignore;
    if (!known.has(name) || rulesOfIgnores.has(name) || isOff(name) || ignores.wasOfUse(ignore)) return [];
    const kind = kindOf(ignore);
    if (kind === 'unused' && ofOptions.has(name)) return [];
    // Without a comment above it, what looks like a directive would become one.
    const isNeeded = atTop && isDirectiveBelow;
    const fix = { edits: [withoutName(ignore, parsed.text)], changesBuild: false };
    return [{ line, range, params: { name, kind }, ...(!isNeeded && { fix }) }];
  });
}

function kindOf({ scope, atTop, below }: Ignore): 'unused' | 'low' | 'nothing' {
  if (scope === 'file') return atTop ? 'unused' : 'low';
  return below ? 'unused' : 'nothing';
}

/** Takes the name out; the whole line where it stands alone. */
function withoutName({ range, names, comment }: Ignore, text: string): TextEdit {
  const index = names.findIndex(({ start }) => start === range.start);
  const before = names[index - 1];
  const after = names[index + 1];
  if (before) return { range: { start: before.end, end: range.end }, text: '' };
  if (after) return { range: { start: range.start, end: after.start }, text: '' };
  return { range: { start: comment.start, end: Math.min(comment.end + 1, text.length) }, text: '' };
}
