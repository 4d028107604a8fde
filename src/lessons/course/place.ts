/** The lessons in their order. Titles and aims are messages `lessons.ID.title` and `.aim`. */
export const lessonIds = ['why-stages', 'names', 'target', 'at-once'] as const;

export type LessonId = (typeof lessonIds)[number];

/** A step of a lesson; `step` counts from 1. */
export interface Place {
  readonly id: LessonId;
  readonly step: number;
}

/** A place as a link writes it: `names.3`. */
export function writePlace({ id, step }: Place): string {
  return `${id}.${step}`;
}

/** Reads a place; undefined where there is no such lesson. A step that is no number is the first. */
export function readPlace(written: string): Place | undefined {
  const dot = written.lastIndexOf('.');
  const name = dot < 0 ? written : written.slice(0, dot);
  const id = lessonIds.find((one) => one === name);
  if (id === undefined) return undefined;
  const step = Number(written.slice(name.length + 1));
  return { id, step: Number.isSafeInteger(step) && step > 0 ? step : 1 };
}
