import { dockerfilePath } from '#core/builds/paths.ts';
import type { BuildFile } from '#core/builds/types.ts';
import { jsonText } from '#core/export/jsonText.ts';
import { buildsText } from '#i18n/buildsText.ts';

/** The builds of some files as JSON in one line; in English, as all JSON. Of several files each build and problem names its own. */
export function buildListJson(
  { kind, builds, groups, variables, problems }: BuildFile,
  files: readonly string[],
): string {
  const { problem } = buildsText('en');
  const isOfSeveral = files.length > 1;
  return `${jsonText({
    file: files[0],
    ...(isOfSeveral && { files }),
    kind,
    builds: builds.map((build) => ({
      name: build.name,
      ...(isOfSeveral && { file: build.file }),
      line: build.line,
      ...(build.description !== '' && { description: build.description }),
      context: build.context,
      ...(build.inline === undefined
        ? { dockerfile: dockerfilePath(build) ?? null }
        : { dockerfileInline: build.inline }),
      target: build.target,
      args: build.args,
      platforms: build.platforms,
      contexts: build.contexts,
      ...(build.profiles.length > 0 && { profiles: build.profiles }),
      ...(build.others.length > 0 && { others: build.others }),
    })),
    groups,
    ...(variables.length > 0 && { variables }),
    problems: problems.map((found) => ({
      rule: found.rule,
      severity: found.severity,
      ...(isOfSeveral && { file: found.file }),
      line: found.line,
      message: problem(found).says,
    })),
  })}\n`;
}
