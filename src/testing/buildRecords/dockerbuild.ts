import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { tar } from './archives.ts';
import { field, joined, number32, utf8 } from './bytes.ts';

/** A step of a made-up build. */
export interface SketchedStep {
  /** As BuildKit names it: `[build 2/3] RUN make`. */
  readonly name: string;
  /** Lines of the Dockerfile it comes from; none of internal steps. */
  readonly lines?: readonly number[];
  /** Its inputs, by their place in the list. */
  readonly inputs?: readonly number[];
  /** ms from the beginning of the build; undefined: it never started, or did not end. */
  readonly startMs?: number;
  readonly endMs?: number;
  readonly cached?: boolean;
  readonly error?: string;
  readonly output?: string;
  /** Bytes of files that were sent. */
  readonly sent?: number;
  /** Compressed bytes of the layer it adds; -1 where the builder did not compress it. */
  readonly layer?: number;
}

/** A made-up build, as a record keeps it. */
export interface SketchedRecord {
  readonly ref: string;
  readonly dockerfile: string;
  readonly fileName?: string;
  /** `target`, `build-arg:NAME`, `platform`, `context:NAME`. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly bakeTarget?: string;
  readonly steps: readonly SketchedStep[];
  /** Why it failed, and the line that is to blame. */
  readonly error?: { readonly code: number; readonly message: string; readonly line?: number };
  readonly warnings?: readonly string[];
}

/** What differs between the releases that wrote records. */
export interface RecordForm {
  /** Of the provenance; `none`: the record has none. */
  readonly slsa: '0.2' | '1' | 'none';
  /** Times of the record: RFC 3339, or seconds and nanoseconds. */
  readonly times: 'text' | 'seconds';
  /** Where the details of an error stand, if anywhere. */
  readonly details: 'record' | 'blob' | 'none';
  /** What Dockerfiles are called in the provenance; releases before 2024 left it out. */
  readonly language: string | undefined;
}

export const usualForm: RecordForm = { slsa: '1', times: 'seconds', details: 'blob', language: 'Dockerfile' };

/** When every made-up build begins, in ms since 1970. */
export const recordedAt = Date.UTC(2026, 0, 15, 10, 0, 0);

const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value, undefined, 2));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A `.dockerbuild` file of these builds, as buildx writes it. */
export function dockerbuild(records: readonly SketchedRecord[], form: RecordForm = usualForm): Uint8Array {
  return new Uint8Array(gzipSync(recordTar(records, form)));
}

/** The OCI layout of these builds, before it is compressed. */
export function recordTar(records: readonly SketchedRecord[], form: RecordForm = usualForm): Uint8Array {
  const blobs = new Map<string, Uint8Array>();
  const add = (
    mediaType: string,
    bytes: Uint8Array,
    annotations?: Readonly<Record<string, string>>,
  ): object => {
    const digest = digestOf(bytes);
    blobs.set(`blobs/${digest.replace(':', '/')}`, bytes);
    return { mediaType, digest, size: bytes.length, ...(annotations && { annotations }) };
  };
  const manifests = records.map((record) => {
    const layers = [
      add('application/vnd.buildkit.status.v0', statusOf(record)),
      ...(form.slsa === 'none'
        ? []
        : [add('application/vnd.in-toto+json', json(provenanceOf(record, form)))]),
      ...(record.error && form.details === 'blob'
        ? [add('application/vnd.googeapis.google.rpc.status+proto', statusMessage(record))]
        : []),
    ];
    const config = add('application/vnd.buildkit.historyrecord.v0', json(configOf(record, form)));
    const manifest = json({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config,
      layers,
    });
    return add('application/vnd.oci.image.manifest.v1+json', manifest, {
      'vnd.buildkit.history.reference': record.ref,
    });
  });
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json' };
  const listed = manifests.length === 1 ? manifests : [add(index.mediaType, json({ ...index, manifests }))];
  return tar([
    ...blobs,
    ['index.json', json({ ...index, manifests: listed })],
    ['oci-layout', json({ imageLayoutVersion: '1.0.0' })],
  ]);
}

const digestOfStep = (record: SketchedRecord, at: number): string =>
  digestOf(utf8(`${record.ref} ${at} ${record.steps[at]?.name ?? ''}`));

function configOf(record: SketchedRecord, form: RecordForm): object {
  const end = Math.max(0, ...record.steps.map(({ endMs = 0 }) => endMs));
  const time = (ms: number): unknown =>
    form.times === 'text'
      ? new Date(recordedAt + ms).toISOString()
      : { seconds: Math.floor((recordedAt + ms) / 1000), nanos: ((recordedAt + ms) % 1000) * 1e6 };
  const { error } = record;
  return {
    Ref: record.ref,
    FrontendAttrs: { filename: record.fileName ?? 'Dockerfile', ...record.attributes },
    CreatedAt: time(0),
    CompletedAt: time(end),
    DefaultPlatform: 'linux/amd64',
    ...(error && {
      error: {
        code: error.code,
        message: error.message,
        ...(form.details === 'record' && {
          details: [{ ...placeOf(record), value: base64(placeOf(record).value) }],
        }),
      },
    }),
    localState: {
      Target: record.bakeTarget ?? 'default',
      LocalPath: '/home/somebody/app',
      DockerfilePath: '',
    },
  };
}

/** `errdefs.Source`: where in the Dockerfile an error is. */
function placeOf({ dockerfile, fileName = 'Dockerfile', error }: SketchedRecord): {
  type_url: string;
  value: string;
} {
  const line = error?.line ?? 1;
  return {
    type_url: 'github.com/moby/buildkit/errdefs.Source+json',
    value: JSON.stringify({
      info: { filename: fileName, data: base64(dockerfile) },
      ranges: [{ start: { line }, end: { line } }],
    }),
  };
}

function provenanceOf(record: SketchedRecord, { slsa, language }: RecordForm): object {
  const named = record.steps.flatMap((step, at) => (step.lines === undefined ? [] : [{ step, at }]));
  const platform = record.attributes?.['platform']?.split(',')[0] ?? 'linux/amd64';
  const buildConfig = {
    llbDefinition: named.map(({ step, at }) => ({
      id: `step${at}`,
      op: {},
      inputs: (step.inputs ?? [])
        .filter((input) => record.steps[input]?.lines)
        .map((input) => `step${input}:0`),
    })),
    digestMapping: Object.fromEntries(named.map(({ at }) => [digestOfStep(record, at), `step${at}`])),
  };
  const layersBelow = (at: number): readonly object[] => {
    const { inputs: [base] = [], layer } = record.steps[at] ?? {};
    const own = layer === undefined ? [] : [{ digest: digestOf(utf8(`layer ${at}`)), size: layer }];
    return [...(base === undefined ? [] : layersBelow(base)), ...own];
  };
  const metadata = {
    source: {
      locations: Object.fromEntries(
        named.map(({ step, at }) => [
          `step${at}`,
          { locations: step.lines?.map((line) => ({ ranges: [{ start: { line }, end: { line } }] })) },
        ]),
      ),
      infos: [
        {
          filename: record.fileName ?? 'Dockerfile',
          ...(language !== undefined && { language }),
          data: base64(record.dockerfile),
        },
      ],
    },
    layers: Object.fromEntries(
      named.flatMap(({ at }) => (layersBelow(at).length === 0 ? [] : [[`step${at}:0`, [layersBelow(at)]]])),
    ),
  };
  return slsa === '0.2'
    ? {
        invocation: { environment: { platform } },
        buildConfig,
        metadata: { 'https://mobyproject.org/buildkit@v1#metadata': metadata },
      }
    : {
        buildDefinition: { internalParameters: { buildConfig, builderPlatform: platform } },
        runDetails: { metadata: { buildkit_metadata: metadata } },
      };
}

/** Frames as `--progress=rawjson` would show them: all announced, then each as it went. */
function statusOf(record: SketchedRecord): Uint8Array {
  const vertex = (step: SketchedStep, at: number, isAnnounced: boolean): Uint8Array =>
    joined(
      field(1, digestOfStep(record, at)),
      ...(step.inputs ?? []).map((input) => field(2, digestOfStep(record, input))),
      field(3, step.name),
      ...(isAnnounced || step.cached !== true ? [] : [field(4, 1)]),
      ...(isAnnounced || step.startMs === undefined ? [] : [field(5, timestamp(step.startMs))]),
      ...(isAnnounced || step.endMs === undefined ? [] : [field(6, timestamp(step.endMs))]),
      ...(isAnnounced || step.error === undefined ? [] : [field(7, step.error)]),
    );
  const frames = [
    joined(...record.steps.map((step, at) => field(1, vertex(step, at, true)))),
    ...record.steps.map((step, at) =>
      joined(
        field(1, vertex(step, at, false)),
        ...(step.sent === undefined
          ? []
          : [
              field(
                2,
                joined(
                  field(1, 'transferring context:'),
                  field(2, digestOfStep(record, at)),
                  field(4, step.sent),
                ),
              ),
            ]),
        ...(step.output === undefined
          ? []
          : [field(3, joined(field(1, digestOfStep(record, at)), field(3, 1), field(4, step.output)))]),
      ),
    ),
    joined(...(record.warnings ?? []).map((warning) => field(4, field(3, warning)))),
  ];
  return joined(...frames.flatMap((frame) => [number32(frame.length), frame]));
}

/** google.rpc.Status. */
function statusMessage(record: SketchedRecord): Uint8Array {
  const { type_url: type, value } = placeOf(record);
  return joined(
    field(1, record.error?.code ?? 2),
    field(2, record.error?.message ?? ''),
    field(3, joined(field(1, type), field(2, value))),
  );
}

function timestamp(ms: number): Uint8Array {
  const at = recordedAt + ms;
  return joined(field(1, Math.floor(at / 1000)), field(2, Math.round((at % 1000) * 1e6)));
}
