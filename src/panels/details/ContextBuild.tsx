import type { ReactElement } from 'react';
import { buildsText } from '#i18n/buildsText.ts';
import { besideNow, workOfBuild } from '#state/chosenBuild.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { announce } from '#ui/live.tsx';

export interface ContextBuildProps {
  /** Name of the context, or of the stage that it replaces. */
  readonly name: string;
  /** As it is set: `target:NAME`. */
  readonly value: string;
}

/** Which build of the opened bake or compose file makes what a named context holds, and the way to its Dockerfile. */
export function ContextBuild({ name, value }: ContextBuildProps): ReactElement | null {
  const store = useAppStore();
  const { openWork } = useActions();
  const builds = useApp((state) => state.builds);
  const { t } = buildsText(useApp((state) => state.language));
  const [, other] = /^target:(.*)$/s.exec(value) ?? [];
  const build = builds?.file.builds.find((each) => each.name === other);
  if (builds === null || build === undefined) return null;
  return (
    <p>
      {t('from-build', { name, build: build.name })}{' '}
      <button
        type="button"
        className="sg-link"
        onClick={() => {
          const state = store.getState();
          openWork(workOfBuild(build, besideNow(builds, state), state.text), 'own');
          announce(t('list.applied', { name: build.name }));
        }}
      >
        {t('matrix.choose', { build: build.name })}
      </button>
    </p>
  );
}
