import type { Check } from '#core/checks/types.ts';
import type {
  Difference,
  EdgeChange,
  FileFigures,
  InstructionChange,
  Sided,
  StageChange,
} from '#core/difference/types.ts';
import { rowOf } from '#core/difference/rowOf.ts';
import type { Reference, Stage } from '#core/plan/types.ts';

/*
 * What `stagegraph --compare OLD --format json NEW` prints: one object. Version 1; fields may be added within a version,
 * never taken away or given another meaning. The same as JSON Schema: comparison.schema.json. Lines count from 1, stages from 0 in file order; null is "not on this side".
 */
export interface DifferenceJson {
  readonly version: 1;
  readonly before: ComparedFileJson;
  readonly after: ComparedFileJson;
  /** Nothing that BuildKit reads differs. */
  readonly same: boolean;
  /** In the order of the file after. */
  readonly stages: readonly StageChangeJson[];
  /** Directives and instructions before the first FROM that are not the same. */
  readonly preamble: readonly ChangedTextJson[];
  readonly targets: readonly TargetChangeJson[];
  readonly figures: Sided<FileFiguresJson>;
  readonly findings: {
    readonly new: readonly FindingJson[];
    readonly gone: readonly FindingJson[];
    readonly staying: readonly FindingJson[];
  };
}

export interface ComparedFileJson {
  readonly file: string;
  /** "" is the default target. */
  readonly target: string;
  /** Why BuildKit refuses the build; null where it does not. */
  readonly error: string | null;
}

export interface StageChangeJson {
  readonly change: StageChange['kind'];
  readonly before: StageJson | null;
  readonly after: StageJson | null;
  /** How the stage was found again; null for a stage of one file alone. */
  readonly matchedBy: 'name' | 'content' | 'place' | null;
  readonly roles: Sided<string | null>;
  /** Those that are not the same. */
  readonly instructions: readonly ChangedTextJson[];
  readonly edges: readonly EdgeChangeJson[];
}

export interface StageJson {
  readonly index: number;
  readonly label: string;
  readonly line: number;
}

export interface ChangedTextJson {
  readonly change: InstructionChange['kind'];
  readonly before: LineJson | null;
  readonly after: LineJson | null;
}

/** `line` is 0 where it is not told; the text is cut after 300 characters. */
export interface LineJson {
  readonly line: number;
  readonly text: string;
}

export interface EdgeChangeJson {
  readonly change: EdgeChange['kind'];
  readonly kind: EdgeChange['reference'];
  readonly before: SourceJson | null;
  readonly after: SourceJson | null;
}

/** What is referred to, as written, and the line that does; `stage` is null where it is no stage. */
export interface SourceJson {
  readonly name: string;
  readonly stage: number | null;
  readonly line: number;
}

export interface TargetChangeJson {
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  readonly before: string | null;
  readonly after: string | null;
  /** Stages it builds that it did not, of the file after, and the other way round. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/** Times in ms; null where it is not known. */
export type FileFiguresJson = { readonly [Name in keyof FileFigures]: number | null };

export interface FindingJson {
  readonly rule: string;
  readonly severity: Check['severity'];
  readonly line: number;
}

/** A comparison as plain JSON. `say` puts an error in words. */
export function differenceJson(
  difference: Difference,
  files: Sided<string>,
  say: (error: NonNullable<Difference['error']['before']>) => string,
): DifferenceJson {
  const { isSame, target, error, stages, preamble, preambleTexts, targets, figures, findings } = difference;
  const file = (side: keyof Sided<unknown>): ComparedFileJson => {
    const found = error[side];
    return { file: files[side], target: target[side], error: found === undefined ? null : say(found) };
  };
  const texts = (side: keyof Sided<unknown>, at: number | undefined): LineJson | null =>
    at === undefined ? null : { line: 0, text: preambleTexts[side][at] ?? '' };
  return {
    version: 1,
    before: file('before'),
    after: file('after'),
    same: isSame,
    stages: stages.map(stageJson),
    preamble: preamble.filter(isOther).map(({ kind, before, after }) => {
      return { change: kind, before: texts('before', before), after: texts('after', after) };
    }),
    targets: targets.map(({ kind, before, after, gained, lost }) => {
      return { change: kind, before: before?.name ?? null, after: after?.name ?? null, gained, lost };
    }),
    figures: { before: figuresJson(figures.before), after: figuresJson(figures.after) },
    findings: {
      new: findings.added.map(findingJson),
      gone: findings.gone.map(findingJson),
      staying: findings.staying.map(({ after }) => findingJson(after)),
    },
  };
}

function isOther({ kind }: InstructionChange | EdgeChange): boolean {
  return kind !== 'same';
}

function stageJson({ kind, before, after, by, roles, instructions, edges }: StageChange): StageChangeJson {
  return {
    change: kind,
    before: before ? placeJson(before) : null,
    after: after ? placeJson(after) : null,
    matchedBy: by ?? null,
    roles: { before: roles.before ?? null, after: roles.after ?? null },
    instructions: instructions.filter(isOther).map((change) => ({
      change: change.kind,
      before: lineJson(before, change.before),
      after: lineJson(after, change.after),
    })),
    edges: edges.filter(isOther).map((edge) => ({
      change: edge.kind,
      kind: edge.reference,
      before: edge.before ? sourceJson(edge.before) : null,
      after: edge.after ? sourceJson(edge.after) : null,
    })),
  };
}

function placeJson({ index, label, line }: Stage): StageJson {
  return { index, label, line };
}

function lineJson(stage: Stage | undefined, row: number | undefined): LineJson | null {
  const found = rowOf(stage, row);
  return found ? { line: found.line, text: `${found.keyword} ${found.text}` } : null;
}

function sourceJson({ source, written, line }: Reference): SourceJson {
  return { name: written, stage: source.kind === 'stage' ? source.stage : null, line };
}

function figuresJson(figures: FileFigures): FileFiguresJson {
  const entries = Object.entries(figures).map(([name, value]) => [
    name,
    (value as number | undefined) ?? null,
  ]);
  return Object.fromEntries(entries) as FileFiguresJson;
}

function findingJson({ rule, severity, line }: Check): FindingJson {
  return { rule, severity, line };
}
