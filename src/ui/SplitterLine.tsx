import type { ReactElement } from 'react';
import './splitter.css';

/** Which way a line between two panels goes; `horizontal` where they lie above each other. */
export interface SplitterLineProps {
  readonly orientation?: 'vertical' | 'horizontal';
}

/** The style of the line between two panels. */
export function splitterLook({ orientation }: SplitterLineProps): string {
  return orientation === 'horizontal' ? 'sg-splitter sg-splitter-flat' : 'sg-splitter';
}

/** The line alone, until what moves it has come. */
export function SplitterLine(props: SplitterLineProps): ReactElement {
  return <div className={splitterLook(props)} />;
}
