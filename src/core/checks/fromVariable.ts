import type { ParsedDockerfile, StageBlock } from '#core/dockerfile/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';
import { lineRange } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from './advice.ts';
import type { Fix } from './types.ts';

/**
 * `--from=$VAR`, which BuildKit refuses, and the way out: a stage `FROM $VAR AS name` of its own (R1.4). Only
 * global ARGs and the platform ARGs are known in FROM, so the fix is offered for those.
 */
export function fromVariable({ resolution }: AdviceInput): readonly Advice<'reference' | 'alias'>[] {
  const { parsed, predefined } = resolution;
  const known = new Set(predefined.keys());
  for (const { args } of parsed.globalArgs) for (const { key } of args) known.add(key);
  const taken = new Set(parsed.stages.map(({ from }) => from.name));
  return [...parsed.problems, ...resolution.problems].flatMap((problem) => {
    const place = placeOf(parsed, problem);
    if (!place) return [];
    const { reference, range, stage, line } = place;
    const alias = aliasOf(reference, taken);
    const fix = variables(reference).every((name) => known.has(name))
      ? withAlias(parsed, stage, place, alias)
      : undefined;
    return [{ line, range, params: { reference, alias }, ...(fix && { fix }) }];
  });
}

interface Place {
  readonly reference: string;
  readonly range: SourceRange;
  readonly stage: number;
  readonly line: number;
}

/** The `--from=$VAR` of a COPY, or `from=$VAR` of a mount, that a problem is about. */
function placeOf(parsed: ParsedDockerfile, { rule, params, range }: Diagnostic): Place | undefined {
  if (rule !== 'copy-from-variable' && rule !== 'mount-from-variable') return undefined;
  const written = parsed.text.slice(range.start, range.end);
  const name = String(params['from'] ?? params['value']);
  const at = written.indexOf(name);
  const stage = parsed.stages.findIndex(({ nodes }) =>
    nodes.some(({ node }) => node.range.start <= range.start && range.end <= node.range.end),
  );
  if (at < 0 || stage < 0) return undefined;
  const start = range.start + at;
  const node = parsed.stages[stage]?.nodes.find(({ node: { range: whole } }) => range.end <= whole.end)?.node;
  return {
    reference: name,
    range: { start, end: start + name.length },
    stage,
    line: node?.line ?? 0,
  };
}

function variables(reference: string): readonly string[] {
  return [...reference.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name);
}

function aliasOf(reference: string, taken: ReadonlySet<string | undefined>): string {
  const [first = 'source'] = variables(reference);
  const stem = first.toLowerCase().replace(/^[^a-z]+/, '') || 'source';
  let alias = stem;
  for (let number = 2; taken.has(alias); number += 1) alias = `${stem}-${number}`;
  return alias;
}

/** Puts `FROM $VAR AS alias` above the stage; not where a later `--from=N` would then count one too few. */
function withAlias(
  parsed: ParsedDockerfile,
  stage: number,
  { reference, range }: Place,
  alias: string,
): Fix | undefined {
  const later = parsed.stages.slice(stage + 1);
  if (later.some((block) => countsStages(block, stage))) return undefined;
  const from = parsed.stages[stage]?.from.node;
  if (!from) return undefined;
  const { start } = lineRange(parsed.lines, from.line - from.comments.length);
  return {
    edits: [
      { range: { start, end: start }, text: `FROM ${reference} AS ${alias}\n\n` },
      { range, text: alias },
    ],
    changesBuild: true,
  };
}

function countsStages({ commands }: StageBlock, from: number): boolean {
  return commands.some(
    (command) => command.kind === 'COPY' && /^\d+$/.test(command.from ?? '') && Number(command.from) >= from,
  );
}
