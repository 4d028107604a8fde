import type { CSSProperties, ReactElement } from 'react';
import { largestFirst, partsOf } from '#core/sizes/parts.ts';
import type { SizedInstruction, Sizes } from '#core/sizes/types.ts';
import { sizesText, type SizesText } from '#i18n/sizesText.ts';
import { useOverview } from '#state/overview.ts';
import { setMeasured, useSizing, type PageSizes } from '#state/sizing.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import '#timeline/tabs/table.css';
import './sizes.css';

/** Instructions that are listed: more are on the command line. */
const listed = 300;

/** How large the layers of the target are: the whole, a bar, and instructions by what they take. */
export function SizesReport(): ReactElement | null {
  const page = useSizing();
  const text = sizesText(useApp((state) => state.language));
  if (page === undefined) return null;
  if (page === 'too-large') return <p className="sg-sizes">{text.t('too-large')}</p>;
  const { answer } = page;
  return (
    <div className="sg-sizes">
      <Head page={page} text={text} />
      {page.beforeProblem && (
        <p role="status">
          {page.beforeName}: {text.problem(page.beforeProblem)}
        </p>
      )}
      {answer.sizes === undefined ? (
        <p role="status">{text.problem(answer.refusal)}</p>
      ) : (
        <Known sizes={answer.sizes} page={page} text={text} />
      )}
    </div>
  );
}

interface Part {
  readonly page: PageSizes;
  readonly text: SizesText;
}

function Head({ page, text }: Part): ReactElement {
  const store = useAppStore();
  const measured = useApp((state) => state.timeline.measured);
  const { name, beforeName, answer } = page;
  return (
    <div className="sg-sizes-head">
      <h3>
        {beforeName === undefined ? name : text.t('before-after', { before: beforeName, after: name })}{' '}
        {answer.sizes && <span className="sg-soft">{text.title(answer.sizes)}</span>}
      </h3>
      {measured !== undefined && measured.length > 1 && (
        <Button onClick={() => setMeasured(store, measured.toReversed())}>{text.t('swap')}</Button>
      )}
      {measured !== undefined && (
        <Button icon="trash" onClick={() => setMeasured(store, [])}>
          {text.t('remove')}
        </Button>
      )}
    </div>
  );
}

function Known({ sizes, page, text }: Part & { readonly sizes: Sizes }): ReactElement {
  const { comparison } = page;
  const before = new Map(comparison?.instructions.map((one) => [one.instruction, one.before]));
  const all = largestFirst(sizes.instructions);
  const known = all.filter(({ bytes }) => bytes !== undefined);
  const unknown = all.length - known.length;
  const most = known[0]?.bytes ?? 0;
  return (
    <>
      <p className="sg-sizes-totals">
        {text.totals(sizes, comparison).map((sentence) => (
          <b key={sentence}>{sentence}</b>
        ))}
      </p>
      <Bar sizes={sizes} text={text} />
      {known.length > 0 && (
        <table className="sg-times">
          <caption className="sg-hidden">{text.t('name')}</caption>
          <thead>
            <tr>
              <th scope="col">{text.t('column.instruction')}</th>
              <th scope="col">{text.t('column.stage')}</th>
              <th scope="col">{text.t('column.bytes')}</th>
              {comparison && <th scope="col">{text.t('column.before')}</th>}
              <th scope="col">{text.t('column.place')}</th>
            </tr>
          </thead>
          <tbody>
            {known.slice(0, listed).map((one) => (
              <Row
                key={`${one.stage} ${one.row} ${one.isBase}`}
                one={one}
                most={most}
                text={text}
                before={comparison && text.bytes(before.get(one))}
              />
            ))}
          </tbody>
        </table>
      )}
      {unknown > 0 && <p className="sg-soft">{text.t('of-unknown', { count: unknown })}</p>}
      {text.notes(sizes).map((note) => (
        <p key={note} className="sg-soft">
          {note}
        </p>
      ))}
    </>
  );
}

/** What the image is made of, and what stayed behind; its parts are told by words and patterns besides their colours. */
function Bar({ sizes, text }: { readonly sizes: Sizes; readonly text: SizesText }): ReactElement | null {
  const parts = partsOf(sizes);
  if (parts.length === 0) return null;
  return (
    <>
      <div className="sg-sizes-bar" aria-hidden="true">
        {parts.map(({ name, bytes }) => (
          <span key={name} className={`sg-sizes-${name}`} style={{ flexGrow: bytes }} />
        ))}
      </div>
      <ul className="sg-sizes-legend">
        {parts.map(({ name, bytes }) => (
          <li key={name}>
            <span className={`sg-sizes-key sg-sizes-${name}`} aria-hidden="true" />
            {text.t(`part.${name}`)} <b>{text.bytes(bytes)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly one: SizedInstruction;
  /** Bytes of the largest. */
  readonly most: number;
  /** Undefined where nothing is compared. */
  readonly before: string | undefined;
  readonly text: SizesText;
}

function Row({ one, most, before, text }: RowProps): ReactElement {
  const { select } = useActions();
  const stage = useOverview().stages[one.stage];
  const { bytes = 0, isBase, inImage, line, row } = one;
  const share = { '--sg-share': most > 0 ? bytes / most : 0 } as CSSProperties;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="sg-link"
          onClick={() =>
            select(row < 0 ? { kind: 'line', line } : { kind: 'row', stageKey: stage?.key ?? '', row })
          }
        >
          <code>{`${one.keyword} ${one.text}`.slice(0, 120)}</code>
        </button>
      </th>
      <td>{stage?.label}</td>
      <td className="sg-number sg-sizes-bytes" style={share}>
        {text.bytes(one.bytes)}
      </td>
      {before !== undefined && <td className="sg-number">{before}</td>}
      <td>{text.t(isBase && inImage ? 'part.base' : inImage ? 'place.image' : 'part.left')}</td>
    </tr>
  );
}
