import type { ReactElement } from 'react';

/** Stands for columns that are out of view. */
export function Gap({ width }: { readonly width: number }): ReactElement | null {
  return width > 0 ? <td aria-hidden="true" style={{ minWidth: width, width }} /> : null;
}
