import type { ReactElement } from 'react';
import type { Source } from '#core/stages/types.ts';
import { useText } from '#state/overview.ts';

/** What `--build-context` gives in place of an image. */
export function Replaced({ source }: { readonly source: Source }): ReactElement | null {
  const t = useText();
  return source.kind === 'named-context' ? <p>{t('external.replaced', source)}</p> : null;
}
