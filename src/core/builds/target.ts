import type { SourceRange } from '#core/text/range.ts';
import { isNull, textOf, type Located, type Shape } from './located.ts';
import type { ProblemList } from './problems.ts';

/** Fields of a target that say which steps there are, and how one target takes them over from another. */
export interface Target {
  readonly name: string;
  readonly range: SourceRange;
  readonly inherits: readonly Named[];
  readonly texts: Readonly<Record<string, string>>;
  readonly args: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, string>;
  readonly platforms: readonly string[] | undefined;
  readonly others: ReadonlySet<string>;
  readonly profiles: readonly string[];
}

/** A name of another target, and where it stands. */
export interface Named {
  readonly name: string;
  readonly range: SourceRange;
}

const textFields = new Set(['context', 'dockerfile', 'dockerfile-inline', 'target', 'description']);
/** Fields that a build has besides (buildx `bake.Target`). */
const otherFields = new Set(
  (
    'annotations attest labels tags cache-from cache-to secret ssh output pull no-cache no-cache-filter network ' +
    'shm-size ulimits resources call entitlements extra-hosts policy isolation'
  ).split(' '),
);

/** Whether bake knows a field of a target by this name. */
export function isTargetField(name: string): boolean {
  return (
    textFields.has(name) ||
    otherFields.has(name) ||
    ['args', 'contexts', 'inherits', 'platforms'].includes(name)
  );
}

/** Whether a field is one of those that decide on no step, of which only the names are told. */
export function changesNoStep(name: string): boolean {
  return otherFields.has(name);
}

/** Reads the fields of one target; those of a wrong kind are told and left out. */
export function readTarget(name: string, range: SourceRange, body: Located, problems: ProblemList): Target {
  const texts: Record<string, string> = {};
  const others = new Set<string>();
  let inherits: readonly Named[] = [];
  let args: ReadonlyMap<string, string> = new Map();
  let contexts: ReadonlyMap<string, string> = new Map();
  let platforms: readonly string[] | undefined;
  let profiles: readonly string[] = [];
  const wrong = (field: string, value: Located, expected: Shape): undefined => {
    problems.add('builds-field-type', 'error', value.range, { build: name, field, expected });
  };
  const plain = (field: string, value: Located): string | undefined => {
    const text = textOf(value);
    return text === undefined && !isNull(value) ? wrong(field, value, 'text') : text;
  };
  const names = (field: string, value: Located): Named[] | undefined => {
    if (isNull(value)) return undefined;
    if (value.kind !== 'list') return wrong(field, value, 'list');
    return value.items.flatMap((item) => {
      const text = plain(field, item);
      return text === undefined || text === '' ? [] : [{ name: text, range: item.range }];
    });
  };
  const map = (field: string, value: Located): ReadonlyMap<string, string> => {
    const read = new Map<string, string>();
    if (value.kind === 'map') {
      for (const entry of value.entries) {
        const text = plain(`${field}.${entry.key}`, entry.value);
        if (text !== undefined) read.set(entry.key, text);
      }
    } else if (!isNull(value)) wrong(field, value, 'map');
    return read;
  };

  if (body.kind !== 'map') wrong('', body, 'map');
  for (const { key, range: place, value } of body.kind === 'map' ? body.entries : []) {
    if (textFields.has(key)) {
      const text = plain(key, value);
      if (text !== undefined) texts[key] = text;
    } else if (key === 'args') args = map(key, value);
    else if (key === 'contexts') contexts = map(key, value);
    else if (key === 'inherits') inherits = names(key, value) ?? [];
    else if (key === 'platforms') platforms = names(key, value)?.map((each) => each.name);
    else if (key === 'x-profiles') profiles = names(key, value)?.map((each) => each.name) ?? [];
    else if (otherFields.has(key)) {
      if (isSet(value)) others.add(key);
    } else problems.add('builds-field-unknown', 'warning', place, { build: name, field: key });
  }
  return { name, range, inherits, texts, args, contexts, platforms, others, profiles };
}

function isSet(value: Located): boolean {
  if (value.kind === 'scalar') return value.value !== null && value.value !== false && value.value !== '';
  return (value.kind === 'list' ? value.items : value.entries).length > 0;
}

/**
 * What a target has once another is laid over it: texts and platforms of the one above win, maps are merged by key.
 * (Rule: buildx `Target.Merge`.)
 */
export function mergeTargets(below: Target, above: Target): Target {
  return {
    ...above,
    texts: { ...below.texts, ...above.texts },
    args: new Map([...below.args, ...above.args]),
    contexts: new Map([...below.contexts, ...above.contexts]),
    platforms: above.platforms ?? below.platforms,
    others: new Set([...below.others, ...above.others]),
  };
}
