import { useId, useState, type ReactElement } from 'react';
import { foreignTo } from '#core/rebuild/asked.ts';
import { recogniseChanged, writeChanged, type Changed } from '#core/rebuild/written.ts';
import { problemText } from '#i18n/problemText.ts';
import { rebuildText } from '#i18n/rebuildText.ts';
import { useRebuilding } from '#state/rebuilding.ts';
import { useTextAsOpened } from '#state/asOpened.ts';
import { setBefore } from '#state/before.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { Icon } from '#ui/icons.tsx';
import './rebuild.css';

/** The Dockerfile before, as something that changes. */
const earlier: Changed = { kind: 'before', name: '' };

/** What changes about the next build, to be chosen, and in one line what that re-runs. */
export function RebuildBar(): ReactElement {
  const { setChanged } = useActions();
  const language = useApp((state) => state.language);
  const store = useAppStore();
  const words = useApp((state) => state.changed);
  const before = useApp((state) => state.before);
  const changed = useRebuilding((selectors) => selectors.changed);
  const changeable = useRebuilding((selectors) => selectors.changeable);
  const { t, changed: nameOf } = rebuildText(language);
  // With a Dockerfile before at hand, the list has it.
  const asOpened = useTextAsOpened();
  const edited = before === '' ? asOpened : undefined;
  if (changeable === undefined) return <p className="sg-rebuild-bar">{t('too-large')}</p>;
  const remove = (word: string): void => setChanged(words.filter((other) => other !== word));
  return (
    <section className="sg-rebuild-bar" aria-label={t('title')}>
      <Chooser
        known={changeable}
        onChoose={(one) => setChanged([...new Set([...words, writeChanged(one)])].toSorted())}
      />
      {changed.length > 0 && (
        <ul aria-label={t('title')}>
          {changed.map((one) => (
            <li key={writeChanged(one)}>
              {nameOf(one)}
              <button
                type="button"
                className="sg-button sg-button-quiet sg-button-icon"
                aria-label={t('remove', { name: nameOf(one) })}
                onClick={() => remove(writeChanged(one))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {edited !== undefined && (
        <button
          type="button"
          className="sg-button sg-button-plain"
          onClick={() => {
            setBefore(store, edited);
            setChanged([...words, writeChanged(earlier)].toSorted());
          }}
        >
          {t('since-opened')}
        </button>
      )}
      <Answer />
    </section>
  );
}

interface ChooserProps {
  readonly known: readonly Changed[];
  readonly onChoose: (changed: Changed) => void;
}

/** A field for one thing that changes, with what the file has. */
function Chooser({ known, onChoose }: ChooserProps): ReactElement {
  const language = useApp((state) => state.language);
  const { t, changed: nameOf } = rebuildText(language);
  const [written, setWritten] = useState('');
  const [unknown, setUnknown] = useState<Changed>();
  const list = useId();
  const choose = (word: string): boolean => {
    if (word === '') return false;
    const chosen = known.find((one) => nameOf(one) === word) ?? recogniseChanged(word, known);
    const isForeign = foreignTo([chosen], known).length > 0;
    setUnknown(isForeign ? chosen : undefined);
    if (isForeign) return false;
    onChoose(chosen);
    return true;
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (choose(written.trim())) setWritten('');
      }}
    >
      <label htmlFor={`${list}field`}>{t('title')}</label>
      <input
        id={`${list}field`}
        list={list}
        value={written}
        placeholder={t('placeholder')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={`${list}error`}
        onChange={({ target, nativeEvent }) => {
          // What is picked from the list is meant: only what is typed waits for Enter.
          const isPicked =
            !(nativeEvent instanceof InputEvent) || nativeEvent.inputType === 'insertReplacementText';
          setUnknown(undefined);
          setWritten(isPicked && choose(target.value) ? '' : target.value);
        }}
      />
      <datalist id={list}>
        {known.map((one) => (
          <option key={writeChanged(one)} value={nameOf(one)} />
        ))}
      </datalist>
      <button type="submit" className="sg-button">
        {t('add')}
      </button>
      <span id={`${list}error`} role="status" className="sg-rebuild-note">
        {unknown !== undefined && t('not-here', { name: nameOf(unknown) })}
      </span>
    </form>
  );
}

/** How much re-runs, how long that takes, and what has to be known of it. */
function Answer(): ReactElement {
  const language = useApp((state) => state.language);
  const page = useRebuilding(({ rebuild }) => rebuild);
  const timed = useRebuilding((selectors) => selectors.timed);
  const text = rebuildText(language);
  const { t } = text;
  if (page === undefined) return <p className="sg-rebuild-note">{t('ask')}</p>;
  const { asked, rebuild } = page;
  if (asked.problem) {
    const reason = problemText(language, asked.problem).says;
    return <p role="status">{t('before-rejected', { reason })}</p>;
  }
  const names = (all: readonly Changed[]): string => all.map(text.changed).join(', ');
  const notes = [
    ...(asked.unused.length > 0 ? [t('unused', { names: names(asked.unused) })] : []),
    ...(asked.deciding.length > 0 ? [t('deciding', { names: names(asked.deciding) })] : []),
    ...(timed?.isAssumed === true ? [t('time-assumed')] : []),
    ...(timed && timed.untimed > 0 ? [t('untimed', { count: timed.untimed })] : []),
  ];
  return (
    <>
      <p role="status">
        <b>{text.total(rebuild)}</b>
        {timed && `. ${text.time(timed.time)}`}
      </p>
      {notes.length > 0 && <p className="sg-rebuild-note">{notes.join(' ')}</p>}
    </>
  );
}
