import { describe, expect, test } from 'vitest';
import { conformanceRecords, corpusRecords } from '#testing/records.ts';
import type { ConformanceRecord, InstructionRecord, StageRecord } from '#testing/records.ts';
import { parseDockerfile } from './parse.ts';
import type { InstructionNode, ParsedDockerfile, StageBlock } from './types.ts';

function instructionRow(node: InstructionNode): InstructionRecord {
  return {
    keyword: node.keyword,
    line: node.line,
    endLine: node.endLine,
    ...(node.flags.length > 0 && { flags: node.flags.map((flag) => flag.text) }),
    ...(node.args.length > 0 && { args: node.args }),
    ...(node.json && { json: true }),
    ...(node.heredocs.length > 0 && { heredocs: node.heredocs }),
    ...(node.comments.length > 0 && { comments: node.comments }),
  };
}

function stageRow({ from }: StageBlock): StageRecord {
  return {
    base: from.base,
    line: from.node.line,
    endLine: from.node.endLine,
    ...(from.name !== undefined && { name: from.name }),
    ...(from.description !== undefined && { description: from.description }),
    ...(from.platform !== undefined && { platform: from.platform }),
  };
}

/** Line of the first problem; undefined where there is none, 0 where BuildKit names no line. */
function errorLine(parsed: ParsedDockerfile): number | undefined {
  return parsed.problems[0]?.line;
}

function recordedErrorLine({ error }: ConformanceRecord): number | undefined {
  return error === undefined ? undefined : (error.lines[0] ?? 0);
}

describe('BuildKit’s own parse', () => {
  const records = [...conformanceRecords('generated'), ...conformanceRecords('tricky')];

  test('every instruction: keyword, lines, flags, arguments, JSON, heredocs, comments', () => {
    let compared = 0;
    for (const record of records) {
      if (record.instructions === undefined) continue;
      const rows = parseDockerfile(record.text).nodes.map(({ node }) => instructionRow(node));
      expect(rows, record.file).toEqual(record.instructions);
      compared += rows.length;
    }
    console.log(`compared ${compared} instructions of ${records.length} files`);
    expect(compared).toBeGreaterThan(10_000);
  });
});

const sets: [string, ConformanceRecord[] | undefined][] = [
  ['generated', conformanceRecords('generated')],
  ['tricky', conformanceRecords('tricky')],
  ['seeds', corpusRecords('seeds')],
  ['real-world', corpusRecords('real-world')],
];

describe.each(sets.filter((set): set is [string, ConformanceRecord[]] => set[1] !== undefined))(
  '%s',
  (_, records) => {
    test('a file is rejected where BuildKit rejects it, at the line it names', () => {
      const ours = records.map((record) => ({
        file: record.file,
        line: errorLine(parseDockerfile(record.text)),
      }));
      expect(ours).toEqual(records.map((record) => ({ file: record.file, line: recordedErrorLine(record) })));
      expect(ours.length).toBeGreaterThan(0);
    });

    test('stages: name, description, base, platform, lines', () => {
      let compared = 0;
      for (const record of records) {
        if (record.stages === undefined) continue;
        const rows = parseDockerfile(record.text).stages.map(stageRow);
        expect(rows, record.file).toEqual(record.stages);
        compared += rows.length;
      }
      console.log(`compared ${compared} stages of ${records.length} files`);
      expect(compared).toBeGreaterThan(0);
    });
  },
);
