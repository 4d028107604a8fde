import type { ReactElement } from 'react';
import type { BuildPlan, OutlineMount } from '#core/plan/types.ts';
import { useActions } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import { LongList } from '#panels/LongList.tsx';
import { Section } from './Section.tsx';

/** What a build takes from outside the file: arguments with their values, secrets, SSH (BuildKit's outline). */
export function BuildNeeds({ plan }: { readonly plan: BuildPlan }): ReactElement {
  const { openSettings } = useActions();
  const { args, secrets, ssh } = plan;
  const t = useText();
  return (
    <Section title={t('build.outline')}>
      {args.length + secrets.length + ssh.length === 0 && <p className="sg-soft">{t('build.nothing')}</p>}
      <dl className="sg-needs">
        {args.length > 0 && (
          <>
            <dt>{t('build.args')}</dt>
            <dd>
              <LongList as="ul" items={args}>
                {({ name, value, description }) => (
                  <li key={name} title={description}>
                    <button type="button" className="sg-stage-link" onClick={() => openSettings(name)}>
                      <code>{name}</code>
                    </button>{' '}
                    <code className="sg-soft">{value ?? t('build.unset')}</code>
                  </li>
                )}
              </LongList>
            </dd>
          </>
        )}
        <Mounts title={t('build.secrets')} mounts={secrets} />
        <Mounts title={t('build.ssh')} mounts={ssh} />
      </dl>
    </Section>
  );
}

interface MountsProps {
  readonly title: string;
  readonly mounts: readonly OutlineMount[];
}

function Mounts({ title, mounts }: MountsProps): ReactElement | null {
  const { select } = useActions();
  const t = useText();
  if (mounts.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <LongList as="ul" items={mounts}>
          {({ name, required, line }) => (
            <li key={name}>
              <button type="button" className="sg-stage-link" onClick={() => select({ kind: 'line', line })}>
                <code>{name}</code>
              </button>{' '}
              {required && <span className="sg-tag">{t('build.required')}</span>}{' '}
              <small className="sg-soft">{t('line', { line })}</small>
            </li>
          )}
        </LongList>
      </dd>
    </>
  );
}
