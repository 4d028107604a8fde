import { dockerfilePath } from '#core/builds/paths.ts';
import type { BuildFile } from '#core/builds/types.ts';
import { jsonText } from '#core/export/jsonText.ts';
import { buildsText } from '#i18n/buildsText.ts';

/** The builds of a file as JSON in one line; in English, as all JSON. */
export function buildListJson(
  { kind, builds, groups, variables, problems }: BuildFile,
  file: string,
): string {
  const { problem } = buildsText('en');
  return `${jsonText({
    file,
    kind,
    builds: builds.map((build) => ({
      name: build.name,
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
      line: found.line,
      message: problem(found).says,
    })),
  })}\n`;
}
