import type { ReactElement } from 'react';

/** Signs that only the toolbar of the graph needs, in the manner of the page's icons. */
function Sign({ d }: { readonly d: string }): ReactElement {
  return (
    <svg className="sg-icon" width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}

/** A star over a straight row: everything back in its place. */
export function TidySign(): ReactElement {
  return (
    <Sign d="M1.75 9.25h4v4h-4zM10.25 9.25h4v4h-4zM5.75 11.25h4.5M8 1.75v5M5.75 3l4.5 2.5M10.25 3l-4.5 2.5" />
  );
}
