import { csvFields } from './csv.ts';
import { parseBoolean, parseBytes, parseUnsigned } from './numbers.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { proposed } from './suggest.ts';
import type { Mount, MountType } from './types.ts';

/** Why a `--mount` value is none. */
export type MountProblem = Problem;

/** Types a mount can be of. */
export const mountTypes = ['bind', 'cache', 'secret', 'ssh', 'tmpfs'] as const satisfies readonly MountType[];
/** How a cache mount is shared by steps that run at the same time. */
export const sharingModes = ['locked', 'private', 'shared'] as const;
const mountKeys = [
  'destination',
  'dst',
  'env',
  'from',
  'gid',
  'id',
  'mode',
  'readonly',
  'readwrite',
  'required',
  'ro',
  'rw',
  'sharing',
  'size',
  'source',
  'src',
  'target',
  'type',
  'uid',
];

/** Options of Podman and Buildah (SELinux labels, owners) that stand without a value and that BuildKit does not have. */
const foreignKeys: ReadonlySet<string> = new Set(['z', 'u', 'relabel']);

type Draft = { -readonly [Key in keyof Mount]: Mount[Key] } & { readOnlyGiven: boolean };

function newDraft(): Draft {
  return {
    type: 'bind',
    from: '',
    source: '',
    target: '',
    readOnly: false,
    id: '',
    sharing: '',
    required: false,
    size: undefined,
    mode: undefined,
    uid: undefined,
    gid: undefined,
    env: undefined,
    readOnlyGiven: false,
  };
}

/** `required` and `size` belong to some types only, and only after `type=` has named one of them. */
function notAllowed(key: string, type: MountType): Problem {
  return problem('mount-key-not-allowed', { key, type });
}

function setWithoutValue(mount: Draft, key: string, field: string): Problem | undefined {
  switch (key) {
    case 'readonly':
    case 'ro':
    case 'readwrite':
    case 'rw':
      mount.readOnly = key.startsWith('ro') || key === 'readonly';
      mount.readOnlyGiven = true;
      return undefined;
    case 'required':
      if (mount.type !== 'secret' && mount.type !== 'ssh') return notAllowed(key, mount.type);
      mount.required = true;
      return undefined;
    default:
      return foreignKeys.has(key)
        ? problem('mount-foreign-key', { key: field })
        : problem('mount-key-without-value', { field });
  }
}

function setValue(mount: Draft, key: string, value: string): Problem | undefined {
  const invalid = (): Problem => problem('mount-invalid-value', { key, value });
  const lower = value.toLowerCase();
  switch (key) {
    case 'type': {
      const type = mountTypes.find((known) => known === lower);
      if (type === undefined) {
        return problem('mount-unknown-type', { value, suggestion: proposed(value, mountTypes) });
      }
      mount.type = type;
      return undefined;
    }
    case 'from':
    case 'id':
    case 'env':
      mount[key] = value;
      return undefined;
    case 'source':
    case 'src':
      mount.source = value;
      return undefined;
    case 'target':
    case 'dst':
    case 'destination':
      mount.target = value;
      return undefined;
    case 'readonly':
    case 'ro':
    case 'readwrite':
    case 'rw': {
      const given = parseBoolean(value);
      if (given === undefined) return invalid();
      mount.readOnly = key === 'readonly' || key === 'ro' ? given : !given;
      mount.readOnlyGiven = true;
      return undefined;
    }
    case 'required': {
      if (mount.type !== 'secret' && mount.type !== 'ssh') return notAllowed(key, mount.type);
      const given = parseBoolean(value);
      if (given === undefined) return invalid();
      mount.required = given;
      return undefined;
    }
    case 'size':
      if (mount.type !== 'tmpfs') return notAllowed(key, mount.type);
      mount.size = parseBytes(value);
      return mount.size === undefined ? invalid() : undefined;
    case 'sharing': {
      const sharing = sharingModes.find((known) => known === lower);
      if (sharing === undefined) {
        return problem('mount-unknown-sharing', { value, suggestion: proposed(value, sharingModes) });
      }
      mount.sharing = sharing;
      return undefined;
    }
    case 'mode':
    case 'uid':
    case 'gid':
      mount[key] = parseUnsigned(value, key === 'mode' ? 8 : 10);
      return mount[key] === undefined ? invalid() : undefined;
    case 'relabel':
      return problem('mount-foreign-key', { key });
    default:
      return problem('mount-unknown-key', { key, suggestion: proposed(key, mountKeys) });
  }
}

/** Rules over the whole value, in BuildKit's order. */
function wholeProblem(mount: Draft): Problem | undefined {
  if (mount.type === 'bind' || mount.type === 'tmpfs') {
    const key = (['mode', 'uid', 'gid'] as const).find((name) => mount[name] !== undefined);
    if (key !== undefined) return notAllowed(key, mount.type);
  }
  if (mount.type === 'secret') {
    if (mount.from !== '') return problem('mount-secret-from');
    if (mount.sharing !== '') return problem('mount-secret-sharing');
    if (mount.source === '' && mount.target === '' && mount.id === '') return problem('mount-secret-unnamed');
    if (mount.source !== '' && mount.id !== '') return problem('mount-secret-source-and-id');
  }
  if (mount.sharing !== '' && mount.type !== 'cache') {
    return problem('mount-sharing-not-allowed', { type: mount.type });
  }
  return undefined;
}

/**
 * Parses the value of `RUN --mount`. BuildKit does so twice: once while it reads the file, without
 * `expand`, when only `from` is looked at (it takes no variables); and once in the build, with
 * `expand`, when every value is expanded and all rules apply.
 */
export function parseMount(
  value: string,
  expand: ((word: string) => string | MountProblem) | undefined,
): Mount | MountProblem {
  const fields = csvFields(value);
  if (fields === undefined) return problem('mount-csv', { value });
  const mount = newDraft();
  for (const field of fields) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    let found: Problem | undefined;
    if (equals < 0) {
      if (expand !== undefined) found = setWithoutValue(mount, key, field);
    } else if (expand === undefined) {
      const written = field.slice(equals + 1);
      const dollar = written.indexOf('$');
      if (key === 'from' && dollar >= 0 && dollar !== written.length - 1) {
        found = problem('mount-from-variable', { value: written });
      } else if (key === 'from') mount.from = written;
    } else {
      const expanded = expand(field.slice(equals + 1));
      found = typeof expanded === 'string' ? setValue(mount, key, expanded) : expanded;
    }
    if (found !== undefined) return found;
  }
  const found = wholeProblem(mount);
  if (found !== undefined) return found;
  const { readOnlyGiven, ...parsed } = mount;
  if (!readOnlyGiven) parsed.readOnly = mount.type !== 'cache' && mount.type !== 'tmpfs';
  return parsed;
}
