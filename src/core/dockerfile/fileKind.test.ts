import { describe, expect, test } from 'vitest';
import { parseDockerfile } from './parse.ts';

/** What is said of a text: rule and values, with the line. */
function told(text: string): readonly string[] {
  return parseDockerfile(text).problems.map(({ rule, line, params }) =>
    [`${line}: ${rule}`, ...Object.values(params)].join(' '),
  );
}

describe('a text that is no Dockerfile is called what it is, once', () => {
  test.each([
    ['compose', 'services:\n  web:\n    build: .\n'],
    [
      'compose',
      '# stack\nversion: "3"\n\nservices:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM a\n        RUN x\n',
    ],
    ['yaml', 'apiVersion: v1\nkind: Pod\n'],
    ['html', '<!doctype html>\n<p>\nFROM a\n'],
    ['json', '{"a": 1}\n'],
    ['shell', '#!/bin/bash\nset -e\n'],
    ['shell', 'docker build -t x .\ndocker run x\n'],
    ['shell', '# writes it\ncat > Dockerfile <<EOF\nFROM a\nEOF\n'],
    [
      'diff',
      'diff --git a/Dockerfile b/Dockerfile\n--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1 +1 @@\n FROM a\n-RUN x\n+RUN y\n',
    ],
    ['bake', 'group "default" {\n  targets = ["a"]\n}\n'],
    ['makefile', 'build: deps\n\tdocker build .\n'],
    ['earthfile', 'VERSION 0.8\nFROM a\nbuild:\n  SAVE ARTIFACT x\n'],
    ['python', '# app\nimport os\nfrom flask import Flask\n\napp = Flask(__name__)\n'],
    ['python', '"""Says hello."""\nfrom __future__ import annotations\nprint("x")\n'],
    ['binary', '\u007fELF\u0002\u0001\u0001\0\0\0\0\0\nFROM a\n'],
    ['binary', 'PK\u0003\u0004\u0014\0\0\0'],
    ['other', 'pipeline {\n  agent any\n  stages {\n  }\n}\n'],
    ['other', 'resource "aws_instance" "x" {\n  ami = "a"\n}\n'],
    ['other', 'node_modules\n.git\n*.log\n!keep\n'],
    ['other', '404: Not Found'],
    ['other', 'Hello,\nI copied this\nfrom the old server, and\nfrom my laptop. Please look.\n'],
    ['other', 'from what we were told it works\nfrom time to time, that is\n'],
  ])('%s', (kind, text) => {
    const [first, ...more] = told(text);
    expect(first?.replace(/^\d+: /, '')).toBe(`not-a-dockerfile ${kind}`);
    expect(more).toEqual([]);
  });

  test.each([
    ['with a Compose file in a here-document', 'FROM a\nCOPY <<EOF /c.yml\nservices:\n  web:\nEOF\nRUNN x\n'],
    ['with a shell script in one', 'FROM a\nRUN <<EOF\ncat > x <<E\nE\nEOF\nRUNN x\n'],
    ['whose only line is misspelt', 'RUNN x\n'],
    ['of which one line is known', 'RUNN x\nRUN x\n'],
    ['with Python in a here-document', 'FROM a\nRUN python3 <<EOF\nfrom a import b\nEOF\nRUNN x\n'],
  ])('but no Dockerfile %s', (_, text) => {
    expect(told(text)[0]).toContain('unknown-instruction RUNN');
  });

  test('nor one whose FROM has a remark behind its name, or too few words', () => {
    expect(told('FROM a AS b # c\nFROM b AS c # d\n').map((one) => one.split(' ')[1])).toEqual([
      'from-arguments',
      'from-arguments',
    ]);
    expect(told('FROM a b\nRUNN x\n')).toHaveLength(2);
    expect(told('FROM a b c\nRUN x\nRUNN x\n')).toHaveLength(2);
  });

  test('nor one whose lines are all misspelt', () => {
    expect(told('FORM a\nRUNN x\n')).toEqual([
      '1: unknown-instruction FORM FROM',
      '2: unknown-instruction RUNN RUN',
    ]);
  });
});

describe('what was pasted along is said once', () => {
  test.each([
    ['the fence of a code block', '```dockerfile\nFROM a\nRUN x\n```\n', '1: pasted-marks fence'],
    ['what stands behind it', '```\nFROM a\nRUN x\n```\nThanks!\n', '1: pasted-marks fence'],
    ['quotations', '> FROM a\n> RUN x\n', '1: pasted-marks quote'],
    ['numbers', '1 FROM a\n2 RUN x\n', '1: pasted-marks number'],
    ['numbers and bars', '   1 | FROM a\n   2 | RUN x\n', '1: pasted-marks number'],
    ['a conflict', 'FROM a\n<<<<<<< HEAD\nRUN x\n=======\nRUN y\n>>>>>>> main\n', '2: pasted-marks conflict'],
    ['the prompt of a shell', '$ cat Dockerfile\nFROM a\nRUN x\n', '1: pasted-marks prompt'],
    ['templates of other kinds', "FROM a\ninclude(`x')\ninclude(`y')\n", '2: template-marks include'],
    ['names to be replaced', '@HEAD@\nFROM a\n%%TAIL%%\n', '1: template-marks @HEAD@'],
    ['blanks of a web page', 'FROM a\nRUN\u{a0}x\nCOPY\u{a0}x y\n', '2: odd-blank U+00A0'],
    ['blanks without width', 'FROM a\n\u{200b}RUN x\n', '2: odd-blank U+200B'],
    ['such blanks among arguments', 'FROM a\u{a0}AS b\n', '1: odd-blank U+00A0'],
  ])('%s', (_, text, only) => expect(told(text)).toEqual([only]));

  test('other problems stay', () => {
    expect(told('FROM a\nRUNN x\n')).toEqual([expect.stringContaining('unknown-instruction RUNN')]);
    expect(told('FROM a\nRUN echo 1 > FROM\n')).toEqual([]);
  });
});
