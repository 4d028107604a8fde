import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { isBuildkitRule } from '#core/checks/buildkitRules.ts';
import { proposed } from '#core/dockerfile/suggest.ts';

/** Comments may name anything: of so many unknown names the nearest rule is looked for. */
const suggestionLimit = 200;

/** `# stagegraph ignore=` names a rule that there is not, or one of BuildKit's, which has its own comment. */
export function unknownIgnore({
  ignores,
  ruleNames,
}: AdviceInput): readonly Advice<'name' | 'suggestion' | 'kind'>[] {
  const known = new Set(ruleNames);
  const unknown = ignores.all.filter(({ rule }) => !known.has(rule));
  return unknown.map(({ rule: name, line, range }, index) => {
    if (isBuildkitRule(name)) return { line, range, params: { name, suggestion: '', kind: 'buildkit' } };
    const suggestion = index < suggestionLimit ? proposed(name, ruleNames) : '';
    const fix = { edits: [{ range, text: suggestion }], changesBuild: false };
    return { line, range, params: { name, suggestion, kind: 'unknown' }, ...(suggestion !== '' && { fix }) };
  });
}
