import { DockerfileParser } from 'dockerfile-ast';
import type {
  Copy,
  From,
  Instruction as AstInstruction,
  JSONInstruction,
  PropertyInstruction,
} from 'dockerfile-ast';
import { expect, test } from 'vitest';
import { conformanceRecords, corpusRecords } from '#testing/records.ts';
import { AST_LIMIT, piecesOf } from './ast.ts';
import { parseDockerfile } from './parse.ts';
import type { ParsedNode } from './types.ts';

const records = [...conformanceRecords('generated'), ...conformanceRecords('tricky')];
const realFiles = corpusRecords('real-world');

/** Keyword and first line of the instructions whose pieces BuildKit reads otherwise. */
function refusedIn(
  files: readonly { readonly file: string; readonly text: string }[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { file, text } of files) {
    const parsed = parseDockerfile(text);
    for (const line of piecesOf(parsed).refused) {
      const node = parsed.nodes.find((one) => one.node.line === line)?.node;
      const form = node?.json === true ? 'JSON over lines' : `${node?.keyword ?? ''} list`;
      found.set(form, [...new Set([...(found.get(form) ?? []), file])]);
    }
  }
  return found;
}

test('pieces BuildKit reads otherwise are left out: these records hold all there are', () => {
  expect(refusedIn(records)).toEqual(
    new Map([
      ['ARG list', ['arg-two-names-one-without-value']],
      ['JSON over lines', ['entrypoint-json-multi-line-with-comment', 'run-json-backtick-escape-multi-line']],
    ]),
  );
});

test.skipIf(realFiles === undefined)(
  'real files get all their pieces but for lists of ARG and one JSON array',
  () => {
    const files = realFiles ?? [];
    expect(files.filter(({ text }) => text.length > AST_LIMIT).map(({ file }) => file)).toHaveLength(2);
    const refused = refusedIn(files);
    expect([...refused].map(([form, where]) => [form, where.length])).toEqual([
      ['ARG list', 5],
      ['JSON over lines', 1],
    ]);
  },
);

/** What dockerfile-ast says of an instruction in the text as it is, where BuildKit means something else. */
function wrongValues(ast: AstInstruction, { node, instruction }: ParsedNode): readonly string[] {
  const wrong: string[] = [];
  const says = (what: string, theirs: unknown, ours: unknown): void => {
    if (JSON.stringify(theirs) !== JSON.stringify(ours)) wrong.push(what);
  };
  if (node.json && 'getJSONStrings' in ast)
    says(
      'JSON strings',
      (ast as JSONInstruction).getJSONStrings().map((one) => one.getJSONValue()),
      node.args,
    );
  switch (instruction?.kind) {
    case 'FROM':
      says('stage names', (ast as From).getBuildStage() ?? undefined, instruction.name);
      break;
    case 'COPY':
      says('--from', (ast as Copy).getFromFlag()?.getValue() ?? undefined, instruction.from);
      break;
    case 'ARG':
      says(
        'names of ARG',
        (ast as PropertyInstruction).getProperties().map((one) => one.getName()),
        instruction.args.map(({ key }) => key),
      );
      break;
    case 'RUN':
      if (instruction.shellForm)
        says('commands of RUN', ast.getArgumentsContent()?.trim(), instruction.command[0]);
      break;
    default:
  }
  return wrong;
}

test.skipIf(realFiles === undefined)(
  'values of dockerfile-ast cannot be used: real files in which they are wrong',
  () => {
    const files = new Map<string, Set<string>>();
    let uneven = 0;
    for (const { file, text } of realFiles ?? []) {
      const { nodes } = parseDockerfile(text);
      const instructions = DockerfileParser.parse(text).getInstructions();
      if (instructions.length !== nodes.length) uneven++;
      for (const [index, node] of nodes.entries()) {
        const ast = instructions[index];
        for (const what of ast === undefined ? [] : wrongValues(ast, node))
          for (const kind of [what, 'any']) files.set(kind, (files.get(kind) ?? new Set()).add(file));
      }
    }
    expect(realFiles).toHaveLength(266);
    expect(uneven).toBe(0);
    // The README of this room gives these numbers.
    expect(Object.fromEntries([...files].map(([what, where]) => [what, where.size]))).toEqual({
      any: 138,
      'commands of RUN': 88,
      '--from': 61,
      'JSON strings': 16,
      'stage names': 6,
      'names of ARG': 5,
    });
  },
);
