import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFields, writeFields } from '#core/share/fieldTable.ts';
import { workFields } from '#core/share/fields.ts';
import { createAppStore } from '#state/store.ts';
import { emptyWork } from '#state/work.ts';
import { anyWork } from '#testing/anyWork.ts';
import { readDraft, type Draft } from './draft.ts';
import { draftNames, draftOf, writtenDraft } from './writing.ts';
import { draftTitle } from './draftTitle.ts';
import { bytesOf, MOST_BYTES, MOST_DRAFTS, survivors } from './survivors.ts';

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  id: fc.string({ minLength: 1 }),
  time: fc.nat(),
  work: anyWork,
  ownWork: fc.boolean(),
  kept: fc.option(anyWork),
  fragment: fc.string(),
});

const parts = ['id', 'time', 'work', 'timing', 'maxParallelism', 'durations', '__proto__'];

/** JSON of any shape, with the names of a draft in it more often than by chance. */
const { value: anyStored } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...draftNames, ...parts), tie('value')),
  ),
}));

describe('a draft', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(readDraft(structuredClone(writtenDraft(draft)))).toEqual(draft);
        expect(readDraft(JSON.parse(JSON.stringify(writtenDraft(draft))))).toEqual(draft);
      }),
    );
  });

  test('that storage holds in whatever state is read as one that is in order, or as none', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const draft = readDraft(stored);
        for (const work of [draft?.work, draft?.kept]) {
          if (!work) continue;
          expect(typeof work.text).toBe('string');
          expect({ text: work.text, ...readFields(workFields, writeFields(workFields, work)) }).toEqual(work);
        }
        expect(['boolean', 'undefined']).toContain(typeof draft?.ownWork);
      }),
    );
  });

  test('of an earlier edition keeps what was assumed about time', () => {
    const stored = {
      work: { text: 'FROM a', timing: { maxParallelism: 2, durations: { 'run a:0': 1500.5, b: -1 } } },
    };
    expect(readDraft(stored)?.work.timing).toEqual({ maxParallelism: 2, durations: { 'run a:0': 1501 } });
  });

  test('with numbers that no clock and no builder has is read with such as there are', () => {
    // JSON has numbers that are beyond all others once they are read.
    const beyond = '{"a": 1e999, "b": 1e300, "c": 9007199254740993, "d": 1500, "e": -1e999}';
    const draft = readDraft(
      JSON.parse(
        `{"time": 1e999, "work": {"text": "FROM a", "timing": {"maxParallelism": 1e999, "durations": ${beyond}}}}`,
      ),
    );
    expect(draft?.time).toBe(0);
    expect(draft?.work.timing).toEqual({ maxParallelism: 0, durations: { d: 1500 } });
  });

  test('with missing parts is read as far as it goes', () => {
    expect(readDraft({ work: { text: 'FROM a', buildArgs: { A: 1, B: '2' } } })).toEqual({
      id: 'earlier',
      time: 0,
      work: { ...emptyWork, text: 'FROM a', buildArgs: { B: '2' } },
      ownWork: false,
      kept: null,
      fragment: '',
    });
  });
});

describe('of many drafts', () => {
  const keys = fc.array(anyDraft, { maxLength: 60 });

  test('the newest are kept, each work once, and no more than there is room for', () => {
    fc.assert(
      fc.property(keys, (drafts) => {
        const kept = survivors(drafts);
        const newest = Math.max(...drafts.map(({ time }) => time));
        expect(kept.length).toBeLessThanOrEqual(MOST_DRAFTS);
        expect(kept.length).toBeGreaterThan(drafts.length === 0 ? -1 : 0);
        if (kept.length > 0) expect(kept[0]?.time).toBe(newest);
        expect(new Set(kept.map(({ work }) => JSON.stringify(work))).size).toBe(kept.length);
        expect(survivors(kept)).toEqual(kept);
      }),
    );
  });

  test('large ones make way for newer ones, never the newest', () => {
    const draft = (time: number, size: number): Draft => ({
      id: `${time}`,
      time,
      work: { ...emptyWork, text: `${time}`.padEnd(size, '#') },
      ownWork: true,
      kept: null,
      fragment: '',
    });
    const kept = survivors([draft(1, 10), draft(2, MOST_BYTES - 5), draft(3, 10)]);
    expect(kept.map(({ id }) => id)).toEqual(['3']);
    expect(survivors([draft(1, MOST_BYTES + 1)])).toHaveLength(1);
    expect(bytesOf('한')).toBe(3);
  });
});

test.each([
  ['FROM node AS build\nRUN x\nFROM nginx AS web', 'build → web'],
  ['FROM node\nFROM alpine:3.23', 'node → alpine:3.23'],
  ['FROM golang AS Build', 'Build'],
  ['\n# only a remark\nARG A', '# only a remark'],
  [`RUN ${'x'.repeat(100)}`, `RUN ${'x'.repeat(55)}…`],
  ['', ''],
])('%j is called %j in a list', (text, title) => {
  expect(draftTitle(text)).toBe(title);
});

test('what a build record brought is not written down, for the file that was set aside as well', () => {
  const work = {
    ...emptyWork,
    text: 'FROM alpine',
    buildArgs: { TOKEN: 'x', OWN: '1' },
    contexts: { src: '/home/me' },
  };
  const state = {
    ...createAppStore({ ...work, kept: work }).getState(),
    recorded: new Set(['TOKEN=x', 'src=/home/me']),
  };
  const { work: written, kept } = draftOf(state, 0);
  for (const one of [written, kept]) expect(one).toMatchObject({ buildArgs: { OWN: '1' }, contexts: {} });
});
