import type { ReactElement } from 'react';
import { richText, type Span } from '#lessons/own/richText.ts';

/** Longest code (characters) that is kept on one line: `--target` would break behind its first dash. */
const WHOLE = 26;

/** Words of a lesson: text with code, emphasis and links to https, which nothing else can get through. */
export function Words({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {richText(text).map((span, at) => (
        <OneSpan key={at} span={span} />
      ))}
    </>
  );
}

function OneSpan({ span }: { readonly span: Span }): ReactElement {
  switch (span.kind) {
    case 'plain':
      return <>{span.text}</>;
    case 'code':
      return <code className={span.text.length > WHOLE ? undefined : 'sg-lesson-whole'}>{span.text}</code>;
    case 'emphasis':
      return <em>{span.text}</em>;
    case 'link':
      // Words may say anything of where they lead: the host stands beside them.
      return (
        <>
          <a href={span.address} target="_blank" rel="noreferrer noopener">
            {span.text}
          </a>
          {span.text !== span.host && <span className="sg-soft"> ({span.host})</span>}
        </>
      );
  }
}
