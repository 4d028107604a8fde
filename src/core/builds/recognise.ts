import type { BuildFileKind } from './types.ts';

/** Characters that are looked at. */
const HEAD = 65_536;

/** Names that compose and bake look for, and names of files beside them. */
const composeName = /^(?:docker-)?compose\b.*\.ya?ml$/i;
const bakeName = /^docker-bake\b.*\.json$/i;
/** Where a bake file in HCL has its first block. */
const block = /^[ \t]*(?:target|group|variable|function)[ \t]+["\w-]+[ \t]*\{/;

/** Where JSON begins: at the first line that opens a brace. What a terminal shows above it is passed over. */
export function jsonStart(text: string): number {
  const found = /^[ \t]*\{/m.exec(text);
  return found === null ? -1 : found.index;
}

/**
 * Whether a text is a bake or compose file rather than a Dockerfile, and of which kind: by its name, else by how it begins. `fileName` may
 * be a path, or "" where there is none.
 */
export function buildFileKind(text: string, fileName = ''): BuildFileKind | undefined {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  if (composeName.test(name)) return 'compose';
  if (bakeName.test(name)) return 'bake-json';
  if (/\.hcl$/i.test(name)) return 'bake-hcl';
  const head = text.slice(0, HEAD);
  for (const line of head.split('\n')) {
    // An instruction: what comes after it is a Dockerfile's, a heredoc with YAML or JSON in it included.
    if (/^\s*(?:FROM|ARG)\s+\S/i.test(line)) return undefined;
    if (block.test(line)) return 'bake-hcl';
    if (/^services\s*:\s*(?:#.*)?\r?$/.test(line)) return 'compose';
    if (/^[ \t]*\{/.test(line)) break;
  }
  const start = jsonStart(head);
  if (start < 0) return undefined;
  // The first key may be any of a definition's.
  return /^\s*\{\s*"(?:group|target|variable|function)"\s*:\s*\{/.test(head.slice(start))
    ? 'bake-json'
    : undefined;
}
