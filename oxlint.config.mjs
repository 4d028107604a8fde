/**
 * Lint rules, and the walls between the rooms of `src/`.
 *
 * `rooms` and `packages` below are the one place that says who may import what; the rules are
 * generated from them, and `src/testing/walls.test.ts` tries every edge they forbid.
 */

/** Rooms a room may import from, besides itself. `core` stands for every room in it. */
export const rooms = {
  'core/text': [],
  'core/dockerfile': ['core/text'],
  'core/expand': ['core/text', 'core/dockerfile'],
  'core/stages': ['core/text', 'core/dockerfile', 'core/expand'],
  'core/plan': ['core/text', 'core/dockerfile', 'core/expand', 'core/stages'],
  'core/ignore': ['core/text', 'core/dockerfile', 'core/stages', 'core/plan'],
  'core/language': ['core/text', 'core/dockerfile', 'core/expand', 'core/stages', 'core/plan'],
  'core/analysis': ['core/text', 'core/stages', 'core/plan'],
  'core/buildlog': ['core/text', 'core/stages', 'core/plan'],
  'core/record': ['core/share', 'core/buildlog'],
  'core/timing': ['core/text', 'core/stages', 'core/plan', 'core/analysis', 'core/buildlog'],
  'core/sizes': ['core/text', 'core/dockerfile', 'core/stages', 'core/plan', 'core/buildlog', 'core/record'],
  'core/rebuild': ['core/text', 'core/dockerfile', 'core/expand', 'core/stages', 'core/plan', 'core/timing'],
  'core/checks': [
    'core/text',
    'core/dockerfile',
    'core/expand',
    'core/stages',
    'core/plan',
    'core/analysis',
    'core/timing',
    'core/ignore',
  ],
  'core/difference': [
    'core/text',
    'core/dockerfile',
    'core/stages',
    'core/plan',
    'core/analysis',
    'core/timing',
    'core/checks',
  ],
  'core/layout': [],
  'core/drawing': ['core/text', 'core/stages', 'core/plan', 'core/analysis', 'core/layout'],
  'core/export': [
    'core/text',
    'core/stages',
    'core/plan',
    'core/analysis',
    'core/timing',
    'core/rebuild',
    'core/ignore',
    'core/sizes',
    'core/layout',
    'core/drawing',
    'core/checks',
    'core/difference',
  ],
  'core/share': ['core/text'],
  'core/builds': ['core/text', 'core/expand'],
  lessons: ['core'],
  i18n: ['core'],
  formats: ['core', 'i18n'],
  state: ['core', 'lessons', 'i18n'],
  ui: [],
  editor: ['core/text', 'core/checks', 'ui'],
  canvas: ['core', 'state', 'i18n', 'ui'],
  panels: ['core', 'formats', 'state', 'i18n', 'ui', 'lessons'],
  timeline: ['core', 'state', 'i18n', 'ui'],
  offline: [],
  app: ['core', 'lessons', 'i18n', 'state', 'ui', 'editor', 'canvas', 'panels', 'timeline', 'offline'],
  embed: ['core', 'lessons', 'i18n', 'state', 'ui', 'canvas', 'panels', 'timeline', 'app'],
  element: ['core', 'formats', 'i18n'],
  cli: ['core', 'formats', 'i18n'],
  library: ['core', 'formats', 'i18n', 'element'],
  testing: ['core', 'state', 'i18n'],
};

/** Rooms a package may be imported in; `main` is the composition root `src/main.tsx`. */
export const packages = {
  'dockerfile-ast': ['core/dockerfile'],
  'idb-keyval': ['app'],
  pako: ['core/share'],
  qr: ['app'],
  yaml: ['core/builds'],
  zustand: ['state'],
  react: ['state', 'ui', 'editor', 'canvas', 'panels', 'timeline', 'app', 'embed', 'main', 'testing'],
  'react-dom': ['app', 'embed', 'main'],
  '@base-ui/react': ['ui'],
  '@tanstack/react-virtual': ['ui', 'panels', 'timeline'],
  '@xyflow/react': ['canvas'],
  '@codemirror/autocomplete': ['editor'],
  '@codemirror/commands': ['editor'],
  '@codemirror/language': ['editor'],
  '@codemirror/lint': ['editor'],
  '@codemirror/search': ['editor'],
  '@codemirror/state': ['editor'],
  '@codemirror/view': ['editor'],
  '@dagrejs/dagre': ['testing'],
  '@hpcc-js/wasm-graphviz': ['testing'],
  elkjs: ['testing'],
};

const testPackages = [
  'axe-core',
  'fake-indexeddb',
  'vitest',
  'fast-check',
  'get-east-asian-width',
  '@testing-library/dom',
  '@testing-library/react',
  '@testing-library/user-event',
];
const testEndings = ['test.ts', 'test.tsx', 'bench.ts', 'arbitrary.ts'];

/** @type {(text: string) => string} */
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** @type {(names: string[]) => string} */
const anyOf = (names) => `^(?:${names.map(quoted).join('|')})(?:/|$)`;

/** @type {(open: string[], room: string) => boolean} */
const holds = (open, room) => open.some((name) => room === name || room.startsWith(`${name}/`));

/**
 * The rules that keep the rooms apart: for every room one for its files and one for its tests,
 * which may also use `testing/`, Node and the test packages.
 *
 * @param {Record<string, string[]>} table `rooms`, or a variation of it
 * @param {Record<string, string[]>} owners `packages`, or a variation of it
 */
export function wallsBetween(table, owners) {
  const names = Object.keys(table);

  /** @type {(room: string, test: boolean) => unknown} */
  const wall = (room, test) => {
    const open = room === 'main' ? names : [room, ...(table[room] ?? []), ...(test ? ['testing'] : [])];
    const shut = names.filter((name) => !holds(open, name));
    const tools = test || room === 'testing';
    const elsewhere = Object.keys(owners).filter((name) => !owners[name]?.includes(room));
    const patterns = [
      {
        regex: '^\\.\\.?$|(^|/)\\.\\.(/|$)',
        message: 'Write #room/file.ts across rooms, ./file.ts inside one.',
      },
      { regex: '(^|/)index(\\.[a-z]+)?$', message: 'No barrels: import the file that has it.' },
      {
        regex: anyOf([...elsewhere, ...(tools ? [] : testPackages)]),
        message: `This package is not for ${room}: see packages in oxlint.config.mjs.`,
      },
    ];
    if (shut.length > 0) {
      const others = open.filter((name) => name !== room).join(', ') || 'no other room';
      patterns.push({
        regex: anyOf(shut.map((name) => `#${name}`)),
        message: `${room} may import ${others}.`,
      });
    }
    if (!tools && room !== 'cli') {
      patterns.push({ regex: '^node:', message: 'Only cli, testing and tests may use Node.' });
    }
    return { 'no-restricted-imports': ['error', { patterns }] };
  };

  return [
    { files: ['src/*.ts', 'src/*.tsx'], rules: wall('main', false) },
    ...names.flatMap((room) => [
      { files: [`src/${room}/**`], rules: wall(room, false) },
      { files: testEndings.map((end) => `src/${room}/**/*.${end}`), rules: wall(room, true) },
    ]),
  ];
}

/** What makes markup of a text, whoever wrote it. */
const markupFromText = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
    property,
    message: 'Build elements, or set textContent.',
  })),
  { object: 'document', property: 'write', message: 'Build elements.' },
];

/** A test that asserts a time fails on a busy machine. */
const clocks = ['Date', 'performance'].map((object) => ({
  object,
  property: 'now',
  message: 'Measure in a *.bench.ts, or compare counts of work (src/testing/work.ts).',
}));

export default {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  env: { es2024: true, browser: true },
  ignorePatterns: [
    'node_modules',
    'dist',
    'dist-cli',
    'dist-lib',
    'coverage',
    'playwright-report',
    'test-results',
  ],
  rules: {
    // On by category, but not for this code: the compiler settings already see to it, or it is taste.
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    'no-await-in-loop': 'off',
    'oxc/no-map-spread': 'off',
    'promise/always-return': 'off',
    'react/exhaustive-effect-dependencies': 'off',
    'react/incompatible-library': 'off',
    'react/no-array-index-key': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/set-state-in-effect': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // vite.config.ts has every test fail that came to no assertion, which is surer.
    'vitest/expect-expect': 'off',

    // They judge one element at a time; a combobox or a tree of ARIA roles spreads over several. The browser
    // tests judge the whole page with axe.
    'jsx-a11y/aria-role': ['error', { ignoreNonDOM: true }],
    'jsx-a11y/click-events-have-key-events': 'off',
    'jsx-a11y/control-has-associated-label': 'off',
    'jsx-a11y/interactive-supports-focus': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    'jsx-a11y/no-noninteractive-element-to-interactive-role': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',

    'import/no-default-export': 'error',
    // Circles of types too: files that know each other cannot be read, moved or tested alone.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-self-import': 'error',
    'no-console': 'error',
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    eqeqeq: 'error',
    'max-lines': ['error', { max: 300 }],
    'react/no-danger': 'error',
    'react/jsx-no-literals': [
      'error',
      {
        noStrings: true,
        // Signs and what people type, the same in every language.
        allowedStrings: [' ', '', '·', '→', '/', ',', ':', '(', ')', '×', 'FROM', '--platform', '--target'],
        ignoreProps: true,
        restrictedAttributes: ['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title'],
      },
    ],
    'no-restricted-properties': ['error', ...markupFromText],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
  overrides: [
    ...wallsBetween(rooms, packages),
    {
      files: ['*.config.ts', '*.config.mjs', 'e2e/**', '.ci/**'],
      rules: { 'import/no-default-export': 'off', 'no-console': 'off' },
    },
    // Numbers in typed arrays, at indexes the algorithm itself made.
    { files: ['src/core/layout/**'], rules: { 'typescript/no-non-null-assertion': 'off' } },
    {
      files: ['src/{cli,testing}/**', ...testEndings.map((end) => `src/**/*.${end}`)],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['**/*.test.{ts,tsx}', '**/*.spec.ts'],
      rules: {
        'no-restricted-properties': ['error', ...markupFromText, ...clocks],
        // What a test draws is for nobody to read.
        'react/jsx-no-literals': 'off',
      },
    },
  ],
};
