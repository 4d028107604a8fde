import type { Command, CopyInstruction, KeyValue, RunInstruction } from '#core/dockerfile/types.ts';
import { runScript } from '#core/plan/lowerRun.ts';

/**
 * What BuildKit writes into the history for an instruction (`CreatedBy`), as far as the file tells: `pieces` follow each other, the
 * first at the beginning, the last at the end, and between them stands what depends on build arguments or the base image.
 *
 *     RUN npm ci             RUN⋯ npm ci # buildkit      "RUN |1 A=b /bin/sh -c npm ci # buildkit"
 *     COPY --chown=1 $a /x   COPY --chown=1 ⋯ /x # buildkit
 *     WORKDIR app            WORKDIR ⋯                   "WORKDIR /srv/app"
 *     ENV A=1 B="2 3"        ENV A=1 B=⋯
 *     CMD x                  CMD ⋯
 *
 * Source: moby/buildkit v0.32.2, `frontend/dockerfile/dockerfile2llb`: `commitToHistory`, `runCommandString` and `withShell` in
 * `convert.go`, `dispatchCopy` in `convert_copy.go`. RUN, COPY and ADD end in ` # buildkit`, the others do not; `--from`, `--link`
 * and mounts are not written. RUN is not expanded: the shell does it.
 */
export interface HistoryPattern {
  readonly pieces: readonly string[];
  /** Of a RUN in shell form: the whole entry where no build argument and no SHELL is set; "" of others. */
  readonly usual: string;
  /** It tells one file from another: RUN, COPY and ADD. */
  readonly isTelling: boolean;
}

const end = ' # buildkit';

/** A part of an entry: what it says, or null where that is open. */
type Part = string | null;
const open = null;

/**
 * @param os operating system of the image
 * @param expanded sources and destination of a COPY or ADD as they are expanded; undefined of a trigger
 */
export function historyPattern(
  command: Command,
  os: string,
  expanded: readonly string[] | undefined,
): HistoryPattern {
  switch (command.kind) {
    case 'RUN':
      return runPattern(command, os);
    case 'COPY':
    case 'ADD':
      return { pieces: piecesOf(copyParts(command, expanded)), usual: '', isTelling: true };
    case 'ENV':
    case 'LABEL':
      return config([
        command.kind,
        ...command.pairs.flatMap((pair) => [` ${pair.key}=`, plain(pair.value ?? '')]),
      ]);
    case 'ARG':
      return config([command.kind, ...command.args.flatMap(({ key }: KeyValue) => [` ${key}`, open])]);
    case 'WORKDIR':
    case 'USER':
    case 'SHELL':
    case 'VOLUME':
    case 'STOPSIGNAL':
    case 'EXPOSE':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
    case 'MAINTAINER':
    case 'ONBUILD':
      return config([`${command.kind} `, open]);
  }
}

function config(parts: readonly Part[]): HistoryPattern {
  return { pieces: piecesOf(parts), usual: '', isTelling: false };
}

function runPattern(run: RunInstruction, os: string): HistoryPattern {
  const script = spaced(runScript(run, os).args.join(' '));
  const usual = run.shellForm && os !== 'windows' ? `RUN /bin/sh -c ${script}${end}` : '';
  return { pieces: ['RUN', ` ${script}${end}`], usual, isTelling: true };
}

function copyParts(copy: CopyInstruction, expanded: readonly string[] | undefined): readonly Part[] {
  const word = (written: string, at: number): Part =>
    written.includes('$') ? open : (expanded?.[at] ?? plain(written));
  const flag = (name: string, value: string): readonly Part[] =>
    value === '' ? [] : [` --${name}=`, plain(value)];
  return [
    copy.kind,
    ...(copy.parents ? [' --parents'] : []),
    ...flag('chown', copy.chown),
    ...flag('chmod', copy.chmod),
    ...copy.sources.flatMap((source, at) => [' ', word(source, at)]),
    ...copy.files.flatMap(({ name }) => [` <<${name}`]),
    ' ',
    word(copy.destination, copy.sources.length),
    end,
  ];
}

/** A word that expansion leaves as it is, or an open place. */
function plain(word: string): Part {
  return /[$'"\\`]/.test(word) ? open : word;
}

function piecesOf(parts: readonly Part[]): readonly string[] {
  const pieces = [''];
  for (const part of parts) {
    if (part === open) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${spaced(part)}`);
  }
  return pieces;
}

/** `docker history` prints a tab as a space: both sides are compared so. */
export function spaced(text: string): string {
  return text.replaceAll('\t', ' ');
}

/** How `docker history` ends an entry that it cut, without `--no-trunc`: after 45 characters in all. */
const cut = '…';
const cutAt = 45;

/** How well an entry agrees with an instruction: `sure` tells the instruction from others. */
export type Agreement = 'none' | 'keyword' | 'sure';

/** Characters that are looked at, at most, to compare an entry with an instruction. */
export function costOf({ pieces }: HistoryPattern, entry: string): number {
  if (pieces.length > 2) return entry.length;
  return Math.min(entry.length, (pieces[0]?.length ?? 0) + (pieces[1]?.length ?? 0));
}

/** Whether an entry of a history (`spaced`) is that of an instruction. Linear: `costOf`. */
export function agreement({ pieces, usual, isTelling }: HistoryPattern, entry: string): Agreement {
  const agreed = isTelling ? 'sure' : 'keyword';
  if (!isCut(entry)) return fits(pieces, entry) ? agreed : 'none';
  const kept = entry.slice(0, -cut.length);
  // The arguments come first: what is left of it is the keyword.
  if (kept.startsWith('RUN |')) return pieces[0] === 'RUN' ? 'keyword' : 'none';
  const [first = '', ...rest] = pieces;
  const beginning = usual === '' ? first : usual;
  const agrees = beginning.startsWith(kept) || (usual === '' && rest.length > 0 && kept.startsWith(first));
  if (!agrees) return 'none';
  return kept.length > cutAt / 2 && beginning.startsWith(kept) ? agreed : 'keyword';
}

/** Whether `docker history` cut an entry. */
export function isCut(entry: string): boolean {
  return entry.endsWith(cut) && entry.length <= 2 * cutAt && Array.from(entry).length <= cutAt;
}

function fits(pieces: readonly string[], entry: string): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return entry === first;
  if (!entry.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = entry.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return entry.length - last.length >= at && entry.endsWith(last);
}
