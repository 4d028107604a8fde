import { renameStage, type RenameProblem } from '#core/language/rename.ts';
import { applyEdits } from '#core/text/edit.ts';
import type { AppStore } from './store.ts';

/**
 * Renames a stage of the present text wherever it is named, as one step to undo. Where that cannot be done nothing
 * changes, and the reason is returned. To be imported when it is needed: it brings the rules of renaming along.
 */
export function renameStageTo(store: AppStore, stage: number, name: string): RenameProblem | undefined {
  const state = store.getState();
  const { options, reading } = store.selectors;
  const resolution = reading(state.text, options(state));
  const found = renameStage(resolution, stage, name);
  if ('reason' in found) return found;
  const before = resolution.stageStates[stage]?.name ?? '';
  store.actions.changeName(applyEdits(state.text, found.edits), before, found.name);
  return undefined;
}
