import type { EdgeChange, Sided, StageChange, TargetChange } from '#core/difference/types.ts';
import type { Reference, Stage } from '#core/plan/types.ts';
import type { TranslateDifference } from './differenceMessages.ts';
import type { terms } from './en/terms.ts';
import type { Translation } from './format.ts';

/** What notes are made with: both files, and words. */
export interface NoteParts {
  readonly t: TranslateDifference;
  readonly words: Translation<typeof terms>;
  /** Stages of both files, by index. */
  readonly stages: Sided<readonly Stage[]>;
}

/** In a few words each: the name before, the base, the role, and every reference that is another. */
export function stageNotes(change: StageChange, parts: NoteParts): readonly string[] {
  const { t, words } = parts;
  const { before, after, isRenamed, isRebased, roles, edges } = change;
  const notes: string[] = [];
  if (before === undefined || after === undefined) return notes;
  if (isRenamed) notes.push(t('kind.renamed', { name: before.label }));
  if (isRebased) notes.push(t('stage.from', { before: fromOf(before), after: fromOf(after) }));
  for (const edge of edges) {
    const note = isRebased && edge.reference === 'from' ? undefined : edgeNote(edge, parts);
    if (note !== undefined) notes.push(note);
  }
  if (roles.before !== undefined && roles.after !== undefined && roles.before !== roles.after) {
    notes.push(
      t('stage.role', { before: words[`role.${roles.before}`], after: words[`role.${roles.after}`] }),
    );
  }
  return [...new Set(notes)];
}

function fromOf({ baseWritten, platformWritten }: Stage): string {
  return platformWritten === undefined ? baseWritten : `--platform=${platformWritten} ${baseWritten}`;
}

/** What became of a reference; undefined where it is the same. */
function edgeNote(
  { kind, reference, before, after }: EdgeChange,
  { t, words, stages }: NoteParts,
): string | undefined {
  const name = words[`kind.${reference}`];
  const old = before === undefined ? '' : sourceOf(before, stages.before);
  const now = after === undefined ? '' : sourceOf(after, stages.after);
  if (kind === 'added') return t('edge.added', { kind: name, source: now });
  if (kind === 'removed') return t('edge.removed', { kind: name, source: old });
  return kind === 'rewired' ? t('edge.rewired', { kind: name, before: old, after: now }) : undefined;
}

/** The stage by its name, whatever it was called there; all else as written. */
function sourceOf({ source, written }: Reference, stages: readonly Stage[]): string {
  return source.kind === 'stage' ? (stages[source.stage]?.label ?? written) : written;
}

/** What a target builds, and what it builds now and no longer. */
export function targetNotes(
  { builds, gained, lost }: TargetChange,
  { t, stages }: NoteParts,
): readonly string[] {
  const names = (indexes: readonly number[], side: readonly Stage[]): string =>
    indexes.map((index) => side[index]?.label ?? '').join(', ');
  const notes: string[] = [];
  if (builds.before !== undefined && builds.after !== undefined) {
    notes.push(t('target.changes', { before: builds.before, after: builds.after }));
  } else {
    const count = builds.after ?? builds.before;
    if (count !== undefined) notes.push(t('target.builds', { count }));
  }
  if (gained.length > 0) notes.push(t('target.gained', { stages: names(gained, stages.after) }));
  if (lost.length > 0) notes.push(t('target.lost', { stages: names(lost, stages.before) }));
  return notes;
}
