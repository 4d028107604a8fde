import type { InstructionNode, ParsedDockerfile, StageBlock } from '#core/dockerfile/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';
import { lineRange } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import type { Fix } from '#core/checks/types.ts';

/**
 * `--from=$VAR`, which BuildKit refuses, and the way out: a stage `FROM $VAR AS name` of its own (R1.4). Only
 * global ARGs and the platform ARGs are known in FROM, so the fix is offered for those.
 */
export function fromVariable({ resolution }: AdviceInput): readonly Advice<'reference' | 'alias'>[] {
  const { parsed, predefined } = resolution;
  const problems = [...parsed.problems, ...resolution.problems].filter(
    ({ rule }) => rule === 'copy-from-variable' || rule === 'mount-from-variable',
  );
  if (problems.length === 0) return [];
  const known = new Set(predefined.keys());
  for (const { args } of parsed.globalArgs) for (const { key } of args) known.add(key);
  const rows = rowsOf(parsed);
  const highest = highestNumbers(parsed.stages);
  const aliasOf = aliases(new Set(parsed.stages.map(({ from }) => from.name)));
  return problems.flatMap((problem) => {
    const place = placeOf(parsed.text, rows, problem);
    if (!place) return [];
    const { reference, range, stage, line } = place;
    const alias = aliasOf(reference);
    // A later `--from=N` would count one too few.
    const canInsert = variables(reference).every((name) => known.has(name)) && (highest[stage] ?? -1) < stage;
    const fix = canInsert ? withAlias(parsed, place, alias) : undefined;
    return [{ line, range, params: { reference, alias }, ...(fix && { fix }) }];
  });
}

interface Place {
  readonly reference: string;
  readonly range: SourceRange;
  readonly stage: number;
  readonly line: number;
}

/** An instruction of a stage. */
interface Row {
  readonly stage: number;
  readonly node: InstructionNode;
}

/** In the order of the text. */
function rowsOf({ stages }: ParsedDockerfile): readonly Row[] {
  return stages.flatMap(({ nodes }, stage) => nodes.map(({ node }) => ({ stage, node })));
}

/** The last row that starts at `offset` or before. */
function rowAt(rows: readonly Row[], offset: number): Row | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.node.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}

/** The `--from=$VAR` of a COPY, or `from=$VAR` of a mount, that a problem is about. */
function placeOf(text: string, rows: readonly Row[], { params, range }: Diagnostic): Place | undefined {
  const name = String(params['from'] ?? params['value']);
  const at = text.slice(range.start, range.end).indexOf(name);
  const row = rowAt(rows, range.start);
  if (at < 0 || !row || row.node.range.end < range.end) return undefined;
  const start = range.start + at;
  return {
    reference: name,
    range: { start, end: start + name.length },
    stage: row.stage,
    line: row.node.line,
  };
}

function variables(reference: string): readonly string[] {
  return [...reference.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name);
}

/** Gives a name of a stage for a reference, one that none of the file has. */
function aliases(taken: ReadonlySet<string | undefined>): (reference: string) => string {
  const known = new Map<string, string>();
  return (reference) => {
    const [first = 'source'] = variables(reference);
    const stem = first.toLowerCase().replace(/^[^a-z]+/, '') || 'source';
    let alias = known.get(stem) ?? stem;
    for (let number = 2; taken.has(alias); number += 1) alias = `${stem}-${number}`;
    known.set(stem, alias);
    return alias;
  };
}

/** For each stage the highest number that a `COPY --from=N` of a later stage names; -1 where there is none. */
function highestNumbers(stages: readonly StageBlock[]): readonly number[] {
  let highest = -1;
  const found = stages.toReversed().map(({ commands }) => {
    const below = highest;
    for (const command of commands) {
      const from = command.kind === 'COPY' ? (command.from ?? '') : '';
      if (/^\d+$/.test(from)) highest = Math.max(highest, Number(from));
    }
    return below;
  });
  return found.toReversed();
}

/** Puts `FROM $VAR AS alias` above the stage. */
function withAlias(
  { stages, lines }: ParsedDockerfile,
  { reference, range, stage }: Place,
  alias: string,
): Fix | undefined {
  const from = stages[stage]?.from.node;
  if (!from) return undefined;
  const { start } = lineRange(lines, from.line - from.comments.length);
  return {
    edits: [
      { range: { start, end: start }, text: `FROM ${reference} AS ${alias}\n\n` },
      { range, text: alias },
    ],
    changesBuild: true,
  };
}
