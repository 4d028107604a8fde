import { memo, type ReactElement } from 'react';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { problemText, type ProblemText } from '#i18n/problemText.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import './problems.css';
import { Section } from '#panels/details/Section.tsx';

/** Everything wrong with the file, each at its line, in plain words, with what to do. */
export function Problems(): ReactElement | null {
  const { problems, problemCount, plan } = useOverview();
  const t = useText();
  const language = useApp((state) => state.language);
  if (problems.length === 0) return null;
  return (
    <Section title={t('problems.title', { count: problemCount })}>
      <ul className="sg-problems">
        {problems.map((problem, index) => (
          // A list that is replaced as a whole: the place is the identity.
          <li key={index}>
            <Problem
              problem={problem}
              stops={isSame(problem, plan.error)}
              // The words come later than the first overview, and with a second one that has the same problems.
              {...problemText(language, problem)}
            />
          </li>
        ))}
      </ul>
      {problemCount > problems.length && (
        <p className="sg-soft">{t('problems.more', { count: problemCount - problems.length })}</p>
      )}
    </Section>
  );
}

function isSame(problem: Diagnostic, error: Diagnostic | undefined): boolean {
  return error !== undefined && problem.rule === error.rule && problem.range.start === error.range.start;
}

interface ProblemProps extends ProblemText {
  readonly problem: Diagnostic;
  /** Whether BuildKit stops here for the chosen target. */
  readonly stops: boolean;
}

const Problem = memo(function Problem({ problem, says, todo, stops }: ProblemProps): ReactElement {
  const { select, setPanels } = useActions();
  const t = useText();
  const show = (): void => {
    if (problem.line > 0) select({ kind: 'line', line: problem.line });
    setPanels({ source: true, tab: 'source' });
  };
  return (
    <button type="button" className={`sg-problem sg-problem-${problem.severity}`} onClick={show}>
      <Icon name={problem.severity} />
      <span>
        <VisuallyHidden>{t(`severity.${problem.severity}`)} </VisuallyHidden>
        {problem.line > 0 && <small>{t('line', { line: problem.line })}</small>} {says}
        {todo !== '' && <span className="sg-todo">{todo}</span>}
        {stops && <span className="sg-stops">{t('problems.stops')}</span>}
      </span>
    </button>
  );
});
