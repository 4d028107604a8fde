import { Fragment, type ReactElement } from 'react';

/** A sentence in which what stands between backticks is code. */
export function Words({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text
        .split('`')
        .map((part, at) =>
          at % 2 === 1 ? <code key={at}>{part}</code> : <Fragment key={at}>{part}</Fragment>,
        )}
    </>
  );
}

/** The same for those who only hear it. */
export function spoken(text: string): string {
  return text.replaceAll('`', '');
}
