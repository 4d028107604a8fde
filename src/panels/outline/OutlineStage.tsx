import { memo, useMemo, type ReactElement, type ReactNode } from 'react';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { overlapOf } from '#core/analysis/overlap.ts';
import { groupByStage, type Outgoing } from '#core/analysis/roles.ts';
import { stageSteps } from '#core/analysis/steps.ts';
import type { Reference } from '#core/plan/types.ts';
import type { Translate } from '#i18n/messages.ts';
import { useText } from '#state/overview.ts';
import { hopSentence } from '#panels/details/hops.ts';
import { whyNoOverlap } from '#panels/details/overlapGroups.ts';
import { LongList } from '#panels/LongList.tsx';
import { movedPaths, writtenReference } from '#panels/details/ReferenceLine.tsx';
import { RoleBadge } from '#panels/RoleBadge.tsx';
import { whyPath } from '#panels/roles.ts';
import { StageLink } from '#panels/StageLink.tsx';
import { stepNotes } from '#panels/details/StageSteps.tsx';
import { targetLabel } from '#panels/target/targets.ts';

/** References by the stages they tie together. */
export interface Uses {
  /** What each stage makes, by its index. */
  readonly made: Outgoing;
  /** What is made of each. */
  readonly of: Outgoing;
}

export function usesOf({ references, stages }: Overview): Uses {
  const of: Reference[][] = stages.map(() => []);
  for (const reference of references) {
    if (reference.source.kind === 'stage') of[reference.source.stage]?.push(reference);
  }
  return { made: groupByStage(references, stages.length), of };
}

/** Stages, and entries of each list of a stage, before the rest waits for a press: no file that people print has more. */
export const OUTLINED = 500;

export interface OutlineStageProps {
  readonly overview: Overview;
  readonly stage: StageView;
  readonly uses: Uses;
}

/** One stage in the outline: role and why, base, what it takes and from whom, what runs beside it, its steps. */
export const OutlineStage = memo(function OutlineStage({
  overview,
  stage,
  uses,
}: OutlineStageProps): ReactElement {
  const t = useText();
  const role = overview.roles[stage.index];
  const target = targetLabel(overview, overview.target);
  const path = role === undefined ? [] : whyPath(overview, role);
  return (
    <section className="sg-outline-stage" aria-labelledby={`outline-${stage.index}`}>
      <h3 id={`outline-${stage.index}`}>
        <span className="sg-outline-number">{stage.index}</span> <StageLink stage={stage} />{' '}
        {role !== undefined && <RoleBadge role={role.role} />}
      </h3>
      {stage.description !== undefined && <p>{stage.description}</p>}
      {role !== undefined && <p>{t('outline.role', { target, role: role.role })}</p>}
      <dl>
        {path.length > 0 && (
          <Fact title={t('outline.why')}>
            <List items={path.map((reference) => hopSentence(overview, reference, t))} />
          </Fact>
        )}
        <Fact title={t('outline.base')}>
          <code>{stage.base ?? stage.baseWritten}</code>, {stage.platform}
          {stage.replacedBy !== undefined && <p>{t('stage.replaced', { value: stage.replacedBy })}</p>}
        </Fact>
        <Fact title={t('outline.takes')}>
          <List items={takes(overview, stage, uses, t)} />
        </Fact>
        <Fact title={t('outline.used-by')}>
          <List items={usedBy(overview, stage, uses, t)} />
        </Fact>
        <Overlaps overview={overview} stage={stage} />
        {stage.rows.length > 0 && (
          <Fact title={t('outline.instructions')}>
            <LongList as="ol" className="sg-outline-rows" items={stage.rows} shown={OUTLINED}>
              {({ row, keyword, text, line }) => (
                <li key={row}>
                  <span className="sg-soft">{t('outline.line', { line })}</span>
                  <code>
                    {keyword} {text}
                  </code>
                </li>
              )}
            </LongList>
          </Fact>
        )}
        <Steps overview={overview} stage={stage} />
      </dl>
    </section>
  );
});

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ items }: { readonly items: readonly string[] }): ReactElement {
  const t = useText();
  if (items.length === 0) return <span className="sg-soft">{t('outline.nothing')}</span>;
  return (
    <LongList as="ul" items={[...items.entries()]} shown={OUTLINED}>
      {([index, item]) => <li key={index}>{item}</li>}
    </LongList>
  );
}

/** What a stage takes from elsewhere, the build context included. */
function takes({ stages }: Overview, stage: StageView, { made }: Uses, t: Translate): readonly string[] {
  const context = stage.rows.filter(({ readsContext }) => readsContext).map(({ line }) => line);
  const taken = (made[stage.index] ?? []).map((reference) => {
    const { source, written, line } = reference;
    const named = source.kind === 'stage' ? (stages[source.stage]?.label ?? written) : written;
    const by = t('outline.takes-from', { what: writtenReference(reference), source: named, line });
    const moved = movedPaths(reference);
    return moved === '' ? by : by + t('outline.moves', { moved });
  });
  if (context.length === 0) return taken;
  return [...taken, t('outline.context', { lines: t('outline.lines', { lines: context }) })];
}

function usedBy(overview: Overview, stage: StageView, { of }: Uses, t: Translate): readonly string[] {
  return (of[stage.index] ?? []).map((reference) => hopSentence(overview, reference, t));
}

type StageProps = Omit<OutlineStageProps, 'uses'>;

function Overlaps({ overview: { plan, stages }, stage }: StageProps): ReactElement | null {
  const t = useText();
  const overlaps = useMemo(() => overlapOf(plan, stage.index), [plan, stage.index]);
  if (!plan.built.includes(stage.index)) return null;
  const groups = (['before', 'together', 'partly', 'after'] as const).flatMap((kind) => {
    const names = overlaps.filter((other) => other.kind === kind).map((other) => stages[other.stage]?.label);
    return names.length === 0 ? [] : [{ kind, names: names.join(', ') }];
  });
  return (
    <Fact title={t('outline.overlap')}>
      {groups.length === 0 ? (
        <span className="sg-soft">{t(`overlap.${whyNoOverlap(plan, stage.index)}`)}</span>
      ) : (
        <ul>
          {groups.map(({ kind, names }) => (
            <li key={kind}>
              {t(`overlap.${kind}`)}: {names}
            </li>
          ))}
        </ul>
      )}
    </Fact>
  );
}

function Steps({ overview: { plan, stages }, stage }: StageProps): ReactElement | null {
  const t = useText();
  const steps = stageSteps(plan, stage.index);
  if (steps.length === 0) return null;
  return (
    <Fact title={t('steps.title')}>
      <LongList as="ol" className="sg-outline-rows" items={steps} shown={OUTLINED}>
        {(step) => (
          <li key={step.step.id}>
            <code>{step.step.label}</code>
            {stepNotes(step, stages, t).map((note) => (
              <small key={note}>{note}</small>
            ))}
          </li>
        )}
      </LongList>
    </Fact>
  );
}
