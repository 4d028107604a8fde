import { at, list, text } from '#core/record/json.ts';
import { byteCount, sumOf } from './byteCount.ts';
import type { Measured, MeasuredImage, SizesProblem } from './types.ts';

/** Platforms that are named. */
const named = 12;

/**
 * `docker buildx imagetools inspect --raw IMAGE`: an OCI or Docker manifest, `layers[]` with the `size` of each compressed layer,
 * the oldest first. `docker manifest inspect -v` has the same inside (`OCIManifest`, `SchemaV2Manifest`), in a list where the image is
 * for several platforms. Undefined where it is something else.
 *
 * An index (`manifests[]`) has no layers: each of its manifests is asked for by its digest.
 *
 * Source: OCI image specification, `manifest.md` and `image-index.md`; docker/cli, `cli/command/manifest`.
 */
export function readManifests(value: unknown): Measured | SizesProblem | undefined {
  if (Array.isArray(at(value, 'manifests'))) return indexOf(list(at(value, 'manifests')));
  if (at(value, 'fsLayers') !== undefined) return { rule: 'sizes-schema-1', params: {} };
  const all = Array.isArray(value) ? value : [value];
  const manifests = all.map((one) => at(one, 'OCIManifest') ?? at(one, 'SchemaV2Manifest') ?? one);
  if (manifests.length === 0 || !manifests.every(isManifest)) return undefined;
  const images = manifests.flatMap((manifest, index): readonly MeasuredImage[] => {
    if (isAttestation(manifest)) return [];
    const layers = list(at(manifest, 'layers')).map((layer) => ({
      createdBy: undefined,
      bytes: byteCount(at(layer, 'size')).bytes,
    }));
    const totalBytes = sumOf(layers.map(({ bytes }) => bytes));
    return [{ platform: platformOf(at(all[index], 'Descriptor', 'platform')), layers, totalBytes }];
  });
  if (images.length === 0) return { rule: 'sizes-attestation', params: {} };
  if (images.every(({ layers }) => layers.length === 0)) return { rule: 'sizes-no-layers', params: {} };
  return { form: 'manifest', measure: 'compressed', isRounded: false, isShifted: false, images };
}

/** BuildKit adds a manifest for attestations of each image, for a platform that there is not. */
function indexOf(manifests: readonly unknown[]): SizesProblem {
  const platforms = manifests.flatMap((manifest) => platformOf(at(manifest, 'platform')) ?? []);
  return { rule: 'sizes-index', params: { platforms: platforms.slice(0, named).join(', ') } };
}

function isManifest(value: unknown): boolean {
  const layers = at(value, 'layers');
  return Array.isArray(layers) && at(value, 'config') !== undefined && at(value, 'schemaVersion') === 2;
}

function isAttestation(manifest: unknown): boolean {
  const layers = list(at(manifest, 'layers'));
  return (
    layers.length > 0 && layers.every((layer) => at(layer, 'mediaType') === 'application/vnd.in-toto+json')
  );
}

function platformOf(platform: unknown): string | undefined {
  const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((name) =>
    text(at(platform, name)),
  );
  if (!os || !architecture || os === 'unknown') return undefined;
  return [os, architecture, variant].filter(Boolean).join('/');
}
