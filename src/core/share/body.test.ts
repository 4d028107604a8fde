import { expect, test } from 'vitest';
import { readBody } from './body.ts';
import { defaultState } from './state.ts';
import { toUtf8 } from './utf8.ts';

test.each([
  'no line break',
  '[]\nFROM a',
  'null\nFROM a',
  '{"target":1}\nFROM a',
  '{"buildArgs":{"A":1}}\nFROM a',
  '{"contexts":["a"]}\nFROM a',
  '{"maxParallelism":1.5}\nFROM a',
  '{"durations":{"a":"1 s"}}\nFROM a',
  `${'['.repeat(100_000)}\nFROM a`,
])('a body like %.30j is damaged', (body) => {
  expect(readBody(toUtf8(body))).toBeUndefined();
});

test.each([
  '{"direction":"RL"}',
  '{"collapsed":[1]}',
  '{"moment":-1}',
  '{"moment":"now"}',
  '{"showContext":"yes"}',
  '{"marks":"colours"}',
  '{"view":"sculpture"}',
])('a view like %s, which only a later edition knows, is left out, and the file opens', (settings) => {
  expect(readBody(toUtf8(`${settings}\nFROM a`))).toEqual(defaultState('FROM a'));
});

test('a setting of a later edition is passed over', () => {
  expect(readBody(toUtf8('{"notYetKnown":3}\nFROM a'))).toEqual(defaultState('FROM a'));
});
