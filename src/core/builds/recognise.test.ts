import { expect, test } from 'vitest';
import { buildFileKind } from './recognise.ts';

test.each([
  ['compose.yaml', '', 'compose'],
  ['deploy/docker-compose.prod.yml', 'x', 'compose'],
  ['docker-bake.json', '', 'bake-json'],
  ['', 'name: x\nservices:\n  a:\n    build: .\n', 'compose'],
  ['', '[+] Building 0.0s\n{\n  "group": {', 'bake-json'],
  ['', '{"target": {"a": {}}}', 'bake-json'],
  ['', '{"vertexes": []}', undefined],
  ['', 'FROM alpine\nRUN <<EOF\nservices:\n{\n"group": {\nEOF\n', undefined],
  ['docker-bake.hcl', '', 'bake-hcl'],
  ['ci/bake.HCL', 'FROM a', 'bake-hcl'],
  ['', '# CI\nTAG = "x"\n\ntarget "app" {\n', 'bake-hcl'],
  ['', 'variable TAG {\n}', 'bake-hcl'],
  ['', 'FROM alpine\nCOPY <<EOF /x\ntarget "app" {\n}\nEOF\n', undefined],
  ['', '# services:\nFROM a\n', undefined],
  ['Dockerfile', 'ARG A={"target": {\nFROM a', undefined],
  ['', '', undefined],
])('%s, %j', (name, text, kind) => expect(buildFileKind(text, name)).toBe(kind));
