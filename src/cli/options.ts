import { parseArgs } from 'node:util';
import { suggest } from '#core/dockerfile/suggest.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { formatNames, type FileFormatName } from '#formats/formats.ts';
import { readBuildOptions } from './buildOptions.ts';
import { done, refused, type Outcome, type Refusal } from './say.ts';
import { readTimingOptions, type TimingOptions } from './timingOptions.ts';

/** Formats of files, and `url`, a link. The first is the default. */
export type Format = FileFormatName | 'url';
export const formats: readonly [Format, ...Format[]] = [
  'text',
  ...formatNames.filter((name) => name !== 'text'),
  'url',
];
/** Formats in which several files can follow each other. */
const serial: ReadonlySet<Format> = new Set(['text', 'json', 'url']);
const colourTimes = ['auto', 'always', 'never'] as const;
const themes = ['light', 'dark'] as const;

/** What was asked for. */
export interface Options {
  /** `-` is standard input. */
  readonly files: readonly string[];
  /** No file was named: `files` is the default one. */
  readonly defaultFile: boolean;
  /** "" is the default target. */
  readonly target: string;
  readonly build: BuildOptions;
  readonly format: Format;
  readonly check: boolean;
  /** undefined: standard output. */
  readonly output: string | undefined;
  readonly color: (typeof colourTimes)[number];
  readonly theme: (typeof themes)[number];
  readonly urlBase: string;
  readonly timing: TimingOptions;
}

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly options: Options };

const known = {
  target: { type: 'string' },
  'build-arg': { type: 'string', multiple: true },
  'build-context': { type: 'string', multiple: true },
  platform: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  check: { type: 'boolean' },
  color: { type: 'string' },
  theme: { type: 'string' },
  'url-base': { type: 'string' },
  log: { type: 'string' },
  durations: { type: 'string' },
  'max-parallelism': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the words after the command's name. */
export function readArguments(args: readonly string[], env: Env): Outcome<Request> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const fault = optionFault(token);
    if (fault !== undefined) return fault;
  }
  if (values.help === true) return done({ kind: 'help' });
  if (values.version === true) return done({ kind: 'version' });
  return readOptions(values, positionals, env);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionFault({ name, rawName: option, value, inlineValue }: OptionToken) {
  if (!Object.hasOwn(known, name)) {
    const suggestion = suggest(name, Object.keys(known));
    return refused((words) =>
      words['option-unknown']({ option, suggestion: suggestion === '' ? '' : `--${suggestion}` }),
    );
  }
  const takesValue = known[name as keyof typeof known].type === 'string';
  if (!takesValue) {
    return value === undefined ? undefined : refused((words) => words['option-takes-no-value']({ option }));
  }
  // The next option, taken for the value of this one.
  const swallowed = inlineValue !== true && value !== undefined && /^-./.test(value);
  if (value !== undefined && !swallowed) return undefined;
  return refused((words) => words['option-without-value']({ option }));
}

type Values = ReturnType<typeof parseArgs<{ options: typeof known; strict: false }>>['values'];

function readOptions(values: Values, positionals: readonly string[], env: Env): Outcome<Request> {
  const format = choice('--format', text(values.format), formats);
  if (!format.ok) return format;
  const color = choice('--color', text(values.color), colourTimes);
  if (!color.ok) return color;
  const theme = choice('--theme', text(values.theme), themes);
  if (!theme.ok) return theme;
  const build = readBuildOptions(
    {
      buildArgs: texts(values['build-arg']),
      contexts: texts(values['build-context']),
      platform: text(values.platform),
    },
    env,
  );
  if (!build.ok) return build;
  const urlBase = text(values['url-base']) ?? 'http://localhost:4173/';
  if (!URL.canParse(urlBase)) return refused((words) => words['url-base-invalid']({ value: urlBase }));

  const timing = readTimingOptions({
    log: text(values.log),
    durations: text(values.durations),
    maxParallelism: text(values['max-parallelism']),
  });
  if (!timing.ok) return timing;

  const check = values.check === true;
  const several = positionals.length > 1;
  if (check && values.format !== undefined) return refused((words) => words['check-with-format']);
  const timingFault = timing.value.isAsked && unfitForTiming(check, format.value, positionals, timing.value);
  if (timingFault) return timingFault;
  const inputs = [...positionals, timing.value.log, timing.value.durations];
  if (inputs.filter((file) => file === '-').length > 1) return refused((words) => words['stdin-twice']);
  if (several && !check && !serial.has(format.value)) {
    return refused((words) => words['one-file-only']({ format: format.value }));
  }
  const options: Options = {
    files: positionals.length === 0 ? ['Dockerfile'] : positionals,
    defaultFile: positionals.length === 0,
    target: text(values.target) ?? '',
    build: build.value,
    format: format.value,
    check,
    output: text(values.output),
    color: color.value,
    theme: theme.value,
    urlBase,
    timing: timing.value,
  };
  return done({ kind: 'run', options });
}

/** Times are shown as text or JSON; a log and durations are those of one file. */
function unfitForTiming(
  check: boolean,
  format: Format,
  files: readonly string[],
  { log, durations }: TimingOptions,
): Refusal | undefined {
  if (check || (format !== 'text' && format !== 'json')) return refused((words) => words['timing-format']);
  const isOfOneFile = log !== undefined || durations !== undefined;
  return isOfOneFile && files.length > 1 ? refused((words) => words['timing-one-file']) : undefined;
}

function choice<const T extends string>(
  option: string,
  written: string | undefined,
  choices: readonly [T, ...(readonly T[])],
): Outcome<T> {
  if (written === undefined) return done(choices[0]);
  const found = choices.find((each) => each === written);
  if (found !== undefined) return done(found);
  return refused((words) => words['option-choice']({ option, value: written, choices }));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
