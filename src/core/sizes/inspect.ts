import { at, list, text } from '#core/record/json.ts';
import { byteCount } from './byteCount.ts';
import type { Measured, SizesProblem } from './types.ts';

/**
 * `docker image inspect IMAGE`: a list of images with `Size` and `RootFS.Layers` (digests). It says how much the image takes in
 * the store of the daemon and nothing of its layers. Undefined where it is something else.
 *
 * The config of an image (`rootfs` and `history`, as registries keep it and `imagetools inspect --format '{{json .Image}}'` prints
 * it) is named for what it is: it has no sizes.
 *
 * Source: moby/moby, `api/types/image/image_inspect.go`; OCI image specification, `config.md`.
 */
export function readInspect(value: unknown): Measured | SizesProblem | undefined {
  const images = Array.isArray(value) ? value : [value];
  const [image, ...others] = images;
  if (at(image, 'rootfs') !== undefined || at(image, 'Image', 'rootfs') !== undefined)
    return { rule: 'sizes-config', params: {} };
  if (at(image, 'RootFS') === undefined || at(image, 'Size') === undefined) return undefined;
  if (others.length > 0) return { rule: 'sizes-several', params: { count: images.length } };
  const { bytes } = byteCount(at(image, 'Size'));
  const layers = list(at(image, 'RootFS', 'Layers')).map(() => ({ createdBy: undefined, bytes: undefined }));
  const [os, architecture, variant] = ['Os', 'Architecture', 'Variant'].map((name) => text(at(image, name)));
  const platform = os && architecture ? [os, architecture, variant].filter(Boolean).join('/') : undefined;
  return {
    form: 'inspect',
    measure: 'stored',
    isRounded: false,
    isShifted: false,
    images: [{ platform, layers, totalBytes: bytes }],
  };
}
