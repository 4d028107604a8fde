const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** What is read of the build context, in the page and on the command line. */
export const context = {
  title: ({ file, patterns }: { file: string; patterns: number }) =>
    `${file}: ${count(patterns, 'pattern', 'patterns')}`,
  field: '.dockerignore',
  hint: 'What is not sent to the builder. Type or paste it here, or drop the file on the page.',
  count: ({ patterns }: { patterns: number }) => count(patterns, 'pattern', 'patterns'),
  'no-ignore-file': 'No .dockerignore: the whole build context may be read.',
  sent: ({ sent, excluded }: { sent: number; excluded: number }) =>
    excluded === 0
      ? `Of the file list, all ${count(sent, 'file', 'files')} may be read.`
      : `Of the file list, ${count(sent, 'file', 'files')} may be read, ${excluded.toLocaleString('en')} excluded.`,
  cut: ({ limit }: { limit: number }) => `The file list is cut after ${limit.toLocaleString('en')} paths.`,
  'list-field': 'Files of the build context',
  'list-hint':
    'Paste what git ls-files prints, choose a file with such a list, or the folder itself. Only names are read, and they stay in this page until it is closed.',
  'list-file': 'Choose list…',
  'list-folder': 'Choose folder…',
  'list-remove': 'Remove list',
  'list-working': 'Reading the list…',
  'list-failed': 'The list could not be read.',
  'list-too-large': ({ limit }: { limit: number }) =>
    `This list is larger than ${(limit / 1_000_000).toLocaleString('en')} MB. Paste a part of it, or the output of git ls-files.`,
  'list-partial':
    'Of the dropped folder, not every name is in the list: .git and node_modules are left out, and large folders are cut. A pasted or chosen list is whole.',
  'list-empty': 'No file of the list lies in the folder of this Dockerfile.',
  'nothing-read': 'No COPY or ADD of this file reads the build context.',
  'excluded-by': ({ pattern, line }: { pattern: string; line: number }) =>
    `excluded by ${pattern} (line ${line})`,
  within: ({ patterns }: { patterns: readonly string[] }) => `may exclude in it: ${patterns.join(', ')}`,
  back: ({ patterns }: { patterns: readonly string[] }) => `may bring back: ${patterns.join(', ')}`,
  more: ({ number }: { number: number }) => `${number} more`,
  files: ({ number }: { number: number }) =>
    number === 0 ? 'nothing of the list' : count(number, 'file', 'files'),
  line: ({ line }: { line: number }) => `line ${line}`,
  'ignore-line-too-long': ({ text }: { text: string }) =>
    `${text.slice(0, 20)}… has more than 65,535 bytes. BuildKit rejects the file.`,
  'ignore-exception-empty': ({ text }: { text: string }) =>
    `${text} excepts nothing. BuildKit rejects the file; write a path behind the !.`,
  'ignore-pattern-malformed': ({ text }: { text: string }) =>
    `${text} is no pattern. BuildKit rejects the file; escape [ and ] with \\ where they are part of a name.`,
  'ignore-pattern-unusable': ({ text }: { text: string }) =>
    `${text} cannot be matched: BuildKit fails when it reads the build context. A range runs backwards, or \\ stands before a letter that means nothing.`,
} as const;
