import type { ReactElement } from 'react';
import type { SourceRead } from '#core/ignore/contextReads.ts';
import type { ListedRead } from '#core/ignore/listedReads.ts';
import { contextText } from '#i18n/contextText.ts';
import { ListedFiles } from '#panels/context/ListedFiles.tsx';
import { useListedReads } from '#panels/context/useListedReads.ts';
import { useContextReads } from '#state/contextReads.ts';
import { useApp } from '#state/useApp.ts';

/** Patterns of a source that are named. */
const mostNamed = 12;

/** What the ignore file has to say about each source of a COPY or ADD, and what it reads of a list of files; nothing where there is nothing to say. */
export function RowContext({
  stage,
  row,
}: {
  readonly stage: number;
  readonly row: number;
}): ReactElement | null {
  const reads = useContextReads()?.get(`${stage}:${row}`) ?? [];
  const { result } = useListedReads();
  const listed = result?.reads.filter((read) => read.stage === stage && read.row === row);
  const told = reads
    .map((read, at) => ({ read, files: listed?.[at] }))
    .filter(
      ({ read: { excludedBy, within }, files }) =>
        excludedBy !== undefined || within.length > 0 || files !== undefined,
    );
  if (told.length === 0) return null;
  return (
    <ul className="sg-steps">
      {told.map((one, at) => (
        <li key={at}>
          <ReadLine {...one} />
        </li>
      ))}
    </ul>
  );
}

interface ReadLineProps {
  readonly read: SourceRead;
  readonly files: ListedRead | undefined;
}

function ReadLine({ read: { source, excludedBy, within }, files }: ReadLineProps): ReactElement {
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
      {files?.source === source && <ListedFiles read={files} />}
    </>
  );
}
