import type { ReactElement } from 'react';
import { useApp } from '#state/useApp.ts';

/** The Dockerfile as plain text, until the editor has come. */
export function SourceWaiting(): ReactElement {
  return <pre className="sg-source-waiting">{useApp((state) => state.text)}</pre>;
}
