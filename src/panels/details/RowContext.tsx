import type { ReactElement } from 'react';
import type { SourceRead } from '#core/ignore/contextReads.ts';
import { contextText } from '#i18n/contextText.ts';
import { useContextReads } from '#state/contextReads.ts';
import { useApp } from '#state/useApp.ts';

/** Patterns of a source that are named. */
const mostNamed = 12;

/** What the ignore file has to say about each source of a COPY or ADD; nothing about those of which it says nothing. */
export function RowContext({
  stage,
  row,
}: {
  readonly stage: number;
  readonly row: number;
}): ReactElement | null {
  const reads = useContextReads();
  const told = (reads?.get(`${stage}:${row}`) ?? []).filter(
    ({ excludedBy, within }) => excludedBy !== undefined || within.length > 0,
  );
  if (told.length === 0) return null;
  return (
    <ul className="sg-steps">
      {told.map((read, at) => (
        <li key={at}>
          <ReadLine read={read} />
        </li>
      ))}
    </ul>
  );
}

function ReadLine({ read: { source, excludedBy, within } }: { readonly read: SourceRead }): ReactElement {
  const say = contextText(useApp((state) => state.language));
  const named = within
    .slice(0, mostNamed)
    .map(({ pattern, isException }) => (isException ? `!${pattern}` : pattern));
  const patterns =
    within.length > mostNamed ? [...named, say('more', { number: within.length - mostNamed })] : named;
  return (
    <>
      <code>{source}</code>
      {excludedBy && <small className="sg-row-problem">{say('excluded-by', excludedBy)}</small>}
      {patterns.length > 0 && (
        <small className="sg-soft">{say(excludedBy ? 'back' : 'within', { patterns })}</small>
      )}
    </>
  );
}
