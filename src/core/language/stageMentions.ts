import { namedReferences } from '#core/dockerfile/references.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Resolution } from '#core/stages/resolve.ts';

/** A place of the text that names a stage, or could: the image it names instead has no stage. */
export interface StageMention {
  /** `name` is the definition, behind AS; the others as in references. */
  readonly kind: 'name' | 'base' | 'copy' | 'mount';
  /** Stage it means, as BuildKit resolves it; undefined where it means something else. */
  readonly stage: number | undefined;
  /**
   * How it means it: by the text written there, by the number of the stage, or by what the text expands to.
   */
  readonly by: 'name' | 'number' | 'expansion';
  /** As written, quotes and escapes of flags removed. */
  readonly written: string;
  /** The name BuildKit looks up: `written`, in a FROM expanded. */
  readonly value: string;
  readonly range: SourceRange;
  /** Line of the instruction. */
  readonly line: number;
}

/**
 * Every name of the file that stands where a stage may be named, in file order, with the stage it means:
 *
 *     FROM alpine AS build           base "alpine" -> none, name "build" -> 0
 *     FROM alpine AS build           base "alpine" -> none, name "build" -> 1
 *     FROM build                     base "build" -> 1     the latest above, exactly as written (R1.2)
 *     COPY --from=BUILD /a /b        copy "BUILD" -> 1     the last of the file, in any case (R1.3)
 *     COPY --from=0 /a /b            copy "0" -> 0, by its number
 *
 * What stands in an ONBUILD is resolved as it would be when it fires.
 */
export function stageMentions(resolution: Resolution): readonly StageMention[] {
  const { byName, stageStates, states } = resolution;
  const mentions: StageMention[] = [];
  const above = new Map<string, number>();
  for (const { block, baseName, stage, name } of stageStates) {
    if (!block) continue;
    const { from } = block;
    const { line } = from.node;
    mentions.push({
      kind: 'base',
      stage: above.get(baseName),
      by: from.base === baseName ? 'name' : 'expansion',
      written: from.base,
      value: baseName,
      range: from.baseRange,
      line,
    });
    if (name !== undefined && from.nameRange) {
      const written = from.nameAsWritten ?? name;
      mentions.push({ kind: 'name', stage, by: 'name', written, value: name, range: from.nameRange, line });
      above.set(name, stage);
    }
    for (const node of block.nodes) {
      for (const { kind, value, range } of namedReferences(node)) {
        const numbered = kind === 'copy' && /^[+-]?[0-9]+$/.test(value);
        const meant = numbered ? states[Number(value)] : byName.get(value.toLowerCase());
        mentions.push({
          kind,
          stage: meant && meant.stage >= 0 ? meant.stage : undefined,
          by: numbered ? 'number' : 'name',
          written: value,
          value,
          range,
          line: node.node.line,
        });
      }
    }
  }
  return mentions;
}
