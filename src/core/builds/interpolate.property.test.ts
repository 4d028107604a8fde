import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpolate } from './interpolate.ts';

/** A text as compose writes it, and what it must come to. */
interface Sample {
  readonly written: string;
  readonly text: string;
}

const values = { SET: 'value', EMPTY: '' };
const literal = fc.stringMatching(/^[a-z {:?+-]{0,6}$/).map((text): Sample => ({ written: text, text }));
const escape: fc.Arbitrary<Sample> = fc.constant({ written: '$$', text: '$' });

/** Rules: compose-spec, interpolation; compose-go `template`. */
const { word } = fc.letrec<{ readonly word: Sample; readonly variable: Sample }>((tie) => ({
  word: fc
    .array(fc.oneof(literal, escape, { arbitrary: tie('variable'), weight: 1 }), { maxLength: 3 })
    .map((parts) => ({
      written: parts.map(({ written }) => written).join(''),
      text: parts.map(({ text }) => text).join(''),
    })),
  variable: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      { written: '${SET}', text: 'value' },
      { written: '${EMPTY}', text: '' },
      { written: '${UNSET}', text: '' },
    ),
    fc
      .tuple(fc.constantFrom('SET', 'EMPTY', 'UNSET'), fc.constantFrom(':-', '-', ':+', '+'), tie('word'))
      .map(([name, sign, inside]): Sample => {
        const isFilled = name === 'SET' || (name === 'EMPTY' && !sign.startsWith(':'));
        const value = name === 'SET' ? 'value' : '';
        const text = sign.endsWith('-') ? (isFilled ? value : inside.text) : isFilled ? inside.text : '';
        return { written: `\${${name}${sign}${inside.written}}`, text };
      }),
  ),
}));

test('variables, defaults and alternatives, one in another', () => {
  fc.assert(
    fc.property(word, ({ written, text }) => {
      expect(interpolate(written, values)).toMatchObject({ text, isWrong: false, required: undefined });
    }),
  );
});

test('a text without a dollar stays; any text has an answer', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replaceAll('$', '');
      expect(interpolate(plain, {})).toEqual({
        text: plain,
        unset: [],
        required: undefined,
        isWrong: false,
        names: new Map(),
      });
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom('$', '{', '}', 'A', ':', '-', '?', '+', '1')), (parts) => {
      expect(typeof interpolate(parts.join(''), { A: 'x' }).text).toBe('string');
    }),
  );
});

test.each([
  ['$SET/${SET}x', 'value/valuex', []],
  ['$UNSET.', '.', ['UNSET']],
  ['${UNSET:-${OTHER:-x}}', 'x', []],
  ['${SET:-${OTHER}}', 'value', ['OTHER']],
])('%s', (written, text, unset) => {
  expect(interpolate(written, values)).toMatchObject({ text, unset, isWrong: false });
});

test.each(['$', '$1', 'a $ b', '${', '${}', '${A', '${A:-x', '${A b}', '${A:x}'])(
  '%s is not written right',
  (written) => {
    expect(interpolate(written, values).isWrong).toBe(true);
  },
);

test('what must have a value says what the file says', () => {
  expect(interpolate('${EMPTY:?no $SET}', values).required).toEqual({ name: 'EMPTY', message: 'no value' });
  expect(interpolate('${EMPTY?no}', values).required).toBeUndefined();
});

test('the variables that are named, with their defaults', () => {
  const { names } = interpolate('$A ${B:-x${C-y}} ${B:-z} ${D:?no $E} ${F+$G} $$H', {});
  expect([...names]).toEqual([
    ['A', undefined],
    ['B', 'xy'],
    ['C', 'y'],
    ['D', undefined],
    ['E', undefined],
    ['F', undefined],
    ['G', undefined],
  ]);
});
