import type { Source } from '#core/stages/types.ts';
import { familiarReference } from '#core/drawing/names.ts';
import { printable } from './printable.ts';

/** Sources that are named by their kind, in words. */
export interface SourceWords {
  readonly context: string;
  readonly unresolved: string;
}

/** What a source that is no stage is called: images in the short form people write. */
export function sourceLabel(source: Exclude<Source, { kind: 'stage' }>, words: SourceWords): string {
  switch (source.kind) {
    case 'image':
      return printable(familiarReference(source.ref));
    case 'scratch':
      return 'scratch';
    case 'context':
      return words.context;
    case 'named-context':
      return printable(source.name);
    case 'http':
    case 'git':
      return printable(source.url);
    case 'unresolved':
      return source.text === '' ? words.unresolved : printable(source.text);
  }
}
