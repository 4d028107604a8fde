import { useState, type ReactElement } from 'react';
import { draftTitle } from '#app/drafts/draftTitle.ts';
import { CompareSwitch } from '#panels/compare/CompareSwitch.tsx';
import { TextDifference } from '#panels/difference/TextDifference.tsx';
import { KindMark } from '#panels/difference/KindMark.tsx';
import { useDifference } from '#panels/difference/useDifference.ts';
import { useDifferenceText } from '#panels/difference/useDifferenceText.ts';
import { setBefore, swapWithBefore } from '#state/before.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { ChooseBefore } from './ChooseBefore.tsx';
import { Overlay } from './Overlay.tsx';
import './changes.css';

type Way = 'graph' | 'text';

/** The Dockerfile before beside the present one; how to choose it where there is none. */
export function Changes(): ReactElement {
  const before = useApp((state) => state.before);
  const [isChoosing, setChoosing] = useState(false);
  const [way, setWay] = useState<Way>('graph');
  const isChosen = before !== '' && !isChoosing;
  return (
    <>
      <div className="sg-compare-bar">
        <CompareSwitch />
        {isChosen && <ChangesBar way={way} onWay={setWay} onChoose={() => setChoosing(true)} />}
      </div>
      {isChosen ? (
        <Shown way={way} />
      ) : (
        <ChooseBefore onDone={() => setChoosing(false)} isReplacing={before !== ''} />
      )}
    </>
  );
}

interface ChangesBarProps {
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly onChoose: () => void;
}

const ways: readonly Way[] = ['graph', 'text'];
const kinds = ['added', 'removed', 'rewired', 'changed', 'same'] as const;

function ChangesBar({ way, onWay, onChoose }: ChangesBarProps): ReactElement {
  const t = useDifferenceText();
  const store = useAppStore();
  const before = useApp((state) => state.before);
  const { result: compared } = useDifference();
  const stages = compared?.difference.stages ?? [];
  return (
    <>
      <div className="sg-switch" role="group" aria-label={t('show.label')}>
        {ways.map((one) => (
          <button key={one} type="button" aria-pressed={one === way} onClick={() => onWay(one)}>
            {t(`show.${one}`)}
          </button>
        ))}
      </div>
      <Button look="quiet" className="sg-compare-before" title={t('choose.another')} onClick={onChoose}>
        {t('named', { title: draftTitle(before) })}
      </Button>
      <IconButton icon="swap" label={t('swap')} onClick={() => swapWithBefore(store)} />
      <IconButton icon="close" label={t('stop')} onClick={() => setBefore(store, '')} />
      <ul className="sg-compare-counts">
        {kinds.map((kind) => {
          const count = stages.filter((stage) => stage.kind === kind).length;
          return (
            count > 0 && (
              <li key={kind}>
                <KindMark kind={kind} /> <b>{count}</b>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

function Shown({ way }: { readonly way: Way }): ReactElement {
  const t = useDifferenceText();
  const before = useApp((state) => state.before);
  const text = useApp((state) => state.analysed.text);
  const { status, result: compared } = useDifference();
  if (way === 'text' || status === 'failed') return <TextDifference before={before} after={text} />;
  if (compared === undefined) return <p className="sg-choose-note">{t('working')}</p>;
  return <Overlay compared={compared} />;
}
