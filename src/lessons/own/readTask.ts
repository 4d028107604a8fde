import type { Role } from '#core/analysis/types.ts';
import type { ReferenceKind } from '#core/plan/types.ts';
import { isRecord, type Members } from '#core/share/field.ts';
import type { FileCondition, FileStageSet, FileTask } from './ownLesson.ts';

const roles: readonly Role[] = ['target', 'layers', 'files', 'build-only', 'not-built'];
const references: readonly ReferenceKind[] = ['from', 'copy', 'mount', 'onbuild', 'add'];
/** Most conditions of a task, stages of a condition, and lines to be put in order. */
const MOST = 50;

/** The member that is missing or wrong. */
export class WrongMember extends Error {
  readonly member: string;

  constructor(member: string) {
    super(member);
    this.member = member;
  }
}

type Read<Value> = (json: unknown) => Value | undefined;

const label: Read<string> = (json) => (typeof json === 'string' && json !== '' ? json : undefined);
const target: Read<string> = (json) => (typeof json === 'string' ? json : undefined);
const line: Read<number> = (json) =>
  Number.isSafeInteger(json) && Number(json) > 0 ? Number(json) : undefined;
const role: Read<Role> = (json) => roles.find((one) => one === json);
const reference: Read<ReferenceKind> = (json) => references.find((one) => one === json);

/** At least `least` values, all of which can be read. */
function list<Value>(read: Read<Value>, least: number): Read<readonly Value[]> {
  return (json) => {
    if (!Array.isArray(json) || json.length < least || json.length > MOST) return undefined;
    const values = json.flatMap((each) => read(each) ?? []);
    return values.length === json.length ? values : undefined;
  };
}

/** Reads the members of an object one after the other; the first that is wrong ends it. */
class Reader {
  private readonly members: Members;
  private readonly path: string;

  constructor(members: Members, path: string) {
    this.members = members;
    this.path = path;
  }

  get<Value>(name: string, read: Read<Value>): Value {
    const value = read(this.members[name]);
    if (value === undefined) throw new WrongMember(`${this.path}.${name}`);
    return value;
  }

  inside(name: string): Reader {
    return new Reader(
      this.get(name, (json) => (isRecord(json) ? json : undefined)),
      `${this.path}.${name}`,
    );
  }

  each<Value>(name: string, read: (one: Reader) => Value): readonly Value[] {
    const many = this.get(
      name,
      list((json) => (isRecord(json) ? json : undefined), 1),
    );
    return many.map((one, at) => read(new Reader(one, `${this.path}.${name}[${at}]`)));
  }
}

const words =
  <Word extends string>(...known: readonly Word[]): Read<Word> =>
  (json) =>
    known.find((word) => word === json);

function stageSet(of: Reader): FileStageSet {
  const is = of.get('is', words('built', 'role', 'named-at', 'beside'));
  switch (is) {
    case 'built':
      return { is, target: of.get('target', target) };
    case 'role':
      return { is, roles: of.get('roles', list(role, 1)), target: of.get('target', target) };
    case 'named-at':
      return { is, line: of.get('line', line) };
    case 'beside':
      return { is, stage: of.get('stage', label), target: of.get('target', target) };
  }
}

function condition(of: Reader): FileCondition {
  const is = of.get('is', words('accepted', 'role', 'only', 'refers', 'together'));
  switch (is) {
    case 'accepted':
      return { is };
    case 'role':
      return { is, stage: of.get('stage', label), roles: of.get('roles', list(role, 1)) };
    case 'only':
      return { is, stages: of.get('stages', list(label, 1)) };
    case 'refers': {
      const byName = of.get('byName', (json) =>
        json === undefined || json === true ? json === true : undefined,
      );
      return {
        is,
        stage: of.get('stage', label),
        to: of.get('to', label),
        kind: of.get('kind', reference),
        ...(byName && { byName }),
      };
    }
    case 'together': {
      const stages = of.get('stages', list(label, 2));
      const [one, other] = stages;
      if (one === undefined || other === undefined || stages.length > 2)
        throw new WrongMember('task.until.stages');
      return { is, stages: [one, other] };
    }
  }
}

/** Kinds of tasks, in the order in which they are offered. */
export const taskKinds: readonly FileTask['kind'][] = ['stages', 'target', 'edit', 'order', 'time'];

/** The task in an object of JSON whose kind is known, or the member of it that is wrong. Never throws. */
export function readTask(kind: FileTask['kind'], members: Members): FileTask | WrongMember {
  try {
    return taskIn(kind, new Reader(members, 'task'));
  } catch (error) {
    if (error instanceof WrongMember) return error;
    throw error;
  }
}

function taskIn(kind: FileTask['kind'], of: Reader): FileTask {
  switch (kind) {
    case 'stages':
      return { kind, which: stageSet(of.inside('which')) };
    case 'target':
    case 'edit':
      return {
        kind,
        until: of.each('until', condition),
        solution: of.get('solution', target),
      };
    case 'order': {
      const lines = of.get('lines', list(line, 2));
      if (new Set(lines).size < lines.length) throw new WrongMember('task.lines');
      return { kind, lines };
    }
    case 'time':
      return { kind };
  }
}
