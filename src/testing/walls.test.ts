import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINT_CONFIG, lintFindings } from './lintRun.ts';

type Table = Record<string, readonly string[]>;
interface LintConfig {
  readonly rooms: Table;
  readonly packages: Table;
  readonly default: { readonly rules: Readonly<Record<string, unknown>> };
}

const { rooms, packages, default: whole } = (await import(LINT_CONFIG)) as LintConfig;
const names = Object.keys(rooms);

/** Every way to reach another file; each must meet the wall. */
const forms: readonly ((specifier: string, at: number) => string)[] = [
  (specifier, at) => `import type { T${at} } from '${specifier}';`,
  (specifier, at) => `import { v${at} } from '${specifier}';`,
  (specifier) => `import '${specifier}';`,
  (specifier, at) => `export { e${at} } from '${specifier}';`,
  (specifier) => `export * from '${specifier}';`,
  (specifier, at) => `export const load${at} = () => import('${specifier}');`,
];

/** `core` in the table stands for every room in it. */
const allows = (table: Table, from: string, to: string): boolean =>
  from === to || (table[from] ?? []).some((room) => to === room || to.startsWith(`${room}/`));

/**
 * Writes a file that imports each specifier in every form, lints it under the walls made from
 * the two tables, and returns per file the specifiers caught in all forms and in none.
 */
function probe(table: Table, owners: Table, files: ReadonlyMap<string, readonly string[]>) {
  const config = `import { wallsBetween } from ${JSON.stringify(LINT_CONFIG)};
    export default { categories: { correctness: 'off' },
      overrides: wallsBetween(${JSON.stringify(table)}, ${JSON.stringify(owners)}) };`;
  const texts = [...files].map(([path, specifiers]) => {
    const lines = specifiers.flatMap((specifier, at) => forms.map((form) => form(specifier, at)));
    return [path, lines.join('\n')] as const;
  });
  const hits = new Set<string>();
  for (const { rule, file, line } of lintFindings(config, new Map(texts))) {
    expect(rule).toBe('eslint(no-restricted-imports)');
    hits.add(`${file}:${line}`);
  }
  return new Map(
    [...files].map(([path, specifiers]) => {
      const caughtForms = specifiers.map(
        (_, at) => forms.filter((_form, way) => hits.has(`${path}:${at * forms.length + way + 1}`)).length,
      );
      return [
        path,
        {
          caught: specifiers.filter((_, at) => caughtForms[at] === forms.length),
          passed: specifiers.filter((_, at) => caughtForms[at] === 0),
        },
      ] as const;
    }),
  );
}

const roomFile = (room: string): string => `#${room}/probe-target.ts`;

/** Tries every pair of rooms and compares each verdict with the table. Returns the pairs tried. */
function tryEveryPair(table: Table): { forbidden: number; allowed: number } {
  const targets = names.map(roomFile);
  const verdicts = probe(table, {}, new Map(names.map((room) => [`src/${room}/probe.ts`, targets])));
  const counts = { forbidden: 0, allowed: 0 };
  for (const room of names) {
    const open = names.filter((other) => allows(table, room, other)).map(roomFile);
    const shut = targets.filter((target) => !open.includes(target));
    expect(verdicts.get(`src/${room}/probe.ts`), room).toEqual({ caught: shut, passed: open });
    counts.forbidden += shut.length;
    counts.allowed += open.length;
  }
  expect(counts.forbidden + counts.allowed).toBe(names.length ** 2);
  return counts;
}

describe('walls between rooms', () => {
  it('catches every forbidden edge in every form, and passes every allowed one', () => {
    const { forbidden, allowed } = tryEveryPair(rooms);
    expect(forbidden).toBeGreaterThan(200);
    expect(allowed).toBeGreaterThan(names.length);
  });

  it('follows the table: with every entry turned round, every verdict turns round', () => {
    const turned = Object.fromEntries(
      names.map((room) => [room, names.filter((other) => !allows(rooms, room, other))]),
    );
    expect(tryEveryPair(turned).allowed).toBeGreaterThan(200);
  });

  it('lets a test use testing and Node besides what its room may import', () => {
    const targets = [...names.map(roomFile), 'node:fs', 'vitest', 'fast-check'];
    const files = new Map(names.map((room) => [`src/${room}/deep/probe.test.ts`, targets]));
    const verdicts = probe(rooms, {}, files);
    for (const room of names) {
      const open = names.filter((other) => other === 'testing' || allows(rooms, room, other)).map(roomFile);
      const passed = [...open, 'node:fs', 'vitest', 'fast-check'];
      const caught = targets.filter((target) => !passed.includes(target));
      expect(verdicts.get(`src/${room}/deep/probe.test.ts`), room).toEqual({ caught, passed });
    }
  });

  it('keeps every package, and Node, in its rooms', () => {
    const targets = [...Object.keys(packages), 'node:fs'];
    const files = new Map([...names, 'main'].map((room) => [fileIn(room), targets]));
    const verdicts = probe(rooms, packages, files);
    for (const room of [...names, 'main']) {
      const passed = Object.keys(packages).filter((name) => packages[name]?.includes(room));
      if (['cli', 'testing'].includes(room)) passed.push('node:fs');
      const caught = targets.filter((target) => !passed.includes(target));
      expect(verdicts.get(fileIn(room)), room).toEqual({ caught, passed });
    }
  });

  it('refuses ../ and barrels everywhere', () => {
    const targets = ['../x.ts', '../../core/text/range.ts', './../x.ts', './index.ts', '#core/text/index.ts'];
    const verdicts = probe(rooms, packages, new Map(names.map((room) => [fileIn(room), targets])));
    for (const room of names) expect(verdicts.get(fileIn(room))).toEqual({ caught: targets, passed: [] });
  });
});

describe('circles between files', () => {
  const { rules } = whole;
  const circleIn = (imports: (from: string, to: string) => string): readonly string[] =>
    lintFindings(
      `export default { plugins: ['import'], categories: { correctness: 'off' },
        rules: ${JSON.stringify({ 'import/no-cycle': rules['import/no-cycle'] })} };`,
      new Map([
        ['package.json', JSON.stringify({ type: 'module', imports: { '#*': './src/*' } })],
        ['src/core/text/a.ts', `${imports('A', '#core/plan/b.ts')}\nexport type B = 1;`],
        ['src/core/plan/b.ts', `${imports('B', './c.ts')}\nexport type A = 1;`],
        ['src/core/plan/c.ts', `import type { B } from '#core/text/a.ts';\nexport type D = B;`],
        ['src/core/plan/d.ts', `import type { D } from './c.ts';\nexport type E = D;`],
      ]),
    ).map(({ file }) => file);

  it('are seen, those of types too, and lines that lead nowhere are not', () => {
    const circle = ['src/core/plan/b.ts', 'src/core/plan/c.ts', 'src/core/text/a.ts'];
    const typed = circleIn((name, to) => `import type { ${name} as X } from '${to}';\nexport type Y = X;`);
    expect([...new Set(typed)].toSorted()).toEqual(circle);
    const valued = circleIn((_, to) => `import '${to}';`);
    expect([...new Set(valued)].toSorted()).toEqual(circle);
  });
});

describe('tables', () => {
  it('give every package of the page a room; what is published needs none of them installed', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly dependencies?: unknown;
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(dependencies).toBeUndefined();
    expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(Object.keys(packages)));
    const imported = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|bench|arbitrary)\.|^testing/.test(file))
      .flatMap((file) => [
        ...readFileSync(`src/${file}`, 'utf8').matchAll(
          /^(?:import|export) (?!type\b)[^;]*?from '((?:@[^/']+\/)?[^#./'][^/']*)/gm,
        ),
      ])
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('node:'));
    expect(new Set(imported).size).toBeGreaterThan(10);
    expect(imported.filter((name) => !Object.hasOwn(packages, name))).toEqual([]);
  });

  it('hold no cycle: a room comes after everything it may import', () => {
    const reached = new Set<string>();
    const visit = (room: string, path: readonly string[]): void => {
      expect(path, 'cycle between rooms').not.toContain(room);
      if (reached.has(room)) return;
      for (const other of names)
        if (other !== room && allows(rooms, room, other)) visit(other, [...path, room]);
      reached.add(room);
    };
    for (const room of names) visit(room, []);
    expect(reached.size).toBe(names.length);
  });
});

function fileIn(room: string): string {
  return room === 'main' ? 'src/main.tsx' : `src/${room}/probe.ts`;
}
