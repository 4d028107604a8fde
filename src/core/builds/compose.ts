import { serviceReader, type Service } from './composeService.ts';
import { readDefinition } from './definition.ts';
import type { Variables } from './interpolate.ts';
import { entryOf, isNull, textOf, valueAt, type Entry, type Located } from './located.ts';
import { problemList, type ProblemList } from './problems.ts';
import type { BuildFile } from './types.ts';
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
 * Reads a compose file as bake does: every service with `build` is a target of the group `default`. (Rules: buildx
 * `bake/compose.go`, compose `build_bake.go`.) A service's `platform` counts where `build` has no platforms, as for `docker compose
 * build`; bake passes over it. Files that it includes or extends are not read, and said.
 */
export function readCompose(text: string, variables: Variables): BuildFile {
  const problems = problemList(text);
  const nothing = (): BuildFile => ({
    kind: 'compose',
    builds: [],
    groups: [],
    variables: [],
    problems: problems.all(),
  });
  const yaml = readYaml(text);
  if (!yaml.ok) {
    if (yaml.reason === 'aliases') problems.add('compose-aliases', 'error', yaml.range);
    else problems.add('compose-yaml', 'error', yaml.range, { detail: yaml.detail });
    return nothing();
  }
  const include = entryOf(yaml.value, 'include');
  if (include !== undefined && !isNull(include.value))
    problems.add('compose-include', 'warning', include.range);
  const services = valueAt(yaml.value, 'services');
  const read = serviceReader(services, variables, problems);
  const targets: Entry[] = [];
  for (const { key, range } of services?.kind === 'map' ? services.entries : []) {
    const service = read(key);
    if (service?.build === undefined || isNull(service.build)) continue;
    const value = targetOf(key, service, variables, problems);
    targets.push({ key: targetName(key), range, value });
  }
  const { range } = yaml.value;
  const names = targets.map((target): Located => ({
    kind: 'scalar',
    range: target.range,
    value: target.key,
  }));
  const group = mapOf(range, { targets: { kind: 'list', range, items: names } });
  const root = mapOf(range, {
    target: { kind: 'map', range, entries: targets },
    ...(names.length > 0 && { group: mapOf(range, { default: group }) }),
  });
  return readDefinition('compose', root, problems);
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

function targetOf(name: string, service: Service, variables: Variables, problems: ProblemList): Located {
  const build = service.build ?? { kind: 'scalar', range: { start: 0, end: 0 }, value: null };
  if (build.kind !== 'map') return build;
  const entries: Entry[] = [];
  for (const entry of build.entries) {
    const { key, value } = entry;
    if (key === 'args') entries.push({ ...entry, value: resolvedArgs(value, service, variables) });
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
function resolvedArgs(args: Located, { environment }: Service, variables: Variables): Located {
  if (args.kind !== 'map') return args;
  const entries = args.entries.map((entry): Entry => {
    if (!isNull(entry.value)) return entry;
    const own = textOf(valueAt(environment, entry.key));
    const value = own ?? (Object.hasOwn(variables, entry.key) ? variables[entry.key] : undefined) ?? null;
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

/** `x-bake`: what bake's fields say besides. Platforms and contexts are added to those of the service. */
function bakeExtension(extension: Located | undefined, own: readonly Entry[]): readonly Entry[] {
  if (extension?.kind !== 'map') return [];
  return extension.entries.map((entry): Entry => {
    const before = own.find(({ key }) => key === entry.key)?.value;
    if (entry.key === 'contexts') {
      const above = contextsOf(entry.value);
      const below = before?.kind === 'map' ? before.entries : [];
      return above.kind === 'map'
        ? { ...entry, value: { ...above, entries: [...below, ...above.entries] } }
        : entry;
    }
    if (entry.key !== 'platforms') return entry;
    const words = textOf(entry.value)?.split(/\s+/);
    const items: readonly Located[] =
      words?.map((value) => ({ kind: 'scalar', range: entry.value.range, value })) ??
      (entry.value.kind === 'list' ? entry.value.items : []);
    const below = before?.kind === 'list' ? before.items : [];
    return { ...entry, value: { kind: 'list', range: entry.value.range, items: [...below, ...items] } };
  });
}
