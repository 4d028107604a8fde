import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readArguments } from '#cli/options.ts';
import { CommandLine } from '#testing/commandLine.ts';

let command: CommandLine;
let server: Server;
let base: string;
/** What was written to the pull request, and the comments on it. */
let asked: { readonly method: string; readonly url: string; readonly body: string }[] = [];
let comments: { id: number; body: string }[] = [];
let isReadOnly = false;

const before = 'FROM alpine:3 AS build\nRUN make\nFROM scratch\nCOPY --from=build /a /a\n';
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
    cwd: command.folder,
    encoding: 'utf8',
  }).trim();

beforeAll(async () => {
  command = new CommandLine();
  mkdirSync(command.path('images'));
  command.file('Dockerfile', before);
  command.file('images/tool.dockerfile', before);
  command.file('.gitignore', 'built\nevent.json\nsummary.md\n');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'before');
  base = git('rev-parse', 'HEAD');
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      if (method !== 'GET') asked.push({ method, url, body });
      response.statusCode = isReadOnly && method !== 'GET' ? 403 : 200;
      response.end(JSON.stringify(method === 'GET' ? comments : {}));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
}, 60_000);

afterAll(() => {
  server.close();
  command.remove();
});

beforeEach(() => {
  asked = [];
  comments = [];
  isReadOnly = false;
  command.file('Dockerfile', before);
  command.file('summary.md', '');
  command.file('event.json', JSON.stringify({ pull_request: { number: 7, base: { sha: base } } }));
});

/** Runs the action on the pull request as GitHub would. */
async function act(
  inputs: Readonly<Record<string, string>> = {},
): Promise<{ out: string; status: number | null }> {
  const { port } = server.address() as AddressInfo;
  const child = spawn(process.execPath, [resolve('.ci/action.mjs')], {
    cwd: command.folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      STAGEGRAPH_PROGRAM: command.program,
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_EVENT_PATH: command.path('event.json'),
      GITHUB_STEP_SUMMARY: command.path('summary.md'),
      ...inputs,
    },
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { out, status };
}

describe('the action', () => {
  test('annotates all Dockerfiles, and keeps still where nothing changes', async () => {
    const { out, status } = await act();
    expect(out).toContain('2 files');
    expect([status, asked]).toEqual([0, []]);
    expect(command.read('summary.md')).toContain('Nothing that BuildKit builds changes.');
  });

  test('comments what changes, once, and keeps the comment true', async () => {
    command.file('Dockerfile', before.replace('RUN make', 'RUN make ``` && true'));
    const { status } = await act();
    expect(status).toBe(0);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /repos/o/r/issues/7/comments']);
    const { body } = JSON.parse(asked[0]?.body ?? '') as { readonly body: string };
    expect(body).toContain('`Dockerfile`');
    expect(body).not.toContain('tool.dockerfile');
    expect(body).toMatch(/^````text$/m);
    expect(command.read('summary.md').trimEnd()).toBe(body);

    comments = [
      { id: 1, body: 'first' },
      { id: 42, body },
    ];
    command.file('Dockerfile', before);
    await act();
    expect(asked.at(-1)).toMatchObject({ method: 'PATCH', url: '/repos/o/r/issues/comments/42' });
    expect(asked.at(-1)?.body).toContain('Nothing that BuildKit builds changes.');
  });

  test('fails where BuildKit would refuse the build, or as is asked', async () => {
    command.file('Dockerfile', `${before}RUM x\n`);
    const { out, status } = await act({ INPUT_COMMENT: 'false' });
    expect(out).toMatch(/^::error file=Dockerfile,line=5,/m);
    expect([status, asked]).toEqual([1, []]);
    command.file('Dockerfile', before.replace('AS build', 'AS Build'));
    expect((await act({ INPUT_FAILURE_THRESHOLD: 'warning', INPUT_FILES: 'Dockerfile\n' })).status).toBe(1);
  });

  test('tells where it may not write, and does not fail for it', async () => {
    isReadOnly = true;
    command.file('Dockerfile', `${before}RUN x\n`);
    const { out, status } = await act();
    expect(out).toContain('::notice title=Stagegraph::The comment could not be written (403');
    expect(status).toBe(0);
  });
});

test('hooks and documentation call the command line with options that it has', () => {
  const texts = ['.pre-commit-hooks.yaml', 'docs/ci.md'].map((file) => readFileSync(file, 'utf8'));
  const calls = texts.flatMap((text) => [
    ...text.matchAll(/(?:entry:|^(?: *- )?(?:run: )?(?:npx )?)[ ]*stagegraph (-[^\n|>#]*)/gm),
  ]);
  expect(calls.length).toBeGreaterThan(4);
  for (const [, args = ''] of calls) {
    const words = args.trim().split(/\s+/);
    const last = words.at(-1);
    const complete = last === '--write' ? [...words, 'README.md'] : words;
    expect(readArguments(complete, {}).ok, args).toBe(true);
  }
});
