import type { BuildFile } from '#core/builds/types.ts';
import { printable } from '#core/export/printable.ts';
import { span, wrap, type StyledLine } from '#core/export/styled.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import type { BuildsText } from '#i18n/buildsText.ts';

/** Columns of a line. */
const COLUMNS = 80;
/** Columns that names of builds may take. */
const NAMES = 24;

/** The builds of some files, with what each sets; then its groups, and what their order does not say. */
export function buildLines(
  { kind, builds, groups }: BuildFile,
  { t, where, facts, fedBy }: BuildsText,
): readonly StyledLine[] {
  const widths = builds.map(({ name }) => displayWidth(printable(name)));
  const width =
    Math.min(
      widths.reduce((most, each) => Math.max(most, each), 0),
      NAMES,
    ) + 2;
  const indent = ' '.repeat(width);
  const lines: StyledLine[] = [];
  for (const build of builds) {
    const name = printable(build.name);
    const gap = ' '.repeat(Math.max(width - displayWidth(name), 2));
    lines.push([span(name, 'strong'), span(gap + printable(where(build)))]);
    const said = [build.description, ...facts(build), ...fedBy(build)]
      .filter((fact) => fact !== '')
      .join(', ');
    for (const line of wrap(printable(said), COLUMNS - width)) lines.push([span(indent + line, 'faint')]);
  }
  const named = groups.map((group) => `${group.name}: ${group.builds.join(', ')}`);
  const notes = builds.length > 1 ? [t('not-shared'), ...(kind === 'compose' ? [t('no-order')] : [])] : [];
  for (const note of [...named, ...notes]) {
    lines.push([span('')]);
    for (const line of wrap(printable(note), COLUMNS)) lines.push([span(line)]);
  }
  return lines;
}
