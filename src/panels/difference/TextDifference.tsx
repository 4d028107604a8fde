import { useMemo, useState, type ReactElement } from 'react';
import { lineChanges, type LineChange } from '#core/text/lineChanges.ts';
import { LongList } from '#panels/LongList.tsx';
import { kindSigns } from './KindMark.tsx';
import { useDifferenceText } from './useDifferenceText.ts';
import './difference.css';
import './text.css';

export interface TextDifferenceProps {
  readonly before: string;
  readonly after: string;
}

interface NumberedLine extends LineChange {
  /** Its number in each of the texts; undefined where it is not in it. */
  readonly old: number | undefined;
  readonly now: number | undefined;
}

type Block =
  | { readonly kind: 'line'; readonly line: NumberedLine }
  | { readonly kind: 'gap'; readonly lines: readonly NumberedLine[] };

/** Lines that stay around those that changed. */
const AROUND = 3;
/** A gap of fewer lines is no gap. */
const SHORTEST_GAP = 4;

function numbered(changes: readonly LineChange[]): readonly NumberedLine[] {
  let [old, now] = [0, 0];
  return changes.map((change) => {
    if (change.kind !== 'added') old += 1;
    if (change.kind !== 'removed') now += 1;
    return {
      ...change,
      old: change.kind === 'added' ? undefined : old,
      now: change.kind === 'removed' ? undefined : now,
    };
  });
}

/** Runs of lines that stay, but for those around a change, become gaps. */
function blocksOf(lines: readonly NumberedLine[]): readonly Block[] {
  const near = new Uint8Array(lines.length);
  for (const [at, { kind }] of lines.entries()) {
    if (kind !== 'same') near.fill(1, Math.max(0, at - AROUND), at + AROUND + 1);
  }
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && near[end] === near[at]) end += 1;
    const run = lines.slice(at, end);
    if (near[at] === 0 && run.length >= SHORTEST_GAP) blocks.push({ kind: 'gap', lines: run });
    else for (const line of run) blocks.push({ kind: 'line', line });
    at = end;
  }
  return blocks;
}

/** Both texts laid over each other, line by line. */
export function TextDifference({ before, after }: TextDifferenceProps): ReactElement {
  const t = useDifferenceText();
  const lines = useMemo(() => numbered(lineChanges(before, after)), [before, after]);
  const blocks = useMemo(() => blocksOf(lines), [lines]);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const items = blocks.flatMap((block, index): readonly (Block & { readonly index: number })[] =>
    block.kind === 'gap' && opened.has(index)
      ? block.lines.map((line) => ({ kind: 'line', line, index }))
      : [{ ...block, index }],
  );
  if (before === after) {
    return (
      <p className="sg-text-same" role="note">
        {t('same-text')}
      </p>
    );
  }
  return (
    <div className="sg-text-lines" tabIndex={0} role="region" aria-label={t('text.label')}>
      <LongList as="ol" items={items.map((item, at) => ({ item, at }))} shown={1000}>
        {({ item, at }) =>
          item.kind === 'gap' ? (
            <li key={at} className="sg-text-gap">
              <button
                type="button"
                className="sg-link"
                onClick={() => setOpened(new Set([...opened, item.index]))}
              >
                {t('text.same-lines', { count: item.lines.length })}
              </button>
            </li>
          ) : (
            <Line key={at} line={item.line} />
          )
        }
      </LongList>
    </div>
  );
}

function Line({ line }: { readonly line: NumberedLine }): ReactElement {
  const t = useDifferenceText();
  const { kind, old, now } = line;
  return (
    <li className={`sg-text-line ${kind === 'same' ? '' : `sg-change-${kind}`}`}>
      <span className="sg-text-number">{old}</span>
      <span className="sg-text-number">{now}</span>
      <span className="sg-change-sign" aria-hidden="true">
        {kind === 'same' ? '' : kindSigns[kind]}
      </span>
      {kind !== 'same' && <span className="sg-hidden">{t(`kind.${kind}`)}</span>}
      <code>{line.line}</code>
    </li>
  );
}
