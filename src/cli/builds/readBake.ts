import { dirname, join } from 'node:path';
import { dockerfilePath } from '#core/builds/paths.ts';
import { readDotenv } from '#core/builds/dotenv.ts';
import { readBuildFiles } from '#core/builds/read.ts';
import { buildFileKind } from '#core/builds/recognise.ts';
import type { BuildFile, BuildSource, NamedBuild } from '#core/builds/types.ts';
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

/** Reads files of builds; prints the list, or says how the build that was asked for is to be shown. */
export async function readBake(
  bake: BakeOptions,
  options: Options,
  { env, stdin, stdout, stderr }: Environment,
  words: Words,
): Promise<BakeAnswer> {
  const language = languageOf(env);
  await Promise.all([loadLanguage(language), loadLanguage('en'), loadSentences('builds')]);
  const complain = (say: Say, of: string): BakeAnswer => {
    stderr.write(`stagegraph: ${printable(of)}: ${printable(say(words.cli))}\n`);
    return { status: EXIT_ERROR };
  };
  const sources: BuildSource[] = [];
  for (const path of bake.files) {
    const name = path === '-' ? words.cli['standard-input'] : path;
    const read = await readDockerfile(path, stdin, false);
    if (!read.ok) return complain(read.say, name);
    const kind = buildFileKind(read.value, path);
    if (kind === undefined) return complain((cli) => cli['bake-unknown'], name);
    sources.push({ name, text: read.value, kind });
  }
  const names = sources.map((source) => source.name);
  const [path] = bake.files;
  const name = names.join(', ');
  const own = Object.entries(env).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const isCompose = sources.every(({ kind }) => kind === 'compose');
  // Compose is relative to its first file, bake to where it is called.
  const folder = isCompose && path !== '-' ? dirname(path) : '.';
  const dotenv = await readDockerfile(join(folder, '.env'), stdin, false);
  const environment = { ...Object.fromEntries(own), ...bake.variables };
  const file = await readBuildFiles(sources, {
    environment,
    dotenv: dotenv.ok ? readDotenv(dotenv.value, environment) : {},
  });
  const said = buildsText(language);
  const coloured = wantsColour(options.color, stderr, env);
  for (const line of problemLines(file, said, words)) stderr.write(paint([line], coloured));
  const isRejected = file.problems.some(({ severity }) => severity === 'error');
  const status = isRejected ? EXIT_REJECTED : EXIT_OK;
  if (file.builds.length === 0) return { status: EXIT_ERROR };

  if (bake.build === undefined) {
    const paper = options.output === undefined ? stdout : {};
    const list =
      options.format === 'json'
        ? buildListJson(file, names)
        : paint(buildLines(file, said), wantsColour(options.color, paper, env));
    if (options.output === undefined) stdout.write(list);
    const written = options.output === undefined ? undefined : await writeWhole(options.output, list);
    return written?.ok === false ? complain(written.say, options.output ?? '') : { status };
  }
  const build = file.builds.find((each) => each.name === bake.build);
  if (build === undefined) return complain(unknownBuild(bake.build, file), name);
  const dockerfile = dockerfilePath(build);
  if (build.inline === undefined && dockerfile === undefined)
    return complain((cli) => cli['bake-elsewhere']({ build: build.name, context: build.context }), name);
  if (options.format === 'text' && !options.check) {
    for (const note of notesOf(build, bake, said)) stderr.write(`${printable(note)}\n`);
  }
  const isByFile =
    !isCompose && isTrue(env['BUILDX_BAKE_FILE_RELATIVE_PATHS']) && bake.files.includes(build.file);
  const base = isByFile ? dirname(build.file) : folder;
  const shown = dockerfile === undefined ? `${build.file}#${build.name}` : join(base, dockerfile);
  return {
    status,
    chosen: {
      options: optionsOf(build, bake, { ...options, files: [shown] }),
      ...(build.inline !== undefined && { given: { file: shown, text: build.inline } }),
    },
  };
}

function problemLines({ problems }: BuildFile, { problem }: BuildsText, words: Words) {
  return problems.map((found) => {
    const { says, todo } = problem(found);
    return findingLine(found.file, { ...found, message: `${says} ${todo}` }, words);
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
