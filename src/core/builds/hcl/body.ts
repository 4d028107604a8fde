import { readExpression } from './expression.ts';
import { deeper, expect, fail, readName, readerOf, sees, skip, takes, type Reader } from './reader.ts';
import type { PlacedSource, ProblemList } from '#core/builds/problems.ts';
import type { Attribute, Block, Body, Label } from './tree.ts';
import { readQuoted } from './template.ts';

/**
 * Reads a file in HCL: attributes, blocks, and what is in them. Linear, and never deeper than 100. What is wrong is
 * told once, and ends the file there.
 */
export function readHclBody({ text, base }: PlacedSource, problems: ProblemList): Body {
  const reader = readerOf(text, problems, readExpression, (start, end) => ({
    start: start + base,
    end: end + base,
  }));
  const body = readBody(reader);
  if (sees(reader, '}')) fail(reader);
  return body;
}

function readBody(reader: Reader): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (;;) {
    skip(reader, true);
    if (reader.at >= reader.end || sees(reader, '}')) return { attributes, blocks };
    const start = reader.at;
    const name = readName(reader);
    const range = reader.place(start, reader.at);
    if (name === '') {
      fail(reader);
      continue;
    }
    skip(reader, false);
    if (takes(reader, '=')) {
      const value = readExpression(reader, false);
      if (attributes.has(name)) fail(reader, name, 'hcl-attribute-twice', start);
      else if (!reader.hasFailed) attributes.set(name, { name, range, value });
    } else {
      const block = deeper(reader, () => readBlock(reader, name, range), undefined);
      if (block !== undefined) blocks.push(block);
    }
    skip(reader, false);
    if (reader.at < reader.end && !sees(reader, '\n') && !sees(reader, '}')) fail(reader);
  }
}

function readBlock(reader: Reader, type: string, range: Block['range']): Block | undefined {
  const labels: Label[] = [];
  for (;;) {
    skip(reader, false);
    const start = reader.at;
    if (takes(reader, '{')) break;
    const name = readName(reader);
    const quoted = name === '' && takes(reader, '"') ? readQuoted(reader, start) : undefined;
    const text = name === '' && quoted?.kind === 'literal' ? quoted.value : name;
    if (typeof text !== 'string' || text === '') fail(reader, labels.length > 0 ? '{' : '=');
    else labels.push({ text, range: reader.place(start, reader.at) });
    if (reader.hasFailed) return undefined;
  }
  const body = readBody(reader);
  expect(reader, '}', true);
  return { type, range, labels, ...body };
}
