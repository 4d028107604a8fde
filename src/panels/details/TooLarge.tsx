import type { ReactElement } from 'react';
import { useText } from '#state/overview.ts';

/** In place of what is not worked out for a very large file. */
export function TooLarge(): ReactElement {
  const t = useText();
  return <p className="sg-soft">{t('details.too-large')}</p>;
}
