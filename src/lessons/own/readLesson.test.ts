import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textLimit } from '#core/share/limits.ts';
import { anyLesson } from './anyLesson.arbitrary.ts';
import { looksLikeLesson } from './looksLikeLesson.ts';
import { LESSON_FORMAT } from './ownLesson.ts';
import { readLesson } from './readLesson.ts';
import { richText } from './richText.ts';
import { writeLesson } from './writeLesson.ts';

const schema = JSON.parse(readFileSync('public/lesson.schema.json', 'utf8')) as object;
const isValid = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(schema);

const step = { title: 'One', text: 'Say.', dockerfile: 'FROM a AS b\n' };
const file = (more: object, steps: readonly unknown[] = [step]): string =>
  JSON.stringify({ format: LESSON_FORMAT, version: 1, title: 'Mine', aim: '', steps, ...more });

describe('the schema', () => {
  test('describes every lesson that is written', () => {
    fc.assert(
      fc.property(anyLesson, (lesson) => {
        expect(isValid(JSON.parse(writeLesson(lesson))), JSON.stringify(isValid.errors)).toBe(true);
      }),
    );
  });

  test('describes the example of the documentation, which is read without a word', () => {
    const [, example = ''] =
      /```json\n([\s\S]*?)```/.exec(readFileSync('docs/lesson-format.md', 'utf8')) ?? [];
    expect(isValid(JSON.parse(example))).toBe(true);
    const { lesson, problems } = readLesson(example);
    expect(problems).toEqual([]);
    expect(lesson?.steps[1]?.state.text).toBe(lesson?.steps[0]?.state.text);
  });

  test('refuses a task that the page would refuse', () => {
    for (const task of [
      { kind: 'riddle' },
      { kind: 'order', lines: [1] },
      { kind: 'edit', until: [], solution: '' },
    ])
      expect(isValid(JSON.parse(file({}, [{ ...step, task }])))).toBe(false);
  });
});

describe('a lesson that is broken', () => {
  test('is opened without a task that is not known, or that lacks something', () => {
    const steps = [
      { ...step, task: { kind: 'riddle' } },
      { ...step, task: { kind: 'stages', which: { is: 'built' } } },
      {
        ...step,
        task: { kind: 'edit', until: [{ is: 'accepted' }, { is: 'role', stage: 'b' }], solution: '' },
      },
      null,
      { ...step, settings: { target: 7, marks: 'parallel' } },
    ];
    const { lesson, problems } = readLesson(file({}, steps));
    expect(lesson?.steps).toHaveLength(4);
    expect(lesson?.steps.every(({ task }) => task === undefined)).toBe(true);
    expect(lesson?.steps[3]?.state).toMatchObject({ target: '', view: { marks: 'parallel' } });
    expect(problems).toEqual([
      { kind: 'task-kind', written: 'riddle', step: 1 },
      { kind: 'task', member: 'task.which.target', step: 2 },
      { kind: 'task', member: 'task.until[1].roles', step: 3 },
      { kind: 'no-step', step: 4 },
      { kind: 'member', member: 'settings.target', step: 5 },
    ]);
  });

  test('of a later version is opened as far as it is known', () => {
    const { lesson, problems } = readLesson(file({ version: 2, mood: 'new' }));
    expect(lesson?.steps).toHaveLength(1);
    expect(problems).toEqual([{ kind: 'newer', version: 2 }]);
  });

  test.each([
    ['5 MB', 'x'.repeat(5_000_000), { kind: 'too-large', limit: textLimit }],
    ['no JSON', '{\n  "format": "stagegraph-lesson",\n  oops\n}', { kind: 'not-json', line: 3 }],
    ['another JSON', '{"version": 1}', { kind: 'no-lesson' }],
    ['no steps', file({}, []), { kind: 'no-steps' }],
  ])('of %s says why it is not opened', (_, text, problem) => {
    const { lesson, problems } = readLesson(text);
    expect(lesson).toBeUndefined();
    expect(problems[0]).toMatchObject(problem);
  });
});

test('of a lesson that was cut off no line is called wrong', () => {
  const cut = file({}).slice(0, -20);
  expect(readLesson(cut).problems).toEqual([{ kind: 'not-json' }]);
});

test('a lesson is told from a build log and from a Dockerfile', () => {
  expect(looksLikeLesson(file({}))).toBe(true);
  expect(looksLikeLesson('{ oops', 'mine.lesson.json')).toBe(true);
  expect(looksLikeLesson('{"vertexes":[{}]}', 'log.json')).toBe(false);
  expect(looksLikeLesson(`FROM a\n# {"format": "${LESSON_FORMAT}"}`, 'x.lesson.json')).toBe(false);
});

test('words are text with emphasis, code and links to https; the rest is shown as it is written', () => {
  expect(richText('A `b *c*` and *d e* [f](https://g.h/i?j).')).toEqual([
    { kind: 'plain', text: 'A ' },
    { kind: 'code', text: 'b *c*' },
    { kind: 'plain', text: ' and ' },
    { kind: 'emphasis', text: 'd e' },
    { kind: 'plain', text: ' ' },
    { kind: 'link', text: 'f', address: 'https://g.h/i?j', host: 'g.h' },
    { kind: 'plain', text: '.' },
  ]);
  for (const words of [
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](http://a.b)',
    '[x](https://me:pw@a.b)',
    '2 * 3 * 4',
    'COPY *.go *.mod',
    '`',
  ])
    expect(richText(words), words).toEqual([{ kind: 'plain', text: words }]);
});
