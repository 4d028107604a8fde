import {
  memo,
  startTransition,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
} from 'react';
import type { Overview } from '#core/analysis/overview-types.ts';
import { buildCommand } from '#core/analysis/command.ts';
import { problemText } from '#i18n/problemText.ts';
import { useOverview, useText } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { CommandText } from '#panels/target/Command.tsx';
import { LongList } from '#panels/LongList.tsx';
import { OUTLINED, OutlineStage, usesOf } from './OutlineStage.tsx';
import './outline.css';
import { roleOrder, stagesOf } from '#panels/roles.ts';
import { RoleBadge } from '#panels/RoleBadge.tsx';
import { targetLabel } from '#panels/target/targets.ts';

/** Everything the picture says, as a text of headings and lists: to be read out, or printed. */
export function Outline(): ReactElement | null {
  // Drawn between other things: it may be long.
  const overview = useDeferredValue<Overview | undefined>(useOverview(), undefined);
  return overview === undefined ? null : <OutlineOf overview={overview} />;
}

const OutlineOf = memo(function OutlineOf({ overview }: { readonly overview: Overview }): ReactElement {
  const uses = useMemo(() => usesOf(overview), [overview]);
  const { stages, plan, target, options } = overview;
  const language = useApp((state) => state.language);
  const t = useText();
  const name = targetLabel(overview, target);
  const command = buildCommand(plan, options);
  const most = Math.min(OUTLINED, stages.length);
  const drawn = useGrowing(most);
  return (
    <article className="sg-outline" tabIndex={0} aria-label={t('view.outline')}>
      <h2>{t('outline.title', { target: name })}</h2>
      <p>
        {t('outline.summary', {
          stages: stages.length,
          built: plan.built.length,
          steps: plan.steps.length,
        })}
      </p>
      {plan.error && (
        <p className="sg-outline-stops">
          {t('outline.stops', { line: plan.error.line, says: problemText(language, plan.error).says })}
        </p>
      )}
      <dl className="sg-outline-roles">
        {roleOrder.map((role) => {
          const found = stagesOf(overview, role);
          return (
            found.length > 0 && (
              <div key={role}>
                <dt>
                  <RoleBadge role={role} />
                </dt>
                <dd>{found.map(({ label }) => label).join(', ')}</dd>
              </div>
            )
          );
        })}
      </dl>
      {command !== undefined && plan.stage >= 0 && plan.error === undefined && (
        <div className="sg-outline-command">
          <h3>{t('command.title')}</h3>
          <CommandText title={t('command.title')} words={command} />
        </div>
      )}
      <LongList as="div" items={drawn < most ? stages.slice(0, drawn) : stages} shown={OUTLINED}>
        {(stage) => <OutlineStage key={stage.key} overview={overview} stage={stage} uses={uses} />}
      </LongList>
    </article>
  );
});

/** Stages drawn at first, and with every step after that. */
const PART = 40;

/** How much of so many is drawn: it grows to all of it between other things, as all at once would hold up the page. */
function useGrowing(most: number): number {
  const [drawn, setDrawn] = useState(PART);
  useEffect(() => {
    if (drawn >= most) return undefined;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + PART)));
    return () => clearTimeout(timer);
  }, [drawn, most]);
  return drawn;
}
