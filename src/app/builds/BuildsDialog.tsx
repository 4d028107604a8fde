import type { ReactElement } from 'react';
import type { NamedBuild } from '#core/builds/types.ts';
import { buildsText } from '#i18n/buildsText.ts';
import { LongList } from '#panels/LongList.tsx';
import { besideNow, dockerfileOf, workOfBuild } from '#state/chosenBuild.ts';
import { useText } from '#state/overview.ts';
import type { OpenedBuilds } from '#state/types.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Icon } from '#ui/icons.tsx';
import { announce } from '#ui/live.tsx';
import { BuildVariables } from './BuildVariables.tsx';
import '#ui/choice.css';
import './builds.css';

/** The builds of the bake or compose file that was opened; choosing one shows its Dockerfile as it builds it. */
export function BuildsDialog(): ReactElement | null {
  const opened = useApp((state) => state.builds);
  return opened === null ? null : <BuildsList opened={opened} />;
}

function BuildsList({ opened: asCame }: { readonly opened: OpenedBuilds }): ReactElement {
  const store = useAppStore();
  const { name, file, sources } = asCame;
  // Files that are open in the tree are read as they are now.
  const opened = besideNow(asCame, store.getState());
  const { openWork, setBuilds } = useActions();
  const say = useText();
  const { t, problem } = buildsText(useApp((state) => state.language));
  const close = (): void => setBuilds({ ...asCame, isListed: false });
  const choose = (build: NamedBuild): void => {
    openWork(workOfBuild(build, opened, store.getState().text), 'own');
    close();
    announce(t('list.applied', { name: build.name }));
  };
  return (
    <Dialog title={t('list.title', { file: name })} closeLabel={say('close')} onClose={close}>
      <div className="sg-builds">
        {file.builds.length > 0 && <p>{t('list.about')}</p>}
        {sources.length > 1 && <p>{t('list.together', { files: sources.map((source) => source.name) })}</p>}
        {file.variables.length > 0 && <BuildVariables variables={file.variables} />}
        <LongList as="ul" className="sg-builds-list" items={file.builds}>
          {(build) => (
            <li key={build.name}>
              <Build build={build} opened={opened} onChoose={choose} />
            </li>
          )}
        </LongList>
        {file.problems.length > 0 && (
          <>
            <h3>{t('list.problems')}</h3>
            <ul className="sg-builds-problems">
              {file.problems.map((found, at) => {
                const { says, todo } = problem(found);
                return (
                  <li key={at}>
                    <Icon name={found.severity === 'error' ? 'failed' : 'warning'} />
                    <span>
                      {sources.length > 1 && `${found.file}, `}
                      {t('line', { line: found.line })}: {says} {todo}
                    </span>
                  </li>
                );
              })}
            </ul>
          </>
        )}
        {file.builds.length > 1 && <p className="sg-soft">{t('not-shared')}</p>}
        {file.builds.length > 1 && file.kind === 'compose' && <p className="sg-soft">{t('no-order')}</p>}
      </div>
    </Dialog>
  );
}

interface BuildProps {
  readonly build: NamedBuild;
  readonly opened: OpenedBuilds;
  readonly onChoose: (build: NamedBuild) => void;
}

function Build({ build, opened, onChoose }: BuildProps): ReactElement {
  const { t, where, facts } = buildsText(useApp((state) => state.language));
  const path = where(build);
  const [, ...others] = build.platforms;
  const links = Object.entries(build.contexts).flatMap(([context, value]) =>
    value.startsWith('target:')
      ? [t('from-build', { name: context, build: value.slice('target:'.length) })]
      : [],
  );
  const notes = [
    build.description,
    facts(build).join(', '),
    ...(dockerfileOf(build, opened) === undefined ? [t('list.not-beside', { path })] : []),
    ...(others.length > 0 ? [t('also-platforms', { names: others })] : []),
    ...links,
  ].filter((note) => note !== '');
  return (
    <button type="button" className="sg-choice sg-build" onClick={() => onChoose(build)}>
      <strong>{build.name}</strong>
      <span>{path}</span>
      {notes.map((note) => (
        <span key={note} className="sg-build-note">
          {note}
        </span>
      ))}
    </button>
  );
}
