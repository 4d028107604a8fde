import { at, list } from '#core/record/json.ts';
import { byteCount, sumOf } from './byteCount.ts';
import type { Measured, SizesProblem } from './types.ts';

/**
 * `dive --json FILE IMAGE`: `layer[]` with `sizeBytes` (bytes of the files in it) and `command` (the entry of the history, of which
 * a leading `/bin/sh -c ` is taken off), the oldest first; entries without a layer are left out. Undefined where it is something else.
 *
 * Source: wagoodman/dive, `cmd/dive/cli/internal/command/export/export.go` and `dive/image/docker/layer.go`.
 */
export function readDive(value: unknown): Measured | SizesProblem | undefined {
  if (!Array.isArray(at(value, 'layer')) || at(value, 'image', 'sizeBytes') === undefined) return undefined;
  const layers = list(at(value, 'layer')).map((layer) => {
    const command = at(layer, 'command');
    return {
      createdBy: typeof command === 'string' ? command : undefined,
      bytes: byteCount(at(layer, 'sizeBytes')).bytes,
    };
  });
  if (layers.length === 0) return { rule: 'sizes-no-layers', params: {} };
  const totalBytes = sumOf(layers.map(({ bytes }) => bytes));
  return {
    form: 'dive',
    measure: 'unpacked',
    isRounded: false,
    isShifted: false,
    images: [{ platform: undefined, layers, totalBytes }],
  };
}
