import type { ReactElement } from 'react';
import type { Difference } from '#core/difference/types.ts';
import { figureText, shownFigures, verdictOn } from '#i18n/differenceFigures.ts';
import { useApp } from '#state/useApp.ts';
import { useDifferenceText } from './useDifferenceText.ts';

/** The build in figures, before and after. */
export function Figures({ difference }: { readonly difference: Difference }): ReactElement {
  const t = useDifferenceText();
  const language = useApp((state) => state.language);
  const { figures, times } = difference;
  return (
    <>
      <table className="sg-figures">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {shownFigures.map((name) => {
            const [before, after] = [
              figureText(figures.before, name, t, language),
              figureText(figures.after, name, t, language),
            ];
            const verdict = verdictOn(difference, name);
            return (
              <tr key={name} className={before === after ? 'sg-figure-same' : ''}>
                <th scope="row">{t(`figure.${name}`)}</th>
                <td>{before}</td>
                <td>
                  {verdict !== undefined && (
                    <span className={`sg-figure-verdict sg-figure-${verdict}`}>{t(`figure.${verdict}`)}</span>
                  )}{' '}
                  <b>{after}</b>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="sg-soft sg-figures-note">
        {times.basis === 'equal' ? t('times.equal') : t('times.known', times.assumed)}
      </p>
    </>
  );
}
