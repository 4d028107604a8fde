import type { ReactElement } from 'react';
import type { ComparedFiles } from '#core/difference/compareFiles.ts';
import { sentencesOf } from '#i18n/spoken.ts';
import { problemText } from '#i18n/problemText.ts';
import type { NoteParts } from '#i18n/differenceNotes.ts';
import { Section } from '#panels/details/Section.tsx';
import { useApp } from '#state/useApp.ts';
import { ChangedLines } from './ChangedLines.tsx';
import { Figures } from './Figures.tsx';
import { Findings } from './Findings.tsx';
import { Stages } from './Stages.tsx';
import { Targets } from './Targets.tsx';
import { useDifference } from './useDifference.ts';
import { useDifferenceText } from './useDifferenceText.ts';
import './difference.css';

/** What became of the Dockerfile before, as figures and lists. */
export function DifferenceDetails(): ReactElement {
  const t = useDifferenceText();
  const { status, result: compared } = useDifference();
  return (
    <>
      <header className="sg-details-head">
        <h2>{t('details.title')}</h2>
      </header>
      {status === 'none' && <p className="sg-soft">{t('details.none')}</p>}
      {status === 'failed' && <p role="note">{t('failed')}</p>}
      {status === 'working' && compared === undefined && <p className="sg-soft">{t('working')}</p>}
      {compared !== undefined && <Report compared={compared} />}
    </>
  );
}

function Report({ compared }: { readonly compared: ComparedFiles }): ReactElement | null {
  const t = useDifferenceText();
  const language = useApp((state) => state.language);
  const { difference, overviews } = compared;
  const { isSame, target, error, preamble, preambleTexts, targets, findings } = difference;
  const named = (name: string): string => (name === '' ? t('default-target') : name);
  const words = sentencesOf('opening', language);
  if (words === undefined) return null;
  const parts: NoteParts = {
    t,
    words,
    stages: { before: overviews.before.stages, after: overviews.after.stages },
  };
  const refused = (['before', 'after'] as const).flatMap((side) => {
    const found = error[side];
    if (found === undefined) return [];
    return (
      <p key={side} className="sg-change-refused" role="note">
        {t(`error.${side}`, { error: problemText(language, found).says })}
      </p>
    );
  });
  const isDefault = target.before === '' && target.after === '';
  return (
    <>
      {!isDefault && (
        <p className="sg-soft">{t('target', { before: named(target.before), after: named(target.after) })}</p>
      )}
      {refused}
      {isSame && <p role="note">{t('same')}</p>}
      <Section title={t('figures')}>
        <Figures difference={difference} />
      </Section>
      {!isSame && (
        <Section title={t('stages')}>
          <Stages compared={compared} parts={parts} />
        </Section>
      )}
      {preamble.some(({ kind }) => kind !== 'same') && (
        <Section title={t('preamble')}>
          <ChangedLines
            changes={preamble}
            textsOf={({ before, after }) => ({
              before: preambleTexts.before[before ?? -1],
              after: preambleTexts.after[after ?? -1],
            })}
          />
        </Section>
      )}
      {targets.some(({ kind }) => kind !== 'same') && (
        <Section title={t('targets')}>
          <Targets targets={targets} parts={parts} />
        </Section>
      )}
      {findings.added.length + findings.gone.length > 0 && (
        <Section title={t('findings')}>
          <Findings findings={findings} />
        </Section>
      )}
    </>
  );
}
