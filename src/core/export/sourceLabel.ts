import type { Source } from '#core/graph/types.ts';
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
      return printable(shortReference(source.ref));
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

/** `docker.io/library/alpine:latest` -> `alpine`; a digest keeps its first twelve digits. */
function shortReference(ref: string): string {
  const name = ref.replace(/^docker\.io\/(?:library\/)?/, '').replace(/:latest$/, '');
  const digest = name.indexOf('@');
  const hex = name.indexOf(':', digest) + 1;
  return digest < 0 || name.length <= hex + 12 ? name : `${name.slice(0, hex + 12)}…`;
}
