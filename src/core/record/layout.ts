import { unpackLimit, type Files } from './archive/unpacked.ts';
import { at, list, object, parseJson, text } from './json.ts';

/** Records of a file that are read. */
const recordLimit = 1000;
/** Indexes that may stand in each other. */
const depthLimit = 4;

const recordType = 'application/vnd.buildkit.historyrecord.v0';
const imageTypes = /^application\/vnd\.(?:oci\.image\.config|docker\.container\.image)\./;

/** A part of a record, as the manifest describes it. */
export interface Blob {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The record itself, and what belongs to it. */
export interface RecordParts {
  readonly config: Uint8Array;
  readonly blobs: readonly Blob[];
}

/** The manifests of an OCI image layout, as far as they are of records, and whether one is of an image. */
export interface Layout {
  readonly records: readonly RecordParts[];
  readonly hasImage: boolean;
}

/** Reads `index.json` and the manifests it leads to: one manifest, or an index of several (buildx `bundle/export.go`). */
export function readLayout(files: Files): Layout {
  const records: RecordParts[] = [];
  let hasImage = files.has('manifest.json');
  let left = recordLimit;
  let bytesLeft = unpackLimit;
  // A part may be named many times: every time counts.
  const blobOf = (descriptor: unknown): Uint8Array | undefined => {
    const bytes = files.get(`blobs/${text(at(descriptor, 'digest')).replace(':', '/')}`);
    bytesLeft -= bytes?.length ?? 0;
    return bytesLeft < 0 ? undefined : bytes;
  };

  const visit = (index: unknown, depth: number): void => {
    for (const descriptor of list(at(index, 'manifests'))) {
      if (left <= 0) return;
      left -= 1;
      const inner = parseJson(blobOf(descriptor));
      if (Array.isArray(inner['manifests'])) {
        if (depth < depthLimit) visit(inner, depth + 1);
        continue;
      }
      const config = blobOf(inner['config']);
      const type = text(object(inner['config'])['mediaType']);
      hasImage ||= imageTypes.test(type);
      if (type !== recordType || config === undefined) continue;
      const blobs = list(inner['layers']).flatMap((layer): Blob[] => {
        const bytes = blobOf(layer);
        return bytes === undefined ? [] : [{ mediaType: text(at(layer, 'mediaType')), bytes }];
      });
      records.push({ config, blobs });
    }
  };
  visit(parseJson(files.get('index.json')), 0);
  return { records, hasImage };
}
