import { isRecord, unreadable, type Members } from '#core/share/field.ts';
import { initialOf, salvageFields, type FieldTable, type ValuesOf } from '#core/share/fieldTable.ts';
import { viewFields, workFields } from '#core/share/fields.ts';
import { isTooLarge, textLimit } from '#core/share/limits.ts';
import type { SharedState } from '#core/share/types.ts';
import {
  LESSON_FORMAT,
  LESSON_VERSION,
  longestTitle,
  longestWords,
  mostSteps,
  type LessonProblem,
  type LessonReading,
  type OwnStep,
  type OwnTask,
} from './ownLesson.ts';
import { readTask, taskKinds, WrongMember } from './readTask.ts';

type Tell = (problem: LessonProblem) => void;

/**
 * Reads the file of a lesson. Accepts any text and never throws: what can be read is a lesson, and everything that
 * cannot is told with its step. Without a single step there are only reasons.
 */
export function readLesson(file: string): LessonReading {
  const nothing = (problem: LessonProblem): LessonReading => ({ lesson: undefined, problems: [problem] });
  if (isTooLarge(file)) return nothing({ kind: 'too-large', limit: textLimit });
  let json: unknown;
  try {
    json = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch (error) {
    return nothing({ kind: 'not-json', ...lineIn(String(error), file) });
  }
  return lessonIn(json);
}

/** The same of JSON that was read. */
export function lessonIn(json: unknown): LessonReading {
  if (!isRecord(json) || (json['format'] !== LESSON_FORMAT && !Array.isArray(json['steps'])))
    return { lesson: undefined, problems: [{ kind: 'no-lesson' }] };
  const problems: LessonProblem[] = [];
  const tell: Tell = (problem) => problems.push(problem);
  const { format, version = LESSON_VERSION } = json;
  if (format !== LESSON_FORMAT) tell({ kind: 'member', member: 'format' });
  if (typeof version !== 'number') tell({ kind: 'member', member: 'version' });
  else if (version > LESSON_VERSION) tell({ kind: 'newer', version });
  const title = wordsOf(json, 'title', longestTitle, tell);
  const aim = wordsOf(json, 'aim', longestWords, tell);
  const steps = stepsIn(json['steps'], tell);
  if (steps.length === 0) tell({ kind: 'no-steps' });
  return { lesson: steps.length === 0 ? undefined : { title, aim, steps }, problems };
}

function stepsIn(json: unknown, tell: Tell): readonly OwnStep[] {
  if (!Array.isArray(json)) return [];
  if (json.length > mostSteps) tell({ kind: 'more-steps', most: mostSteps });
  const steps: OwnStep[] = [];
  for (const [at, each] of json.slice(0, mostSteps).entries()) {
    const tellOf: Tell = (problem) => tell({ ...problem, step: at + 1 });
    const before = steps.at(-1)?.state.text ?? '';
    if (isRecord(each)) steps.push(stepIn(each, before, tellOf));
    else tellOf({ kind: 'no-step' });
  }
  return steps;
}

function stepIn(members: Members, before: string, tell: Tell): OwnStep {
  const task = taskIn(members['task'], tell);
  return {
    title: wordsOf(members, 'title', longestTitle, tell),
    say: wordsOf(members, 'text', longestWords, tell),
    state: stateIn(members, before, tell),
    ...(task && { task }),
  };
}

/** What the tool shows: a Dockerfile, that of the step before where none is said, and settings as in a link. */
function stateIn(members: Members, before: string, tell: Tell): SharedState {
  const { dockerfile = before, settings = {} } = members;
  if (typeof dockerfile !== 'string') tell({ kind: 'member', member: 'dockerfile' });
  if (!isRecord(settings)) tell({ kind: 'member', member: 'settings' });
  const said = isRecord(settings) ? settings : {};
  return {
    text: typeof dockerfile === 'string' ? dockerfile : before,
    ...fieldsIn(workFields, said, tell),
    // No lesson within a lesson.
    view: { ...fieldsIn(viewFields, said, tell), lesson: '' },
  };
}

function fieldsIn<Table extends FieldTable>(table: Table, members: Members, tell: Tell): ValuesOf<Table> {
  for (const [name, field] of Object.entries(table)) {
    if (field.isSaid(name, members) && field.read(name, members) === unreadable)
      tell({ kind: 'member', member: `settings.${name}` });
  }
  return { ...initialOf(table), ...salvageFields(table, members) };
}

function taskIn(json: unknown, tell: Tell): OwnTask | undefined {
  if (json === undefined) return undefined;
  const written = isRecord(json) ? json['kind'] : undefined;
  const kind = taskKinds.find((one) => one === written);
  if (!isRecord(json) || typeof written !== 'string') tell({ kind: 'member', member: 'task' });
  else if (kind === undefined) tell({ kind: 'task-kind', written: written.slice(0, longestTitle) });
  else {
    const task = readTask(kind, json);
    if (task instanceof WrongMember) tell({ kind: 'task', member: task.member });
    else {
      return {
        task,
        ask: wordsOf(json, 'text', longestWords, tell, 'task.'),
        hint: wordsOf(json, 'hint', longestWords, tell, 'task.'),
        done: wordsOf(json, 'done', longestWords, tell, 'task.'),
      };
    }
  }
  return undefined;
}

function wordsOf(members: Members, name: string, most: number, tell: Tell, path = ''): string {
  const { [name]: value = '' } = members;
  if (typeof value !== 'string') {
    tell({ kind: 'member', member: path + name });
    return '';
  }
  if (value.length <= most) return value;
  tell({ kind: 'too-long', member: path + name, most });
  return value.slice(0, most);
}

/**
 * The line (from 1) at which JSON ends to be JSON, where the browser says the place: each in words of its own. None where
 * the file was cut off: no line of it is wrong.
 */
function lineIn(message: string, file: string): { readonly line?: number } {
  if (!file.trimEnd().endsWith('}')) return {};
  const line = /line (\d{1,9})/.exec(message)?.[1];
  if (line !== undefined) return { line: Number(line) };
  const place = /position (\d{1,9})/.exec(message)?.[1];
  if (place === undefined) return {};
  return { line: file.slice(0, Number(place)).split('\n').length };
}
