import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { compareFiles } from '#core/difference/compareFiles.ts';
import { openFile } from '#core/stages/open.ts';
import { anyText } from '#testing/anyDockerfile.ts';
import { sampleFile } from '#testing/sampleFile.ts';
import { differenceJson, type DifferenceJson } from './differenceJson.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(readFileSync('public/comparison.schema.json', 'utf8')) as Schema;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

function json(before: string, after: string): DifferenceJson {
  const open = (text: string): ReturnType<typeof openFile> => openFile(text, defaultOptions);
  const timing = { maxParallelism: 0, durations: {} };
  const { difference } = compareFiles(open(before), open(after), { target: '', timing });
  return differenceJson(difference, { before: 'old', after: '-' }, ({ rule }) => `says ${rule}`);
}

test('a comparison of any two files, one of which may be another that was edited, follows the schema', () => {
  const edited = sampleFile.replace('RUN', 'RUN true &&').replace(/^COPY .*\n/m, '');
  fc.assert(
    fc.property(fc.constantFrom(sampleFile, edited, ''), anyText, (one, other) => {
      for (const value of [json(one, other), json(other, one), json(one, edited)]) {
        validate(value);
        expect(validate.errors).toBeNull();
      }
    }),
  );
});

test('the schema refuses what lacks a field, and names the same ones as the types', () => {
  const value = json('FROM a', sampleFile);
  for (const name of Object.keys(value)) expect(validate({ ...value, [name]: undefined })).toBe(false);
  const types = ['export/differenceJson.ts', 'difference/types.ts'].map((file) =>
    readFileSync(`src/core/${file}`, 'utf8'),
  );
  const figures = /interface FileFigures \{[^}]*\}/.exec(types[1] ?? '')?.[0] ?? '';
  const inTypes = [...`${types[0] ?? ''}${figures}`.matchAll(/readonly (\w+):/g)].map(
    ([, name = '']) => name,
  );
  const inSchema = Object.values({ ...schema.$defs, whole: schema }).flatMap(({ properties = {} }) => [
    ...Object.keys(properties),
    ...Object.values(properties).flatMap((each) => Object.keys(each.properties ?? {})),
  ]);
  expect([...new Set(inSchema)].toSorted()).toEqual([...new Set(inTypes)].toSorted());
});
