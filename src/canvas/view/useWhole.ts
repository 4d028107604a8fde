import { useState } from 'react';
import { useApp } from '#state/useApp.ts';
import type { AppState } from '#state/types.ts';

/** Whether all of a file that is too large to be read as a whole is to be seen at once, by the names of its stages. */
export interface Whole {
  readonly isAsked: boolean;
  readonly show: () => void;
  readonly leave: () => void;
}

/** What the reader had when they asked: with anything else of it they are done with the whole. */
type Asked = Pick<AppState, 'selection' | 'level' | 'only' | 'opened'>;

/**
 * All at once, until a stage is chosen, wherever that is done: then the picture is about that stage again. Another level,
 * another part and another file end it as well; the editor's caret does not.
 */
export function useWhole(): Whole {
  const selection = useApp((state) => state.selection);
  const level = useApp((state) => state.level);
  const only = useApp((state) => state.only);
  const opened = useApp((state) => state.opened);
  const [asked, ask] = useState<Asked>();
  const isElsewhere =
    asked !== undefined && selection !== null && selection.kind !== 'line' && selection !== asked.selection;
  const isAsked =
    asked !== undefined &&
    !isElsewhere &&
    asked.level === level &&
    asked.only === only &&
    asked.opened === opened;
  if (asked !== undefined && !isAsked) ask(undefined);
  return {
    isAsked,
    show: () => ask({ selection, level, only, opened }),
    leave: () => ask(undefined),
  };
}
