/**
 * Names of our rules, apart from the rules themselves: the page loads those later.
 * Names are stable: they are written in settings, in JSON and behind `# check=skip=`.
 */
const names = [
  'from-variable',
  'from-case',
  'misspelt-stage',
  'unused-stage',
  'lock-inversion',
  'link-chmod',
  'early-platform-arg',
  'copy-before-install',
  'apt-update-alone',
  'secret-value',
  'shell-entrypoint',
  'unpinned-base',
  'final-root',
  'final-builder',
] as const;

export type AdviceRuleName = (typeof names)[number];

const known: ReadonlySet<string> = new Set(names);

export function isAdviceRule(rule: string): rule is AdviceRuleName {
  return known.has(rule);
}
