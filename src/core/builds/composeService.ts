import type { SourceRange } from '#core/text/range.ts';
import { interpolate, type Variables } from './interpolate.ts';
import { entryOf, isNull, textOf, valueAt, type Entry, type Located } from './located.ts';
import type { ProblemList } from './problems.ts';

/** What of a service decides on its build; undefined: it does not say. Variables are put in, and what it extends is in it. */
export interface Service {
  readonly build: Located | undefined;
  readonly image: Located | undefined;
  readonly platform: Located | undefined;
  readonly environment: Located | undefined;
  readonly profiles: Located | undefined;
}

const parts = ['build', 'image', 'platform', 'environment', 'profiles'] as const;
/** Maps that may be written as lists of `KEY=VALUE`. */
const pairs = new Set(['args', 'additional_contexts', 'environment', 'labels', 'extra_hosts']);
/** How long a chain of `extends` may be. */
const DEEPEST = 100;
/** Values that services may copy from each other and from aliases. */
const MOST_VALUES = 200_000;

/** Is told of the variables that decide on a build, each with the default that the file gives it. */
export type SeeVariable = (name: string, otherwise: string | undefined) => void;

/** Reads the services of a file by name, each once. */
export function serviceReader(
  services: Located | undefined,
  variables: Variables,
  problems: ProblemList,
  see: SeeVariable,
): (name: string) => Service | undefined {
  const done = new Map<string, Service>();
  const open = new Set<string>();
  let copied = 0;

  const scalar = (value: Located, part: string): Located => {
    if (value.kind !== 'scalar' || typeof value.value !== 'string' || !value.value.includes('$'))
      return value;
    const { text, unset, required, isWrong, names } = interpolate(value.value, variables);
    if (part !== 'environment' && part !== 'image')
      for (const [name, otherwise] of names) see(name, otherwise);
    if (isWrong) problems.add('compose-interpolation', 'error', value.range, { text: value.value });
    if (required !== undefined) problems.add('compose-variable-required', 'error', value.range, required);
    for (const name of unset) problems.add('compose-variable-unset', 'warning', value.range, { name });
    return { ...value, value: text };
  };

  /** A value with its variables put in; lists of `KEY=VALUE` as the maps that they are. */
  const filled = (value: Located, key: string, part = key, depth = 0): Located => {
    copied += 1;
    if (copied > MOST_VALUES || depth > 8) {
      problems.add('builds-too-many', 'error', value.range, { limit: MOST_VALUES });
      return { kind: 'scalar', range: value.range, value: null };
    }
    if (value.kind === 'scalar') return scalar(value, part);
    if (value.kind === 'list') {
      const items = value.items.map((item) => filled(item, '', part, depth + 1));
      return pairs.has(key) ? { ...mapOf(items, value.range), ...tagOf(value) } : { ...value, items };
    }
    const entries = value.entries.map((entry) => ({
      ...entry,
      value: filled(entry.value, entry.key, part, depth + 1),
    }));
    return { ...value, entries };
  };

  const read = (name: string): Service | undefined => {
    const known = done.get(name);
    if (known !== undefined) return known;
    const written = valueAt(services, name);
    if (written === undefined) return undefined;
    open.add(name);
    const own = partsOf((part) => {
      const value = valueAt(written, part);
      return value === undefined
        ? undefined
        : part === 'build'
          ? longBuild(filled(value, part))
          : filled(value, part);
    });
    const base = extended(name, written);
    const whole = base === undefined ? own : overlaid(base, own);
    open.delete(name);
    done.set(name, whole);
    return whole;
  };

  const extended = (name: string, written: Located): Service | undefined => {
    const extending = entryOf(written, 'extends');
    if (extending === undefined || isNull(extending.value)) return undefined;
    const value = filled(extending.value, 'extends');
    const base = textOf(value) ?? textOf(valueAt(value, 'service')) ?? '';
    const file = textOf(valueAt(value, 'file'));
    const params = { service: name, name: base };
    if (file !== undefined)
      problems.add('compose-extends-file', 'warning', extending.range, { ...params, file });
    else if (open.has(base) || open.size > DEEPEST)
      problems.add('compose-extends-cycle', 'error', extending.range, params);
    else if (entryOf(services, base) === undefined)
      problems.add('compose-extends-missing', 'error', extending.range, params);
    else return read(base);
    return undefined;
  };

  return read;
}

function partsOf(value: (part: (typeof parts)[number]) => Located | undefined): Service {
  return {
    build: value('build'),
    image: value('image'),
    platform: value('platform'),
    environment: value('environment'),
    profiles: value('profiles'),
  };
}

/** `build: ./folder` as the map that it stands for. */
function longBuild(build: Located): Located {
  const context = textOf(build);
  if (context === undefined || build.tag === 'reset') return build;
  return { kind: 'map', range: build.range, entries: [{ key: 'context', range: build.range, value: build }] };
}

/** `KEY=VALUE` of a list as a map; one without a value is null. `HOST:ADDRESS` is one of extra_hosts. */
function mapOf(items: readonly Located[], range: SourceRange): Located {
  const entries = items.flatMap((item): readonly Entry[] => {
    const text = textOf(item);
    if (text === undefined) return [];
    const equals = text.indexOf('=');
    const value = equals < 0 ? null : text.slice(equals + 1);
    return [
      {
        key: equals < 0 ? text : text.slice(0, equals),
        range: item.range,
        value: { kind: 'scalar', range: item.range, value },
      },
    ];
  });
  return { kind: 'map', range, entries };
}

function tagOf({ tag }: Located): Pick<Located, 'tag'> {
  return tag === undefined ? {} : { tag };
}

/** What several files say of one service, each over those before it; undefined where none says anything. */
export function laidOver(services: readonly Service[]): Service | undefined {
  const [first, ...others] = services;
  return first && others.reduce(overlaid, first);
}

function overlaid(below: Service, above: Service): Service {
  return partsOf((part) => merged(below[part], above[part], part));
}

/**
 * One value over another: maps by key, lists one after the other, else what lies above. What is null above says nothing, but in maps of
 * `KEY=VALUE`, where it is a key without a value. `!reset` takes away what lies below, `!override` its place. (Rule: compose-go `override`,
 * `loader/reset.go`.)
 */
function merged(below: Located | undefined, above: Located | undefined, key: string): Located | undefined {
  if (above?.tag === 'reset') return undefined;
  if (below === undefined || above === undefined) return above ?? below;
  if (above.tag === 'override') return above;
  if (isNull(above)) return below;
  if (below.kind === 'list' && above.kind === 'list')
    return { ...above, items: [...below.items, ...above.items] };
  if (below.kind !== 'map' || above.kind !== 'map') return above;
  const entries = new Map(below.entries.map((entry) => [entry.key, entry]));
  for (const entry of above.entries) {
    const value = pairs.has(key)
      ? entry.value
      : merged(entries.get(entry.key)?.value, entry.value, entry.key);
    if (value === undefined || entry.value.tag === 'reset') entries.delete(entry.key);
    else entries.set(entry.key, { ...entry, value });
  }
  return { ...above, entries: [...entries.values()] };
}
