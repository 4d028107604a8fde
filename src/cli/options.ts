import { parseArgs } from 'node:util';
import type { Part } from '#core/export/part.ts';
import { suggest } from '#core/dockerfile/suggest.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { Asked } from '#formats/inspection.ts';
import { formatNames, type FileFormatName } from '#formats/formats.ts';
import { isReportFormat, reportFormatNames, type ReportFormatName } from '#formats/reportFormats.ts';
import { readBakeOptions, type BakeOptions } from './builds/bakeOptions.ts';
import { readBuildOptions } from './buildOptions.ts';
import { unfitForContext, type ContextOptions } from './context/contextOptions.ts';
import { choice, text, texts } from './optionValues.ts';
import { readRebuildOptions, unfitForRebuild, type RebuildOptions } from './rebuildOptions.ts';
import { readSizesOptions } from './sizes/sizesOptions.ts';
import { done, refused, type Outcome } from './say.ts';
import { thresholds, type Threshold } from './threshold.ts';
import { readTimingOptions, unfitForTiming, type TimingOptions } from './timingOptions.ts';

/** Formats of files, `url`, a link, and those of findings. The first is the default. */
export type Format = FileFormatName | 'url' | ReportFormatName;
export const formats: readonly [Format, ...Format[]] = [
  'text',
  ...formatNames.filter((name) => name !== 'text'),
  'url',
  ...reportFormatNames,
];
/** Formats in which several files can follow each other. */
const serial: ReadonlySet<Format> = new Set(['text', 'json', 'url', ...reportFormatNames]);
const colourTimes = ['auto', 'always', 'never'] as const;
const themes = ['light', 'dark'] as const;
const parts: readonly [Part, ...Part[]] = ['all', 'built'];
/** What was asked for. */
export interface Options {
  /** `-` is standard input. */
  readonly files: readonly string[];
  /** No file was named: `files` is the default one. */
  readonly defaultFile: boolean;
  /** "" is the default target. */
  readonly target: string;
  readonly build: BuildOptions;
  /** `--platform` was given: a build record does not say otherwise. */
  readonly hasPlatform: boolean;
  /** Files that name builds, in place of a Dockerfile. */
  readonly bake: BakeOptions | undefined;
  readonly format: Format;
  /** Only what is wrong is asked for. */
  readonly check: boolean;
  /** Name of the file before, which the one file is compared with; undefined: none. */
  readonly compare: string | undefined;
  /** undefined where it was not given. */
  readonly threshold: Threshold | undefined;
  /** What is asked of rules in a configuration. */
  readonly rules: NonNullable<Asked['rules']>;
  /** Name of the configuration; undefined: that which belongs to the file; false: none. */
  readonly config: string | false | undefined;
  /** All is shown anew whenever a file changes. */
  readonly watch: boolean;
  /** undefined: standard output. */
  readonly output: string | undefined;
  readonly color: (typeof colourTimes)[number];
  readonly theme: (typeof themes)[number];
  /** Which stages pictures and diagrams draw. */
  readonly part: Part;
  readonly urlBase: string;
  readonly timing: TimingOptions;
  readonly rebuild: RebuildOptions;
  readonly context: ContextOptions;
  /** Names of files with the sizes of the image, the one before first where there are two. */
  readonly sizes: readonly string[];
}

/** Diagrams to be written into Markdown. */
export interface WriteOptions {
  /** Files that hold the comments between which diagrams stand. */
  readonly files: readonly string[];
  /** Writes nothing, and says what is stale. */
  readonly check: boolean;
}

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'write'; readonly options: WriteOptions }
  | { readonly kind: 'run'; readonly options: Options };

const known = {
  target: { type: 'string' },
  'build-arg': { type: 'string', multiple: true },
  'build-context': { type: 'string', multiple: true },
  platform: { type: 'string' },
  ignorefile: { type: 'string' },
  files: { type: 'string' },
  bake: { type: 'string', multiple: true },
  'bake-var': { type: 'string', multiple: true },
  build: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  check: { type: 'boolean' },
  compare: { type: 'string' },
  'failure-threshold': { type: 'string' },
  'no-fail': { type: 'boolean' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  watch: { type: 'boolean' },
  color: { type: 'string' },
  theme: { type: 'string' },
  part: { type: 'string' },
  'url-base': { type: 'string' },
  write: { type: 'string', multiple: true },
  log: { type: 'string' },
  record: { type: 'string' },
  durations: { type: 'string' },
  'max-parallelism': { type: 'string' },
  changed: { type: 'string', multiple: true },
  'changed-from': { type: 'string' },
  sizes: { type: 'string', multiple: true },
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
  const written = texts(values.write);
  if (written.length === 0) return readOptions(values, positionals, env);
  const others = Object.keys(values).filter((name) => name !== 'write' && name !== 'check');
  if (others.length > 0 || positionals.length > 0) return refused((words) => words['write-alone']);
  return done({ kind: 'write', options: { files: written, check: values.check === true } });
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
  const part = choice('--part', text(values.part), parts);
  if (!part.ok) return part;
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
    record: text(values.record),
    durations: text(values.durations),
    maxParallelism: text(values['max-parallelism']),
  });
  if (!timing.ok) return timing;

  const rebuild = readRebuildOptions(texts(values.changed), text(values['changed-from']));
  if (!rebuild.ok) return rebuild;

  const written = {
    files: texts(values.bake),
    build: text(values.build),
    variables: texts(values['bake-var']),
  };
  const bake = readBakeOptions(written, Object.keys(values), positionals);
  if (!bake.ok) return bake;

  const check = values.check === true || isReportFormat(format.value);
  const several = positionals.length > 1;
  if (check && values.format !== undefined && !isReportFormat(format.value)) {
    return refused((words) => words['check-with-format']({ formats: reportFormatNames }));
  }
  const threshold = choice('--failure-threshold', text(values['failure-threshold']), thresholds);
  if (!threshold.ok) return threshold;
  const neverFails = values['no-fail'] === true;
  if (!check && (neverFails || values['failure-threshold'] !== undefined)) {
    return refused((words) => words['threshold-without-check']);
  }
  if (values['no-config'] === true && values.config !== undefined)
    return refused((words) => words['config-or-not']);
  const isShown = !check && (format.value === 'text' || format.value === 'json');
  const timingFault = unfitForTiming(timing.value, isShown, several);
  if (timingFault) return timingFault;
  const compare = text(values.compare);
  const isOdd = !isShown || several;
  if (compare !== undefined && isOdd) return refused((words) => words['compare-format']);
  const rebuildFault = unfitForRebuild(rebuild.value, isShown, several);
  if (rebuildFault) return rebuildFault;
  if (compare !== undefined && rebuild.value.isAsked)
    return refused((words) => words['changed-with-compare']);
  const context = { ignoreFile: text(values.ignorefile), list: text(values.files) };
  const contextFault = unfitForContext(context, !isOdd && compare === undefined);
  if (contextFault) return contextFault;
  const isAlone = compare === undefined && !rebuild.value.isAsked && !timing.value.isAsked;
  const sizes = readSizesOptions(texts(values.sizes), !isOdd && isAlone);
  if (!sizes.ok) return sizes;
  const inputs = [
    ...positionals,
    context.ignoreFile,
    context.list,
    text(values.config),
    ...(bake.value?.files ?? []),
    compare,
    timing.value.log,
    timing.value.durations,
    rebuild.value.from,
    ...sizes.value,
  ];
  if (inputs.filter((file) => file === '-').length > 1) return refused((words) => words['stdin-twice']);
  if (values.watch === true && inputs.includes('-')) return refused((words) => words['watch-stdin']);
  if (several && !check && !serial.has(format.value)) {
    return refused((words) => words['one-file-only']({ format: format.value }));
  }
  const options: Options = {
    files: positionals.length === 0 ? ['Dockerfile'] : positionals,
    defaultFile: positionals.length === 0 && bake.value === undefined,
    target: text(values.target) ?? '',
    build: build.value,
    hasPlatform: values.platform !== undefined,
    bake: bake.value && { ...bake.value, platform: text(values.platform) },
    format: format.value,
    check,
    compare,
    threshold: neverFails ? 'none' : values['failure-threshold'] === undefined ? undefined : threshold.value,
    rules: new Map(),
    watch: values.watch === true,
    config: values['no-config'] === true ? false : text(values.config),
    output: text(values.output),
    color: color.value,
    theme: theme.value,
    part: part.value,
    urlBase,
    timing: timing.value,
    rebuild: rebuild.value,
    context,
    sizes: sizes.value,
  };
  return done({ kind: 'run', options });
}
