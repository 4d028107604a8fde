import type { Overview, RowView, StageView } from '#core/analysis/overview-types.ts';
import type { ExternalSource, Reference } from '#core/plan/types.ts';
import type { Selection } from './types.ts';

/** Whole lines of the text, 1-based, both ends included. */
export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** The selection in terms of one overview; every part is undefined where nothing is meant. */
export interface Selected {
  /** The stage that is selected, or that holds the selected row, edge end or line. */
  readonly stage: StageView | undefined;
  /** The second of two selected stages. */
  readonly other: StageView | undefined;
  readonly row: RowView | undefined;
  readonly reference: Reference | undefined;
  readonly external: ExternalSource | undefined;
  /** What the editor should show. */
  readonly lines: Lines | undefined;
}

const none: Selected = {
  stage: undefined,
  other: undefined,
  row: undefined,
  reference: undefined,
  external: undefined,
  lines: undefined,
};

/** Finds what `selection` means in `overview`; a selection that no longer exists is nothing. */
export function resolveSelection(overview: Overview, selection: Selection | null): Selected {
  switch (selection?.kind) {
    case undefined:
      return none;
    case 'stage': {
      const stage = overview.stages.find(({ key }) => key === selection.key);
      return stage === undefined ? none : { ...none, stage, lines: stage };
    }
    case 'pair': {
      const stage = overview.stages.find(({ key }) => key === selection.key);
      const other = overview.stages.find(({ key }) => key === selection.other);
      return stage === undefined ? none : { ...none, stage, other, lines: stage };
    }
    case 'row': {
      const stage = overview.stages.find(({ key }) => key === selection.stageKey);
      const row = stage?.rows.find((candidate) => candidate.row === selection.row);
      return row === undefined ? none : { ...none, stage, row, lines: row };
    }
    case 'edge': {
      const reference = overview.references.find(({ id }) => id === selection.id);
      if (reference === undefined) return none;
      const stage = overview.stages[reference.stage];
      const row = stage?.rows.find((candidate) => candidate.row === reference.row);
      return {
        ...none,
        stage,
        row,
        reference,
        lines: row ?? { line: reference.line, endLine: reference.line },
      };
    }
    case 'external': {
      const external = overview.externals.find(({ id }) => id === selection.id);
      return external === undefined ? none : { ...none, external };
    }
    case 'line': {
      const { line } = selection;
      const stage = overview.stages.find((candidate) => candidate.line <= line && line <= candidate.endLine);
      const row = stage?.rows.find((candidate) => candidate.line <= line && line <= candidate.endLine);
      return { ...none, stage, row, lines: { line, endLine: line } };
    }
  }
}
