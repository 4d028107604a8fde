import type { ReactElement } from 'react';
import { Tools } from '#app/engine/lazyParts.ts';
import { useText } from '#state/overview.ts';
import { Logo } from '#ui/icons.tsx';
import { usePhone } from './appearance.ts';
import './header.css';
import type { ToolsProps } from './Tools.tsx';

/** The name of the page, and what can be done with it. */
export function Header(props: ToolsProps): ReactElement {
  const t = useText();
  const phone = usePhone();
  return (
    <header className="sg-header">
      <h1 className="sg-brand">
        <Logo />
        <span className={phone ? 'sg-hidden' : ''}>{t('app.name')}</span>
      </h1>
      <Tools {...props} />
    </header>
  );
}
