import { useMemo, type ReactElement } from 'react';
import { isEdit, lineChanges } from '#core/text/lineChanges.ts';

/** The lines of a Dockerfile with their numbers; those that are new since `before` are marked, where it is the same file. */
export function Listing({ before, text }: { readonly before: string; readonly text: string }): ReactElement {
  const lines = useMemo(() => {
    const changes = lineChanges(before, text);
    const marks = before !== '' && isEdit(changes);
    const now = changes.filter(({ kind }) => kind !== 'removed');
    const written = now.at(-1)?.line === '' ? now.slice(0, -1) : now;
    return written.map(({ kind, line }) => ({ line, isNew: marks && kind === 'added' }));
  }, [before, text]);
  return (
    <ol className="sg-handout-listing">
      {lines.map(({ line, isNew }, at) => (
        <li key={at} className={isNew ? 'sg-handout-new' : ''}>
          <span className="sg-handout-sign">{isNew ? '+' : ''}</span>
          <span className="sg-handout-number">{at + 1}</span>
          <code>{line}</code>
        </li>
      ))}
    </ol>
  );
}
