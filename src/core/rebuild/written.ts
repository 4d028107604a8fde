import { normaliseImageReference } from '#core/expand/imageRef.ts';

const kinds = ['file', 'arg', 'env', 'image', 'url', 'context', 'no-cache'] as const;

/**
 * One thing that is different about the next build, as it is written on a command line and in a link: `kind:name`.
 *
 * - `file`: a path of the build context; a folder stands for all that is in it;
 * - `arg`, `env`: an ARG or ENV that had another value in the build before;
 * - `image`: another image under the same tag; `url`: a remote source of ADD; `context`: a named context;
 * - `no-cache`: `--no-cache`, with a name `--no-cache-filter` for that stage;
 * - `before`: the Dockerfile was another one, which is known elsewhere.
 */
export interface Changed {
  readonly kind: (typeof kinds)[number] | 'before';
  /** "" where the kind says it all: `no-cache`, `before`. */
  readonly name: string;
}

/** `file:package.json`, `no-cache`. */
export function writeChanged({ kind, name }: Changed): string {
  return name === '' ? kind : `${kind}:${name}`;
}

/** Reads what `writeChanged` wrote; undefined for anything else. */
export function readChanged(word: string): Changed | undefined {
  if (word === 'before' || word === 'no-cache') return { kind: word, name: '' };
  const kind = kinds.find((one) => word.startsWith(`${one}:`));
  const name = kind && word.slice(kind.length + 1);
  return kind && name ? { kind, name } : undefined;
}

/**
 * What a word means that may lack its kind: a variable, an image, a URL or a named context of the file has precedence
 * over a file of that name, which is written `./NAME`.
 *
 * @param known what the file has (`changeableOf`)
 */
export function recogniseChanged(word: string, known: readonly Changed[]): Changed {
  const written = word === 'before' ? undefined : readChanged(word);
  if (written) return written;
  const reference = shortReference(word);
  const found = known.find(({ kind, name }) => {
    if (kind === 'file' || kind === 'no-cache') return false;
    return kind === 'image' ? reference === name : word === name;
  });
  return found ?? { kind: 'file', name: word };
}

/** An image as people write it, `node:20`, whichever way it is written; what cannot be an image as it is. */
export function shortReference(image: string): string {
  const normal = normaliseImageReference(image);
  return typeof normal === 'string' ? normal.replace(/^docker\.io\/(?:library\/)?/, '') : image;
}
