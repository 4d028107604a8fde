import { useMemo, type ReactElement } from 'react';
import type { TranslateLesson } from '#i18n/lessonMessages.ts';
import { isEdit, lineChanges, type LineChange } from '#core/text/lineChanges.ts';
import { usePhone } from '#app/shell/appearance.ts';

export interface ChangesProps {
  readonly say: TranslateLesson;
  readonly before: string;
  readonly after: string;
  /** There is a task below, which comes first where there is little room. */
  readonly isAside: boolean;
}

type Block =
  | { readonly kind: 'added' | 'removed'; readonly line: string }
  | { readonly kind: 'same'; readonly count: number };

/** Lines and gaps up to which the changes are open at once. */
const FEW = 10;
/** Height of a window (CSS pixels) that has room for them above a task. */
const HIGH = 840;

/** Runs of lines that stay are counted, the others listed. */
function blocksOf(changes: readonly LineChange[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { kind, line } of changes) {
    const last = blocks.at(-1);
    if (kind !== 'same') blocks.push({ kind, line });
    else if (last?.kind === 'same') blocks[blocks.length - 1] = { kind, count: last.count + 1 };
    else blocks.push({ kind, count: 1 });
  }
  return blocks;
}

/** What a step changed in the Dockerfile; nothing where it is the same. */
export function Changes({ say, before, after, isAside }: ChangesProps): ReactElement | null {
  const phone = usePhone();
  const changes = useMemo(() => lineChanges(before, after), [before, after]);
  if (before === after || before === '') return null;
  const blocks = blocksOf(changes);
  if (!isEdit(changes)) return <p className="sg-lesson-note">{say('lesson.new-file')}</p>;
  const hasRoom = !phone && (!isAside || window.innerHeight >= HIGH);
  return (
    <details className="sg-lesson-changes" open={hasRoom && blocks.length <= FEW}>
      <summary>{say('lesson.changes')}</summary>
      <ol>
        {blocks.map((block, at) =>
          block.kind === 'same' ? (
            <li key={at} className="sg-lesson-same">
              {say('lesson.same-lines', { count: block.count })}
            </li>
          ) : (
            <li key={at} className={`sg-lesson-${block.kind}`}>
              <span className="sg-lesson-sign" aria-hidden="true">
                {block.kind === 'added' ? '+' : '−'}
              </span>
              <span className="sg-hidden">{say(`lesson.${block.kind}`)}</span>
              <code>{block.line}</code>
            </li>
          ),
        )}
      </ol>
    </details>
  );
}
