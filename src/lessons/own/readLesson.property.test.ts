import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { defaultOptions } from '#core/analysis/overview.ts';
import { judge } from '#lessons/judge/judge.ts';
import { solutionOf } from '#lessons/judge/solution.ts';
import { anyLesson, anyTask } from './anyLesson.arbitrary.ts';
import { asLesson } from './asLesson.ts';
import { mostSteps, type LessonReading } from './ownLesson.ts';
import { lessonIn, readLesson } from './readLesson.ts';
import { richText, spokenText } from './richText.ts';
import { writeLesson } from './writeLesson.ts';

/** What holds of every reading: something to show or reasons, and every reason at a step that a file may have. */
function expectReading({ lesson, problems }: LessonReading): void {
  if (lesson === undefined) expect(problems.length).toBeGreaterThan(0);
  else {
    expect(lesson.steps.length).toBeGreaterThan(0);
    expect(asLesson(lesson)?.steps).toHaveLength(lesson.steps.length);
    // What was made of it is a lesson without reasons.
    expect(readLesson(writeLesson(lesson)).problems).toEqual([]);
  }
  for (const { step = 1 } of problems) {
    expect(step).toBeGreaterThanOrEqual(1);
    expect(step).toBeLessThanOrEqual(mostSteps);
  }
}

test('a lesson that is written is read back', () => {
  fc.assert(
    fc.property(anyLesson, (lesson) => {
      expect(readLesson(writeLesson(lesson))).toEqual({ lesson, problems: [] });
    }),
  );
});

test('any text and any JSON is a lesson, or reasons', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expectReading(readLesson(text))));
  fc.assert(
    fc.property(fc.json(), fc.anything(), fc.array(fc.anything()), (json, anything, steps) => {
      expectReading(readLesson(json));
      expectReading(lessonIn(anything));
      expectReading(lessonIn({ steps }));
    }),
  );
});

/** Every place in JSON, as the way to it. */
function placesIn(json: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  const inside =
    typeof json === 'object' && json !== null
      ? Object.entries(json).flatMap(([name, value]) => placesIn(value, [...way, name]))
      : [];
  return [way, ...inside];
}

function withValueAt(json: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined || typeof json !== 'object' || json === null) return value;
  const changed = Object.fromEntries(
    Object.entries(json).map(([name, one]) => [name, name === first ? withValueAt(one, rest, value) : one]),
  );
  return Array.isArray(json) ? Object.values(changed) : changed;
}

test('whatever is put in any place of a lesson, or cut off, the rest is read and the reason has its step', () => {
  const other = fc.oneof(
    fc.constantFrom(undefined, null, '', 'x', -1, 0, 1e9, true, [], {}, [null], { kind: 'riddle' }),
    fc.anything(),
  );
  fc.assert(
    fc.property(anyLesson, fc.nat(), other, (lesson, pick, value) => {
      const json: unknown = JSON.parse(writeLesson(lesson));
      const places = placesIn(json);
      const way = places[pick % places.length] ?? [];
      const reading = lessonIn(withValueAt(json, way, value));
      expectReading(reading);
      const at = way[0] === 'steps' && way.length > 1 ? Number(way[1]) + 1 : undefined;
      for (const { kind, step } of reading.problems) if (kind !== 'no-steps') expect(step).toBe(at);
    }),
  );
  fc.assert(
    fc.property(anyLesson, fc.nat(), (lesson, cut) => {
      const file = writeLesson(lesson).trimEnd();
      const reading = readLesson(file.slice(0, cut % file.length));
      expect(reading.lesson).toBeUndefined();
      expect(reading.problems[0]?.kind).toBe('not-json');
    }),
  );
});

test('any task on any file is judged, or has a solution that is', () => {
  const files = [
    '',
    'OOPS',
    'FROM a AS build\nRUN x\n\nFROM b AS app\nCOPY --from=build /x /x\nRUN y\n',
    'FROM $X AS app',
  ];
  const keys = fc.array(fc.constantFrom('build', 'app', 'gone'), { maxLength: 3 });
  fc.assert(
    fc.property(
      anyTask,
      fc.constantFrom(...files),
      fc.constantFrom('', 'app', 'gone'),
      keys,
      (task, text, target, marked) => {
        const situation = { file: openFile(text, defaultOptions), target, timing: undefined };
        const nothing = { marked, order: [2, 1, 99], seconds: 7 };
        judge(task, nothing, situation);
        const { answer } = solutionOf(task, situation);
        expect(() => judge(task, { ...nothing, ...answer }, situation)).not.toThrow();
      },
    ),
  );
});

test('words lose nothing, and only https is a link', () => {
  const piece = fc.constantFrom(
    '`',
    '*',
    '[',
    ']',
    '(',
    ')',
    'https://',
    'http://',
    'a.b',
    'javascript:',
    '<b>',
    ' ',
    'x',
    '@',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const words = pieces.join('');
      const spans = richText(words);
      for (const span of spans) {
        expect(words).toContain(span.text);
        if (span.kind === 'link') expect(new URL(span.address).protocol).toBe('https:');
      }
      expect(spokenText(words).length).toBeLessThanOrEqual(words.length);
      const letters = (text: string): string => text.replaceAll(/[^x<>]/g, '');
      if (!spans.some(({ kind }) => kind === 'link')) expect(letters(spokenText(words))).toBe(letters(words));
    }),
  );
});
