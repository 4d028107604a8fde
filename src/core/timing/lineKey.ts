/** Names a line of a stage, or the stage itself, in `GraphMarks`. */
export function lineKey(stageKey: string, row?: number): string {
  return row === undefined ? stageKey : `${stageKey}\n${row}`;
}
