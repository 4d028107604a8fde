import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { defaultOptions } from '#core/analysis/overview.ts';
import type { BuildOptions } from '#core/stages/types.ts';

/** A vertex as BuildKit itself names it; `lines` are those of the Dockerfile it stands for. */
export interface TraceStep {
  readonly name: string;
  readonly lines: readonly number[];
  /** ms from the first event. */
  readonly startedMs: number;
  readonly completedMs: number;
}

/** A recorded build. */
export interface Trace {
  /** Case, and the repeat or rebuild: `s01-diamond/repeat-1`. */
  readonly name: string;
  readonly dockerfile: string;
  readonly plain: string;
  readonly raw: string;
  readonly terminal: string | undefined;
  readonly steps: readonly TraceStep[];
  readonly options: BuildOptions;
  readonly target: string;
  /** `max-parallelism` of the worker. */
  readonly maxParallelism: number;
  /** More than one platform, or several bake targets: more than one plan. */
  readonly isMulti: boolean;
}

/** A dozen builds that belong to the project. */
export const ownTraces = 'src/testing/traces/builds';
/** All of them, kept beside the project. */
export const allTraces = '../shared/traces';

/** Named contexts of the cases that have some: the recordings do not say. */
const contexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'n01-oci-layout-context': {
    alpine: 'oci-layout://alpine',
    'node:20-alpine': 'oci-layout://node',
    busybox: 'oci-layout://busybox',
  },
  'n02-docker-image-context': { alpine: 'docker-image://alpine:3.20' },
  'r21-copy-from-context-name': { ctx2: './ctx2' },
  'r22-stage-overridden-by-context': { dep: './dep' },
};

/** Recorded builds below a folder; none where it is absent. */
export function readTraces(folder: string): readonly Trace[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('raw.jsonl'))
    .map((path) => readTrace(folder, relative(folder, dirname(join(folder, path)))))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readTrace(folder: string, name: string): Trace {
  const file = (part: string): string | undefined => {
    const path = join(folder, name, part);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const meta = JSON.parse(file('meta.json') ?? '{}') as { readonly opts?: Readonly<Record<string, string>> };
  const opts = meta.opts ?? {};
  const platforms = (opts['platform'] ?? '').split(',');
  const steps = JSON.parse(file('steps.json') ?? '[]') as readonly TraceStep[];
  return {
    name,
    dockerfile: file('Dockerfile') ?? '',
    plain: file('plain.log') ?? '',
    raw: file('raw.jsonl') ?? '',
    terminal: file('tty.raw'),
    steps,
    options: {
      ...defaultOptions,
      platform: platforms[0] || 'linux/amd64',
      buildArgs: Object.fromEntries(
        Object.entries(opts).flatMap(([key, value]) =>
          key.startsWith('build-arg:') ? [[key.slice('build-arg:'.length), value]] : [],
        ),
      ),
      contexts: contexts[name.split('/', 1)[0] ?? ''] ?? {},
    },
    target: opts['target'] ?? '',
    maxParallelism: Number(/^p(\d)-/.exec(name)?.[1] ?? Infinity),
    isMulti: platforms.length > 1 || name.includes('bake') || name.includes('multiplatform'),
  };
}
