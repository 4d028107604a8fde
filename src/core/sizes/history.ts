import { at } from '#core/record/json.ts';
import { byteCount, sumOf } from './byteCount.ts';
import type { Measured, SizesProblem } from './types.ts';

/**
 * `docker history --no-trunc --human=false --format json IMAGE` (or `'{{json .}}'`): an object for each entry, the newest
 * first, with `CreatedBy` and `Size` as texts. `GET /images/IMAGE/history` of the Engine has the same fields, `Size` as a number.
 * Sizes are those of unpacked layers. Undefined where it is something else.
 *
 * `Comment` tells the entries that BuildKit's exporter added for layers that no entry was left for.
 *
 * Source: docker/cli, `cli/command/image/formatter_history.go`; docs.docker.com/reference/cli/docker/image/history;
 * moby/buildkit, `exporter/containerimage/writer.go` (`normalizeLayersAndHistory`).
 */
export function readHistory(rows: readonly unknown[]): Measured | SizesProblem | undefined {
  if (rows.length === 0 || !rows.every(isEntry)) return undefined;
  let isRounded = false;
  const added = 'buildkit.exporter.image.v0';
  const isShifted = rows.some((row) => at(row, 'Comment') === added);
  const layers = rows.map((row) => {
    const { bytes, isRounded: near } = byteCount(at(row, 'Size'));
    isRounded ||= near;
    return { createdBy: at(row, 'Comment') === added ? undefined : String(at(row, 'CreatedBy')), bytes };
  });
  layers.reverse();
  const totalBytes = sumOf(layers.map(({ bytes }) => bytes));
  return {
    form: 'history',
    measure: 'unpacked',
    isRounded,
    isShifted,
    images: [{ platform: undefined, layers, totalBytes }],
  };
}

function isEntry(row: unknown): boolean {
  return typeof at(row, 'CreatedBy') === 'string' && ['string', 'number'].includes(typeof at(row, 'Size'));
}
