import type { ReactElement } from 'react';
import type { Reference } from '#core/plan/types.ts';
import { useActions } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import './reference.css';

/** How a reference is written in the Dockerfile, without its paths. */
export function writtenReference({ kind, written }: Reference): string {
  switch (kind) {
    case 'from':
      return `FROM ${written}`;
    case 'copy':
      return `COPY --from=${written}`;
    case 'mount':
      return `RUN --mount=…from=${written}`;
    case 'onbuild':
      return `ONBUILD ${written}`;
    case 'add':
      return `ADD ${written}`;
  }
}

/** What a reference moves, e.g. `/app/dist → /srv`; empty for FROM. */
export function movedPaths({ paths, destination }: Reference): string {
  if (paths.length === 0) return '';
  const from = paths.join(', ');
  return destination === '' ? from : `${from} → ${destination}`;
}

/** One reference in a list: how it is written, where, what it moves. A press selects it. */
export function ReferenceLine({ reference }: { readonly reference: Reference }): ReactElement {
  const { select } = useActions();
  const t = useText();
  const moved = movedPaths(reference);
  return (
    <button type="button" className="sg-reference" onClick={() => select({ kind: 'edge', id: reference.id })}>
      <span className={`sg-edge-mark sg-edge-${reference.kind}`} aria-hidden="true" />
      <span>
        <code>{writtenReference(reference)}</code> <small>{t('line', { line: reference.line })}</small>
        {moved !== '' && <code className="sg-moved">{moved}</code>}
      </span>
    </button>
  );
}
