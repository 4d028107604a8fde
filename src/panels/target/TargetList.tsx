import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { besideNow, workOfBuild } from '#state/chosenBuild.ts';
import { useOverview, useText } from '#state/overview.ts';
import { buildsText } from '#i18n/buildsText.ts';
import { Button } from '#ui/Button.tsx';
import { announce } from '#ui/live.tsx';
import { Combobox } from '#ui/Combobox.tsx';
import { Popover } from '#ui/Popover.tsx';
import { offeredTarget, offeredTargets, targetLabel } from './targets.ts';

/** Before the name of a build, which may be that of a target as well: no target has a colon. */
const BUILD = 'build:';

/** Rows that are listed at a time: a file may have hundreds of targets, and a bake file thousands of builds. */
const SHOWN = 100;

export interface TargetListProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The targets to choose from. */
export function TargetList({ anchor, onClose }: TargetListProps): ReactElement {
  const { openWork, previewTarget, setBuilds, setTarget } = useActions();
  const store = useAppStore();
  const overview = useOverview();
  const target = useApp((state) => state.target);
  const builds = useApp((state) => state.builds);
  const language = useApp((state) => state.language);
  const t = useText();
  const words = buildsText(language);
  // What to go back to: it stays while the arrows preview others.
  const [before] = useState(target);
  const kept = useRef(false);

  // However the picker closes: what was only looked at is undone.
  useEffect(
    () => () => {
      if (!kept.current) previewTarget(before);
    },
    [before, previewTarget],
  );

  const keep = (name: string): void => {
    kept.current = true;
    // The undo step leads back to where the picker was opened, not to what was looked at in between.
    previewTarget(before);
    setTarget(name);
    onClose();
  };

  /** Shows the Dockerfile of a build as it builds it, in one step that undo takes back. */
  const keepBuild = (name: string): void => {
    const build = builds?.file.builds.find((each) => each.name === name);
    if (builds === null || build === undefined) return;
    kept.current = true;
    previewTarget(before);
    openWork(workOfBuild(build, besideNow(builds, store.getState()), store.getState().text), 'own');
    announce(words.t('list.applied', { name }));
    onClose();
  };
  const targets = offeredTargets(overview).map(({ name, description }) => ({
    id: name,
    label: targetLabel(overview, name),
    description,
    ...(name === '' ? { mark: <span className="sg-tag">{t('target.default')}</span> } : {}),
  }));
  const named = (builds?.file.builds ?? []).map((build) => ({
    id: `${BUILD}${build.name}`,
    label: build.name,
    description: [words.where(build), ...words.facts(build), ...words.fedBy(build)].join(', '),
    mark: <span className="sg-tag">{words.t('list.tag')}</span>,
  }));

  return (
    <Popover open onClose={onClose} anchor={anchor} label={t('target.pick')}>
      <Combobox
        label={t('target.pick')}
        placeholder={t('target.find')}
        nothing={t('target.nothing')}
        limit={{ count: SHOWN, more: (count) => t('search.more', { count }) }}
        value={offeredTarget(overview, before)}
        options={[...targets, ...named]}
        onPreview={(id) => previewTarget(id.startsWith(BUILD) ? before : id)}
        onChoose={(id) => (id.startsWith(BUILD) ? keepBuild(id.slice(BUILD.length)) : keep(id))}
      />
      {builds !== null && (
        <Button
          look="quiet"
          icon="open"
          onClick={() => {
            onClose();
            setBuilds({ ...builds, isListed: true });
          }}
        >
          {words.t('list.title', { file: builds.name })}
        </Button>
      )}
      <p className="sg-popover-foot">{t('target.keys')}</p>
    </Popover>
  );
}
