import { namedReferences } from '#core/dockerfile/references.ts';
import { parseMount } from '#core/dockerfile/mount.ts';
import type { CopyInstruction } from '#core/dockerfile/types.ts';
import type { SourceRange } from '#core/text/range.ts';
import { imageSource, parentOf } from './plan.ts';
import { loweredStage } from './lowerFile.ts';
import { remoteKind } from '#core/expand/remote.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BoundCommand, DispatchState } from '#core/stages/state.ts';
import type { Source } from '#core/stages/types.ts';
import type { Reference, ReferenceKind } from './types.ts';

/**
 * Every reference a stage makes, in file order: its base, what COPY, ADD and mounts read from, and the
 * same of inherited ONBUILD triggers. The build context is no reference: rows say whether they read it.
 */
export function referencesOf(resolution: Resolution, state: DispatchState, key: string): Reference[] {
  const references: Reference[] = [];
  const add = (parts: Omit<Reference, 'id' | 'stage'>): void => {
    references.push({ id: `${key}/${parts.kind}/${references.length}`, stage: state.stage, ...parts });
  };
  const { block } = state;
  add({
    source: baseOf(state),
    kind: 'from',
    row: -1,
    line: state.line,
    range: block?.from.baseRange ?? state.range,
    written: block?.from.base ?? '',
    paths: [],
    destination: '',
  });
  for (const bound of [...state.triggers, ...state.commands]) addCommand(resolution, state, bound, add);
  return references;
}

/** Where FROM leads; unresolved where its words leave no name. */
export function baseOf(state: DispatchState): Source {
  return state.baseName === '' ? { kind: 'unresolved', text: state.block?.from.base ?? '' } : parentOf(state);
}

function addCommand(
  resolution: Resolution,
  state: DispatchState,
  bound: BoundCommand,
  add: (parts: Omit<Reference, 'id' | 'stage'>) => void,
): void {
  const { command, row, line, onbuild } = bound;
  const place = { row, line };
  const kindOf = (kind: ReferenceKind): ReferenceKind => (onbuild ? 'onbuild' : kind);
  if (command.kind === 'RUN') {
    const ranges = onbuild ? [] : nameRanges(bound);
    for (const [index, value] of command.mounts.entries()) {
      const source = bound.sources[index];
      const mount = parseMount(value, (word) => word);
      if (!source || 'rule' in mount || mount.from === '') continue;
      const range = onbuild ? state.range : (ranges[index] ?? command.node.range);
      add({
        ...place,
        source: sourceOf(source),
        kind: kindOf('mount'),
        range,
        written: mount.from,
        paths: [mount.source || '/'],
        destination: mount.target,
      });
    }
    return;
  }
  if (command.kind !== 'COPY' && command.kind !== 'ADD') return;
  const words = expandedWords(resolution, state, bound, command);
  const destination = words.at(-1) ?? '';
  if (command.from !== undefined) {
    const [source] = bound.sources;
    const range = onbuild ? state.range : (command.fromRange ?? command.node.range);
    add({
      ...place,
      source: source ? sourceOf(source) : { kind: 'unresolved', text: command.from },
      kind: kindOf('copy'),
      range,
      written: command.from,
      paths: words.slice(0, -1),
      destination,
    });
    return;
  }
  if (command.kind !== 'ADD') return;
  for (const path of words.slice(0, -1)) {
    const remote = remoteKind(path);
    if (remote === 'local') continue;
    add({
      ...place,
      source: { kind: remote, url: path },
      kind: kindOf('add'),
      range: onbuild ? state.range : command.node.range,
      written: path,
      paths: [path],
      destination,
    });
  }
}

function sourceOf(state: DispatchState): Source {
  return state.stage >= 0 ? { kind: 'stage', stage: state.stage } : imageSource(state);
}

/** Sources and destination after expansion; as written where the command was not lowered. */
function expandedWords(
  resolution: Resolution,
  state: DispatchState,
  { row, onbuild }: BoundCommand,
  copy: CopyInstruction,
): readonly string[] {
  const written = [...copy.sources, copy.destination];
  if (onbuild) return written;
  return loweredStage(resolution, state).copies.get(row) ?? written;
}

/** Where each mount of a RUN names what it mounts; undefined where it names nothing. */
function nameRanges({ command }: BoundCommand): readonly (SourceRange | undefined)[] {
  if (command.kind !== 'RUN') return [];
  const named = namedReferences({ node: command.node, instruction: command });
  const ranges = named.filter(({ kind }) => kind === 'mount').map(({ range }) => range);
  let next = 0;
  return command.mounts.map((value) => (hasFrom(value) ? ranges[next++] : undefined));
}

function hasFrom(value: string): boolean {
  const mount = parseMount(value, undefined);
  return !('rule' in mount) && mount.from !== '';
}
