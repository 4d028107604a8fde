import { Annotation } from '@codemirror/state';

/** Marks a transaction that came from the page, not from the reader's hands in the editor. */
export const fromOutside = Annotation.define<true>();
