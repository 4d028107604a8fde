import { dirname, join } from 'node:path';
import { dockerfilePath } from '#core/builds/paths.ts';
import { readDotenv } from '#core/builds/interpolate.ts';
import { readBuildFile } from '#core/builds/read.ts';
import { buildFileKind } from '#core/builds/recognise.ts';
import type { BuildFile, BuildFileKind, NamedBuild } from '#core/builds/types.ts';
import { suggest } from '#core/dockerfile/suggest.ts';
import { parsePlatform } from '#core/expand/platform.ts';
import { printable } from '#core/export/printable.ts';
import { buildsText, type BuildsText } from '#i18n/buildsText.ts';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import { EXIT_ERROR, EXIT_OK, EXIT_REJECTED } from '#cli/answer.ts';
import { paint, wantsColour } from '#cli/colour.ts';
import type { NamedText } from '#cli/comparison.ts';
import type { Environment } from '#cli/environment.ts';
import { readDockerfile } from '#cli/input.ts';
import { languageOf } from '#cli/language.ts';
import type { Options } from '#cli/options.ts';
import { writeWhole } from '#cli/output.ts';
import { findingLine } from '#cli/report.ts';
import type { Say, Words } from '#cli/say.ts';
import type { BakeOptions } from './bakeOptions.ts';
import { buildLines } from './buildLines.ts';
import { buildListJson } from './buildListJson.ts';

/** What became of a file of builds. */
export interface BakeAnswer {
  readonly status: number;
  /** The build that was asked for: its options, and its Dockerfile where that stands in the file itself. */
  readonly chosen?: { readonly options: Options; readonly given?: NamedText };
}

/** Reads a file of builds; prints the list, or says how the build that was asked for is to be shown. */
export async function readBake(
  bake: BakeOptions,
  options: Options,
  { env, stdin, stdout, stderr }: Environment,
  words: Words,
): Promise<BakeAnswer> {
  const language = languageOf(env);
  await Promise.all([loadLanguage(language), loadLanguage('en'), loadSentences('builds')]);
  const name = bake.file === '-' ? words.cli['standard-input'] : bake.file;
  const complain = (say: Say, file = name): BakeAnswer => {
    stderr.write(`stagegraph: ${printable(file)}: ${printable(say(words.cli))}\n`);
    return { status: EXIT_ERROR };
  };
  const read = await readDockerfile(bake.file, stdin, false);
  if (!read.ok) return complain(read.say);
  const kind = buildFileKind(read.value, bake.file);
  if (kind === undefined) return complain((cli) => cli['bake-unknown']);
  const folder = bake.file === '-' ? '.' : dirname(bake.file);
  const file = await readBuildFile(read.value, kind, {
    ...(await variablesOf(kind, folder, env, stdin)),
    ...bake.variables,
  });
  const said = buildsText(language);
  const coloured = wantsColour(options.color, stderr, env);
  for (const line of problemLines(file, name, said, words)) stderr.write(paint([line], coloured));
  const isRejected = file.problems.some(({ severity }) => severity === 'error');
  const status = isRejected ? EXIT_REJECTED : EXIT_OK;
  if (file.builds.length === 0) return { status: EXIT_ERROR };

  if (bake.build === undefined) {
    const paper = options.output === undefined ? stdout : {};
    const list =
      options.format === 'json'
        ? buildListJson(file, name)
        : paint(buildLines(file, name, said), wantsColour(options.color, paper, env));
    if (options.output === undefined) stdout.write(list);
    const written = options.output === undefined ? undefined : await writeWhole(options.output, list);
    return written?.ok === false ? complain(written.say, options.output) : { status };
  }
  const build = file.builds.find((each) => each.name === bake.build);
  if (build === undefined) return complain(unknownBuild(bake.build, file));
  const path = dockerfilePath(build);
  if (build.inline === undefined && path === undefined)
    return complain((cli) => cli['bake-elsewhere']({ build: build.name, context: build.context }));
  if (options.format === 'text' && !options.check) {
    for (const note of notesOf(build, bake, said)) stderr.write(`${printable(note)}\n`);
  }
  const base = kind === 'compose' || isTrue(env['BUILDX_BAKE_FILE_RELATIVE_PATHS']) ? folder : '.';
  const shown = path === undefined ? `${name}#${build.name}` : join(base, path);
  return {
    status,
    chosen: {
      options: optionsOf(build, bake, { ...options, files: [shown] }),
      ...(build.inline !== undefined && { given: { file: shown, text: build.inline } }),
    },
  };
}

/** The environment, for compose over what stands in `.env` beside the file: bake reads that for no other. */
async function variablesOf(
  kind: BuildFileKind,
  folder: string,
  env: Environment['env'],
  stdin: Environment['stdin'],
): Promise<Readonly<Record<string, string>>> {
  const own = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  if (kind !== 'compose') return Object.fromEntries(own);
  const dotenv = await readDockerfile(join(folder, '.env'), stdin, false);
  return { ...(dotenv.ok && readDotenv(dotenv.value)), ...Object.fromEntries(own) };
}

function problemLines({ problems }: BuildFile, name: string, { problem }: BuildsText, words: Words) {
  return problems.map((found) => {
    const { says, todo } = problem(found);
    return findingLine(name, { ...found, message: `${says} ${todo}` }, words);
  });
}

function unknownBuild(name: string, { builds }: BuildFile): Say {
  const names = builds.map((build) => build.name);
  const suggestion = suggest(name, names);
  return (cli) =>
    cli['build-unknown']({ name, suggestion, names: names.slice(0, 8), more: Math.max(names.length - 8, 0) });
}

/** What has to be known of a build besides its graph. */
function notesOf(build: NamedBuild, bake: BakeOptions, { t }: BuildsText): readonly string[] {
  const { contexts, platforms } = build;
  const others = bake.platform === undefined ? platforms.slice(1) : [];
  return [
    ...(others.length === 0 ? [] : [t('also-platforms', { names: others })]),
    ...Object.entries(contexts).flatMap(([name, value]) =>
      value.startsWith('target:') ? [t('from-build', { name, build: value.slice('target:'.length) })] : [],
    ),
  ];
}

/** What was asked for, over what the build says: as `--set` does for bake. */
function optionsOf(build: NamedBuild, { platform }: BakeOptions, options: Options): Options {
  const own = platform ?? build.platforms.find((each) => !('rule' in parsePlatform(each)));
  return {
    ...options,
    hasPlatform: own !== undefined,
    target: options.target === '' ? build.target : options.target,
    build: {
      ...options.build,
      buildArgs: { ...build.args, ...options.build.buildArgs },
      contexts: { ...build.contexts, ...options.build.contexts },
      platform: own ?? options.build.platform,
    },
  };
}

/** As Go reads a truth value. */
function isTrue(value: string | undefined): boolean {
  return /^(?:1|t|T|true|TRUE|True)$/.test(value ?? '');
}
