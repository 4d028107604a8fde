/** An instruction as a card shows it. */
export interface ShortRow {
  /** The part that says what is done: the command, or what is copied where. */
  readonly text: string;
  /** Kinds of the mounts of a RUN, each once: `cache`, `secret`, `ssh`, `tmpfs`, `bind`. */
  readonly mounts: readonly string[];
}

/** Flags of COPY and ADD that say how, not what or where. */
const quietFlags = new Set([
  '--link',
  '--chown',
  '--chmod',
  '--exclude',
  '--parents',
  '--checksum',
  '--keep-git-dir',
  '--unpack',
]);

/**
 * Leaves out leading flags that push what matters out of the card: mounts become marks, the flags
 * of COPY that say how it copies go. The whole text is in the tooltip and in the details.
 *
 *     --mount=type=cache,target=/root/.cache go build   ->   go build   [cache]
 */
export function shortRow(keyword: string, text: string): ShortRow {
  const mounts = new Set<string>();
  const kept: string[] = [];
  let rest = text;
  for (let flag = leadingFlag(rest); flag !== undefined; flag = leadingFlag(rest)) {
    rest = rest.slice(flag.length).trimStart();
    if (keyword === 'RUN' && flag.startsWith('--mount=')) mounts.add(mountType(flag));
    else if ((keyword !== 'COPY' && keyword !== 'ADD') || !quietFlags.has(nameOf(flag))) kept.push(flag);
  }
  return { text: [...kept, rest].join(' '), mounts: [...mounts] };
}

function leadingFlag(text: string): string | undefined {
  if (!text.startsWith('--')) return undefined;
  const end = text.indexOf(' ');
  return end < 0 ? undefined : text.slice(0, end);
}

function nameOf(flag: string): string {
  const equals = flag.indexOf('=');
  return equals < 0 ? flag : flag.slice(0, equals);
}

function mountType(flag: string): string {
  const type = flag
    .slice('--mount='.length)
    .split(',')
    .find((part) => part.startsWith('type='));
  return type === undefined ? 'bind' : type.slice('type='.length);
}
