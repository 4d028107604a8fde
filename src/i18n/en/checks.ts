const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The list of checks. */
export const checks = {
  'checks.warnings': ({ count }: { count: number }) => plural(count, 'warning', 'warnings'),
  'checks.advice': ({ count }: { count: number }) => plural(count, 'piece of advice', 'pieces of advice'),
  'checks.places': ({ count }: { count: number }) => plural(count, 'place', 'places'),
  'checks.fails': 'With check=error=true, these warnings fail the build.',
  'checks.more': ({ count }: { count: number }) => `and ${plural(count, 'more place', 'more places')}`,
  'checks.before': 'Before',
  'checks.after': 'After',
  'checks.read': 'Docker’s page on this rule',
  'checks.fix': 'Fix',
  'checks.fix-all': ({ count }: { count: number }) => `Fix all ${count}`,
  'checks.keeps': 'The build result stays the same.',
  'checks.suggest': 'Apply this change',
  'checks.set-context': 'Set a named context …',
  'checks.set-platform': ({ platform }: { platform: string }) => `Build for ${platform}`,
  'checks.changes': 'This changes the build result.',
  'checks.turn-off': 'Turn this rule off',
  'checks.ignore': ({ count }: { count: number }) =>
    count === 1 ? 'Ignore here' : `Ignore in these ${count} places`,
  'checks.ignore-how': 'Adds a comment above; BuildKit does not read it',
  'checks.off': ({ count }: { count: number }) => `${plural(count, 'rule', 'rules')} turned off`,
  'checks.turn-on': ({ rule }: { rule: string }) => `Turn ${rule} back on`,
  'checks.by': 'BuildKit build check',
  'checks.ours': 'Stagegraph advice, not a build check',
};
