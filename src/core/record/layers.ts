import { at, list, object, text } from './json.ts';

/** A layer and its compressed size; undefined where the builder did not compress it (the `docker` driver says -1). */
interface Layer {
  readonly digest: string;
  readonly bytes: number | undefined;
}

/** Layers of inputs that are looked through: many times those of any build. */
const lookedAt = 1_000_000;

/**
 * Compressed bytes that each step adds, by its name in the definition (`step2`): of the layers below its result those that
 * none of its inputs has. Steps of which a size is unknown are left out.
 */
export function layerBytes(layers: unknown, definition: unknown): ReadonlyMap<string, number> {
  const chains = new Map(
    Object.entries(object(layers)).map(([output, results]) => [output, list(list(results)[0]).map(layerOf)]),
  );
  const inputs = new Map(
    list(definition).map((step) => [text(at(step, 'id')), list(at(step, 'inputs')).map(text)]),
  );
  const bytes = new Map<string, number>();
  let left = lookedAt;
  for (const [output, chain] of chains) {
    const step = output.split(':', 1)[0] ?? '';
    const below = new Set<string>();
    for (const input of inputs.get(step) ?? []) {
      const layersBelow = chains.get(input) ?? [];
      left -= layersBelow.length + 1;
      if (left < 0) return bytes;
      for (const { digest } of layersBelow) below.add(digest);
    }
    const own = chain.filter(({ digest }) => !below.has(digest)).map((layer) => layer.bytes);
    const known = own.filter((size) => size !== undefined);
    if (own.length > 0 && known.length === own.length)
      bytes.set(step, (bytes.get(step) ?? 0) + known.reduce((sum, size) => sum + size, 0));
  }
  return bytes;
}

function layerOf(descriptor: unknown): Layer {
  const size = at(descriptor, 'size');
  const isKnown = typeof size === 'number' && Number.isSafeInteger(size) && size >= 0;
  return { digest: text(at(descriptor, 'digest')), bytes: isKnown ? size : undefined };
}
