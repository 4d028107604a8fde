import { useContext, useEffect, useId, useState, type ReactElement } from 'react';
import { DraftsContext } from '#app/drafts/draftsContext.ts';
import { draftIdOf, type Draft } from '#app/drafts/draft.ts';
import { draftTitle } from '#app/drafts/draftTitle.ts';
import { FILE_LIMIT, textOf } from '#app/opening/fileText.ts';
import { isTooLarge } from '#core/share/limits.ts';
import { exampleIds, type ExampleId } from '#lessons/exampleIds.ts';
import { useDifferenceText } from '#panels/difference/useDifferenceText.ts';
import { useText } from '#state/overview.ts';
import { useTextAsOpened } from '#state/asOpened.ts';
import { setBefore } from '#state/before.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { announce } from '#ui/live.tsx';
import { insist } from '#ui/lost.ts';
import { pickFile } from '#ui/pickFile.ts';
import './changes.css';

export interface ChooseBeforeProps {
  /** There is a Dockerfile before already. */
  readonly isReplacing: boolean;
  /** Called once one is chosen, or the present one is kept. */
  readonly onDone: () => void;
}

type Fault = 'choose.too-large' | 'choose.binary';

/** The Dockerfile to compare with: this one as it is now or as it was opened, a draft, an example, a file, or what is pasted. */
export function ChooseBefore({ isReplacing, onDone }: ChooseBeforeProps): ReactElement {
  const t = useDifferenceText();
  const store = useAppStore();
  const [fault, setFault] = useState<Fault>();
  const take = (text: string): void => {
    if (isTooLarge(text)) setFault('choose.too-large');
    else if (text.trim() !== '') {
      setBefore(store, text);
      onDone();
    }
  };
  const takeFile = async (file: File): Promise<void> => {
    const result = file.size > FILE_LIMIT ? undefined : textOf(new Uint8Array(await file.arrayBuffer()));
    if (result?.ok === true) take(result.text);
    else setFault(result === undefined ? 'choose.too-large' : 'choose.binary');
  };
  useDropped((file) => void takeFile(file));
  const opened = useTextAsOpened();
  const said = fault === undefined ? '' : t(fault, { limit: FILE_LIMIT });
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);
  return (
    <div className="sg-choose">
      <div className="sg-choose-inside">
        <h2>{t('choose.title')}</h2>
        <p className="sg-soft">{t('choose.about')}</p>
        {said !== '' && <p className="sg-choose-fault">{said}</p>}
        <div className="sg-choose-ways">
          <Button
            look="primary"
            onClick={() => {
              take(store.getState().text);
            }}
          >
            {t('choose.now')}
          </Button>
          <span className="sg-soft">{t('choose.now-about')}</span>
        </div>
        {opened !== undefined && (
          <div className="sg-choose-ways">
            <Button onClick={() => take(opened)}>{t('choose.opened')}</Button>
            <span className="sg-soft">{t('choose.opened-about')}</span>
          </div>
        )}
        <div className="sg-choose-ways">
          <Button icon="open" onClick={() => pickFile((file) => void takeFile(file))}>
            {t('choose.file')}
          </Button>
          <span className="sg-soft">{t('choose.drop')}</span>
          {isReplacing && (
            <Button look="quiet" onClick={onDone}>
              {t('choose.back')}
            </Button>
          )}
        </div>
        <Paste onTake={take} />
        <RecentDrafts onTake={take} />
        <Examples onTake={take} />
      </div>
    </div>
  );
}

interface TakeProps {
  readonly onTake: (text: string) => void;
}

function Paste({ onTake }: TakeProps): ReactElement {
  const t = useDifferenceText();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      className="sg-choose-paste"
      onSubmit={(event) => {
        event.preventDefault();
        onTake(text);
      }}
    >
      <label htmlFor={id}>{t('choose.paste')}</label>
      <textarea
        id={id}
        className="sg-input"
        rows={6}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('choose.compare')}
      </Button>
    </form>
  );
}

function RecentDrafts({ onTake }: TakeProps): ReactElement | null {
  const t = useDifferenceText();
  const drafts = useContext(DraftsContext);
  const shown = useApp(draftIdOf);
  const [list, setList] = useState<readonly Draft[]>([]);
  useEffect(() => {
    void drafts?.then(async ({ recent }) => setList(await recent()));
  }, [drafts]);
  const others = list.filter(({ id }) => id !== shown);
  if (others.length === 0) return null;
  return (
    <section className="sg-choose-list" aria-label={t('choose.drafts')}>
      <h3>{t('choose.drafts')}</h3>
      <ul>
        {others.map(({ id, work }) => (
          <li key={id}>
            <button type="button" className="sg-link" onClick={() => onTake(work.text)}>
              {draftTitle(work.text)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Examples({ onTake }: TakeProps): ReactElement {
  const t = useDifferenceText();
  const say = useText();
  const take = async (id: ExampleId): Promise<void> => {
    const { examples } = await insist(() => import('#lessons/examples.ts'));
    onTake(examples[id].text ?? '');
  };
  return (
    <section className="sg-choose-list" aria-label={t('choose.examples')}>
      <h3>{t('choose.examples')}</h3>
      <ul>
        {exampleIds.map((id) => (
          <li key={id}>
            <button type="button" className="sg-link" onClick={() => void take(id)}>
              {say(`examples.${id}.title`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A file that is dropped anywhere is taken here, before the page opens it. */
function useDropped(take: (file: File) => void): void {
  useEffect(() => {
    const onDrop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      // The page waits for the end of the drag, which it no longer hears of.
      document.dispatchEvent(new DragEvent('dragleave'));
      take(file);
    };
    document.addEventListener('drop', onDrop, { capture: true });
    return () => document.removeEventListener('drop', onDrop, { capture: true });
  });
}
