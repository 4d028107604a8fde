/**
 * Names of our rules, apart from the rules themselves: the page loads those later.
 * Names are stable: they are written in settings, in JSON and behind `# check=skip=`.
 */
const names = [
  'from-variable',
  'arg-out-of-scope',
  'hidden-platform-arg',
  'platform-on-stage',
  'from-case',
  'broken-json',
  'inline-comment',
  'carriage-return',
  'misspelt-stage',
  'image-for-stage',
  'unused-stage',
  'lock-inversion',
  'cache-unlocked',
  'link-chmod',
  'link-chown-name',
  'early-platform-arg',
  'copy-before-install',
  'apt-update-alone',
  'removed-later',
  'secret-value',
  'private-file',
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
