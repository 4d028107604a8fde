/** The lessons in their order. Titles and aims are messages `lessons.ID.title` and `.aim`. */
export const lessonIds = [
  'why-stages',
  'names',
  'target',
  'at-once',
  'cache',
  'secrets',
  'platforms',
  'whole',
] as const;

export type LessonId = (typeof lessonIds)[number];

/** A step of a lesson. */
export interface Place {
  /** That of a lesson of the course, or a packed link whose text is the file of somebody's own. */
  readonly id: string;
  /** Counts from 1. */
  readonly step: number;
}

/** The lesson of the course with this id; undefined where it is somebody's own, or none. */
export function lessonIdOf(id: string): LessonId | undefined {
  return lessonIds.find((one) => one === id);
}

/** A place as a link writes it: `names.3`. */
export function writePlace({ id, step }: Place): string {
  return `${id}.${step}`;
}

/** A packed link has a dot of its own. */
const PLACE = /^(v[1-9]\d{0,5}\.[\w-]+|[\w-]+)(?:\.([^.]*))?$/;

/** Reads a place; undefined where there can be no such lesson. A step that is no number is the first. */
export function readPlace(written: string): Place | undefined {
  const [, id = '', digits] = PLACE.exec(written) ?? [];
  if (lessonIdOf(id) === undefined && !id.includes('.')) return undefined;
  const step = Number(digits);
  return { id, step: Number.isSafeInteger(step) && step > 0 ? step : 1 };
}
