import type { SourceRange } from '#core/text/range.ts';
import { laidOver, serviceReader, type SeeVariable, type Service } from './composeService.ts';
import type { DefinitionPart } from './definition.ts';
import type { Variables } from './interpolate.ts';
import { entryOf, isNull, shifted, textOf, valueAt, type Entry, type Located } from './located.ts';
import type { PlacedSource, ProblemList } from './problems.ts';
import { readYaml } from './yamlTree.ts';

/** Fields of `build` by the name they have in bake; `isolation`, of Windows containers, is none of bake's. */
const bakeNames: Readonly<Record<string, string>> = {
  context: 'context',
  dockerfile: 'dockerfile',
  dockerfile_inline: 'dockerfile-inline',
  target: 'target',
  platforms: 'platforms',
  tags: 'tags',
  labels: 'labels',
  cache_from: 'cache-from',
  cache_to: 'cache-to',
  secrets: 'secret',
  ssh: 'ssh',
  network: 'network',
  no_cache: 'no-cache',
  no_cache_filter: 'no-cache-filter',
  pull: 'pull',
  shm_size: 'shm-size',
  ulimits: 'ulimits',
  extra_hosts: 'extra-hosts',
  entitlements: 'entitlements',
  privileged: 'entitlements',
  provenance: 'attest',
  sbom: 'attest',
  isolation: 'isolation',
};

/**
 * What compose files say, as bake reads them: every service with `build` is a target of the group `default`. Of several files each
 * is laid over those before it, service by service, after its variables were put in and what it extends. (Rules: buildx `bake/compose.go`,
 * compose `build_bake.go`, compose-go `loader`.) A service's `platform` counts where `build` has no platforms, as for `docker compose
 * build`; bake passes over it. Files that it includes or extends are not read, and said. What stands in `dotenv` has values where
 * `environment` has none.
 */
export function readComposePart(
  problems: ProblemList,
  environment: Variables,
  dotenv: Variables = {},
): DefinitionPart {
  const variables = { ...dotenv, ...environment };
  const seen = new Map<string, string | undefined>();
  const see: SeeVariable = (name, otherwise) => void seen.set(name, seen.get(name) ?? otherwise);
  const sources = problems.sources.filter(({ kind }) => kind === 'compose');
  const files = sources.flatMap((source) => readFile(source, problems) ?? []);
  const isBroken = files.length < sources.length;
  const readers = files.map((services) => serviceReader(services, variables, problems, see));
  const ranges = new Map<string, SourceRange>();
  for (const services of files)
    for (const { key, range } of services?.kind === 'map' ? services.entries : [])
      if (!ranges.has(key)) ranges.set(key, range);
  const targets: Entry[] = [];
  for (const [name, range] of ranges) {
    // `!reset` takes away what was said before, `!override` as well, and says something itself.
    const tags = files.map((services) => valueAt(services, name)?.tag);
    const first = Math.max(tags.lastIndexOf('reset') + 1, tags.lastIndexOf('override'), 0);
    const service = laidOver(readers.slice(first).flatMap((read) => read(name) ?? []));
    if (service?.build === undefined || isNull(service.build)) continue;
    const place = placeOf(service.build, range, problems);
    targets.push({
      key: targetName(name),
      range: place,
      value: targetOf(name, service, { variables, see, problems }),
    });
  }
  const names = targets.map(({ key, range }): Located => ({ kind: 'scalar', range, value: key }));
  const range = targets[0]?.range ?? { start: 0, end: 0 };
  const group = mapOf(range, { targets: { kind: 'list', range, items: names } });
  const groups = names.length === 0 ? [] : [{ key: 'default', range, value: group }];
  const named = [...seen].map(([each, otherwise = '']) => ({
    name: each,
    value: variableOf(variables, each) ?? otherwise,
    description: '',
    isSet: variableOf(environment, each) !== undefined,
  }));
  return { targets, groups, variables: named, isBroken };
}

/** The services of a file in a list of one, or of none where it has none; undefined where it cannot be read, which is told. */
function readFile({ text, base }: PlacedSource, problems: ProblemList): [Located | undefined] | undefined {
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const range = { start: yaml.range.start + base, end: yaml.range.end + base };
    if (yaml.reason === 'aliases') problems.add('compose-aliases', 'error', range);
    else problems.add('compose-yaml', 'error', range, { detail: yaml.detail });
    return undefined;
  }
  const value = shifted(yaml.value, base);
  const include = entryOf(value, 'include');
  if (include !== undefined && !isNull(include.value))
    problems.add('compose-include', 'warning', include.range);
  return [valueAt(value, 'services')];
}

/** Where a service is named: an inline Dockerfile may stand in another file than the one that names it first. */
function placeOf(build: Located, range: SourceRange, problems: ProblemList): SourceRange {
  const inline = entryOf(build, 'dockerfile_inline');
  if (inline === undefined) return range;
  return problems.placeOf(inline.range).file === problems.placeOf(range).file ? range : inline.range;
}

function variableOf(variables: Variables, name: string): string | undefined {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

/** Bake's name of a service: without dots. */
function targetName(service: string): string {
  return service.replaceAll('.', '_');
}

function mapOf(range: Located['range'], values: Readonly<Record<string, Located>>): Located {
  return {
    kind: 'map',
    range,
    entries: Object.entries(values).map(([key, value]) => ({ key, range, value })),
  };
}

/** What the fields of a service are read with. */
interface Reading {
  readonly variables: Variables;
  readonly see: SeeVariable;
  readonly problems: ProblemList;
}

function targetOf(name: string, service: Service, reading: Reading): Located {
  const { problems } = reading;
  const build = service.build ?? { kind: 'scalar', range: { start: 0, end: 0 }, value: null };
  if (build.kind !== 'map') return build;
  const entries: Entry[] = [];
  for (const entry of build.entries) {
    const { key, value } = entry;
    if (key === 'args') entries.push({ ...entry, value: resolvedArgs(value, service, reading) });
    else if (key === 'additional_contexts')
      entries.push({ ...entry, key: 'contexts', value: contextsOf(value) });
    else if (Object.hasOwn(bakeNames, key)) entries.push({ ...entry, key: bakeNames[key] ?? key });
    else if (!key.startsWith('x-'))
      problems.add('builds-field-unknown', 'warning', entry.range, { build: name, field: key });
  }
  const inline = entryOf(build, 'dockerfile_inline');
  if (inline !== undefined && entryOf(build, 'dockerfile') !== undefined)
    problems.add('compose-inline-and-file', 'error', inline.range, { build: name });
  if (service.platform !== undefined && entryOf(build, 'platforms') === undefined)
    entries.push(listEntry('platforms', service.platform));
  if (service.profiles !== undefined)
    entries.push({ key: 'x-profiles', range: service.profiles.range, value: service.profiles });
  return { ...build, entries: [...entries, ...bakeExtension(valueAt(build, 'x-bake'), entries)] };
}

function listEntry(key: string, value: Located): Entry {
  return { key, range: value.range, value: { kind: 'list', range: value.range, items: [value] } };
}

/** Arguments that are only named have the value of the service's environment, else of the file's. Without one they are none. */
function resolvedArgs(args: Located, { environment }: Service, { variables, see }: Reading): Located {
  if (args.kind !== 'map') return args;
  const entries = args.entries.map((entry): Entry => {
    if (!isNull(entry.value)) return entry;
    const own = textOf(valueAt(environment, entry.key));
    if (own === undefined) see(entry.key, undefined);
    const value = own ?? variableOf(variables, entry.key) ?? null;
    return { ...entry, value: { kind: 'scalar', range: entry.range, value } };
  });
  return { ...args, entries };
}

/** What another service makes is, for bake, what another target makes. */
function contextsOf(contexts: Located): Located {
  if (contexts.kind !== 'map') return contexts;
  const entries = contexts.entries.map((entry): Entry => {
    const [, other] = /^(?:service|target):(.*)$/s.exec(textOf(entry.value) ?? '') ?? [];
    if (other === undefined) return entry;
    return {
      ...entry,
      value: { kind: 'scalar', range: entry.value.range, value: `target:${targetName(other)}` },
    };
  });
  return { ...contexts, entries };
}

/** Fields of `x-bake`; bake passes over any other. (Rule: buildx `composeExtTarget`.) */
const extensionFields = new Set(
  'tags cache-from cache-to secret ssh platforms output pull no-cache no-cache-filter contexts'.split(' '),
);

/** `x-bake`: what bake's fields say besides. Platforms are added to those of the service; contexts as well, where it has none of the name. */
function bakeExtension(extension: Located | undefined, own: readonly Entry[]): readonly Entry[] {
  if (extension?.kind !== 'map') return [];
  return extension.entries.flatMap((entry): readonly Entry[] => {
    const { key, value } = entry;
    if (!extensionFields.has(key)) return [];
    const before = own.find((each) => each.key === key)?.value;
    if (key === 'contexts') {
      const added = contextsOf(value);
      if (added.kind !== 'map') return [entry];
      const entries = [...added.entries, ...(before?.kind === 'map' ? before.entries : [])];
      return [{ ...entry, value: { ...added, entries } }];
    }
    if (key !== 'platforms') return [entry];
    const words = textOf(value)?.split(/\s+/);
    const items: readonly Located[] =
      words?.map((word) => ({ kind: 'scalar', range: value.range, value: word })) ??
      (value.kind === 'list' ? value.items : []);
    const below = before?.kind === 'list' ? before.items : [];
    return [{ ...entry, value: { kind: 'list', range: value.range, items: [...below, ...items] } }];
  });
}
