import type { CopyInstruction } from '#core/dockerfile/types.ts';
import { parseGitRef } from '#core/expand/gitRef.ts';
import { isDigest } from '#core/expand/imageRef.ts';
import { contextVertex } from './context.ts';
import { expanderOf, rawExpanderOf } from './expansion.ts';
import { commandLabel } from './labels.ts';
import { isDispatched, tailOf } from './sources.ts';
import type { Lowering } from './lowered.ts';
import { joinPath, normalisePath, withoutDrive } from './paths.ts';
import { remoteKind } from '#core/expand/remote.ts';
import type { GraphRule } from '#core/stages/problems.ts';
import type { BoundCommand } from '#core/stages/state.ts';
import type { DiagnosticParams } from '#core/text/diagnostic.ts';
import { plainName, type Vertex, type VertexInput, type VertexName } from './vertex.ts';

/** Words of a COPY or ADD after expansion. */
interface ExpandedCopy {
  readonly chown: string;
  readonly chmod: string;
  readonly checksum: string;
  readonly exclude: readonly string[];
  readonly sources: readonly string[];
  readonly destination: string;
  readonly files: readonly { readonly name: string; readonly content: string }[];
}

/** COPY and ADD: one step, or a copy and a merge with `--link` (R2.1, R2.7, R3.11). */
export function lowerCopy(lowering: Lowering, bound: BoundCommand, copy: CopyInstruction): void {
  const words = expandCopy(lowering, bound, copy);
  if (!bound.onbuild) lowering.copies.set(bound.row, [...words.sources, words.destination]);
  const [from] = bound.sources;
  if (from && !isDispatched(lowering, from)) {
    return lowering.fail(
      'copy-from-later-stage',
      bound,
      { from: copy.from ?? '', stage: lowering.state.label },
      copy.fromRange,
    );
  }
  const { config } = lowering;
  const target = words.destination === '.' || words.destination === '' ? './' : words.destination;
  const destination = normalisePath(config.workdir === '' ? '/' : config.workdir, target, config.os, true);
  if (!destination.ok)
    return lowering.fail('path-invalid', bound, { path: words.destination, reason: destination.reason });
  const onLocal = from
    ? undefined
    : (source: string): void => lowering.readContext(bound, source, words.exclude);
  const fault = faultOf(copy, words, config.os, onLocal);
  if (fault) return lowering.fail(fault[0], bound, fault[1]);
  const label = commandLabel(copy.node.logical.text, config.env, lowering);
  const name = lowering.nextName((bound.onbuild ? 'ONBUILD ' : '') + label);
  const inputs: VertexInput[] = [];
  const actions: unknown[] = [];
  const cachedActions: unknown[] = [];
  for (const source of words.sources) {
    const action = lowerSource(lowering, bound, copy, words, source, name);
    if (action.input) inputs.push(action.input);
    actions.push(action.identity);
    cachedActions.push(action.cached);
  }
  for (const file of words.files) {
    const vertex = lowering.vertex({
      kind: 'inline',
      operation: [file.name, file.content, 0o644],
      inputs: [],
      name: plainName('[internal] preparing inline document'),
    });
    inputs.push({ vertex, role: 'content', paths: ['/'] });
    actions.push([file.name, vertex.identity]);
    cachedActions.push([file.name]);
  }
  const operation = [actions, destination.path, words.chown, words.chmod, words.exclude];
  const cached = {
    command: [cachedActions, destination.path, words.chown, words.chmod],
    excludes: words.exclude,
  };
  // --chmod silently undoes --link (R2.7); on an empty file system there is nothing to merge with (R2.6).
  if (copy.link && words.chmod === '') {
    const copied = lowering.vertex({
      kind: 'copy',
      operation: [0, ...operation],
      inputs,
      bound,
      name,
      cached,
    });
    lowering.tail = lowering.tail ? mergeVertex(lowering, bound, copied, name) : copied;
    return;
  }
  lowering.tail = lowering.vertex({
    kind: 'copy',
    operation: [lowering.tail?.identity ?? 0, ...operation],
    inputs: [...lowering.rootfs(), ...inputs],
    bound,
    name,
    cached,
  });
}

function mergeVertex(lowering: Lowering, bound: BoundCommand, copied: Vertex, name: VertexName): Vertex {
  return lowering.vertex({
    kind: 'merge',
    operation: [],
    inputs: [...lowering.rootfs(), { vertex: copied, role: 'rootfs', paths: [] }],
    bound,
    name: { ...name, text: `LINK ${name.text}` },
  });
}

function expandCopy(lowering: Lowering, bound: BoundCommand, copy: CopyInstruction): ExpandedCopy {
  const expand = expanderOf(lowering, bound);
  const expandBody = rawExpanderOf(lowering, bound);
  return {
    chown: expand(copy.chown),
    chmod: expand(copy.chmod),
    checksum: expand(copy.checksum),
    exclude: copy.exclude.map(expand),
    sources: copy.sources.map(expand),
    destination: expand(copy.destination),
    files: copy.files.map(({ name, content, expand: wanted }) => ({
      name,
      content: wanted ? expandBody(content) : content,
    })),
  };
}

/** What BuildKit refuses about flags and sources, with the values of the message; the first fault fails the step. */
type CopyFault = readonly [rule: GraphRule, params: DiagnosticParams];

function faultOf(
  copy: CopyInstruction,
  words: ExpandedCopy,
  os: string,
  onLocal: ((source: string) => void) | undefined,
): CopyFault | undefined {
  const { chmod, checksum, sources, files } = words;
  if (chmod !== '' && !isMode(chmod)) return ['chmod-invalid', { chmod }];
  if (checksum !== '' && (sources.length !== 1 || remoteKind(sources[0] ?? '') === 'local'))
    return ['checksum-source', { checksum }];
  // What a Git source says in its query holds for the sources after it too.
  const state = { checksum, keepGitDir: copy.keepGitDir };
  for (const source of sources) {
    if (remoteKind(source) === 'local') onLocal?.(source);
    const found = sourceFault(copy, source, state, os);
    if (found) return found;
  }
  for (const { name } of files) {
    const path = withoutDrive(name, os, false);
    if (!path.ok) return ['path-invalid', { path: name, reason: path.reason }];
  }
  return undefined;
}

function sourceFault(
  copy: CopyInstruction,
  source: string,
  state: { checksum: string; keepGitDir: boolean | undefined },
  os: string,
): CopyFault | undefined {
  const ref = parseGitRef(source);
  if (ref && 'fault' in ref) return ['git-query-invalid', { source, part: ref.fault }];
  const remote = remoteKind(source);
  if (remote === 'local') {
    // With --parents, what stands before and behind the pivot `/./` are two paths.
    const pivot = copy.parents ? source.indexOf('/./') : -1;
    const parts = pivot < 0 ? [source] : [source.slice(pivot + 3), source.slice(0, pivot)];
    for (const part of parts) {
      const path = normalisePath('/', part, os, false);
      if (!path.ok) return ['path-invalid', { path: source, reason: path.reason }];
    }
    return undefined;
  }
  if (copy.kind === 'COPY') return [remote === 'git' ? 'copy-source-git' : 'copy-source-url', { source }];
  if (ref) {
    const { keepGitDir, checksum } = ref;
    if (state.keepGitDir !== undefined && keepGitDir !== undefined && state.keepGitDir !== keepGitDir)
      return ['git-query-invalid', { source, part: 'keep-git-dir' }];
    state.keepGitDir = keepGitDir ?? state.keepGitDir;
    if (state.checksum !== '' && checksum !== '' && state.checksum !== checksum)
      return ['git-query-invalid', { source, part: 'checksum' }];
    state.checksum = checksum === '' ? state.checksum : checksum;
    return undefined;
  }
  return state.checksum === '' || isDigest(state.checksum)
    ? undefined
    : ['checksum-invalid', { checksum: state.checksum }];
}

/** Octal up to 7777, or symbolic (`u+rwX,go-w`). */
function isMode(text: string): boolean {
  if (/^[0-7]+$/.test(text)) return Number.parseInt(text, 8) <= 0o7777;
  return text.split(',').every((clause) => /^[ugoa]*(?:[-+=][rwxXstugo]*)+$/.test(clause));
}

function lowerSource(
  lowering: Lowering,
  bound: BoundCommand,
  copy: CopyInstruction,
  words: ExpandedCopy,
  source: string,
  name: VertexName,
): { input: VertexInput | undefined; identity: unknown; cached: unknown } {
  const remote = copy.kind === 'ADD' ? remoteKind(source) : 'local';
  if (remote !== 'local') {
    const operation = [source, words.checksum, copy.keepGitDir ?? ''];
    const vertex = lowering.vertex({ kind: remote, operation, inputs: [], bound, name });
    return {
      input: { vertex, role: 'content', paths: ['/'] },
      identity: [source, vertex.identity, copy.unpack ?? ''],
      cached: [remote, lastPart(source), copy.unpack ?? ''],
    };
  }
  const [from] = bound.sources;
  const vertex = from ? tailOf(lowering, from) : contextVertex(lowering.file.interner);
  const pivot = copy.parents ? source.indexOf('/./') : -1;
  const base = copy.parents ? (pivot < 0 ? '/' : source.slice(0, pivot)) : source;
  const path = joinPath('/', lowering.config.os === 'windows' ? base.replaceAll('\\', '/') : base);
  const pattern = copy.parents ? source.slice(pivot < 0 ? 0 : pivot + 3) : '';
  const unpack = copy.unpack ?? copy.kind === 'ADD';
  return {
    input: vertex && { vertex, role: 'content', paths: [joinPath(path, pattern)] },
    identity: [path, pattern, vertex?.identity ?? 0, unpack],
    // The cache knows a source by its last name: where it lies is a matter of its content (R6.1).
    cached: [lastPart(path), pattern, vertex !== undefined, unpack],
  };
}

/** What follows the last slash; "" for `/`. */
function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
