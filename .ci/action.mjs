/**
 * What `action.yml` runs: annotates the findings of Dockerfiles, and comments on a pull request how it changes what is built.
 * It needs nothing but Node, git and the published package of the same version (`STAGEGRAPH_PROGRAM` names another one).
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By this the comment of an earlier run is found again. */
const MARK = '<!-- stagegraph-action -->';
/** GitHub takes 65,536 characters. */
const LONGEST = 60_000;
const PAGE = 100;
const PAGES = 20;
const { env } = process;
const program = env['STAGEGRAPH_PROGRAM'] ?? install();

const files = filesAsked();
if (files.length === 0) console.log('::notice title=Stagegraph::There is no Dockerfile.');
else {
  process.exitCode = annotate(files);
  const { pull_request: pull } = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
  if (pull !== undefined) {
    const changes = changesSince(pull.base.sha);
    if (env['GITHUB_STEP_SUMMARY']) appendFileSync(env['GITHUB_STEP_SUMMARY'], `${changes.body}\n`);
    if (env['INPUT_COMMENT'] !== 'false') await comment(pull.number, changes);
  }
}

/** @returns {string} */
function install() {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const folder = join(env['RUNNER_TEMP'] ?? '.', 'stagegraph');
  const args = ['install', '--no-audit', '--no-fund', '--prefix', folder, `stagegraph@${version}`];
  // On Windows npm is a script, which only a shell runs; no argument is anybody's but ours.
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(2);
  return join(folder, 'node_modules', 'stagegraph', 'dist-cli', 'stagegraph.mjs');
}

/** @type {(args: string[], input?: string) => { status: number | null, stdout: string, stderr: string }} */
function stagegraph(args, input = '') {
  return spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** @type {(args: string[]) => string | undefined} What git answers; undefined where it fails. */
function git(args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : undefined;
}

/** @returns {string[]} */
function filesAsked() {
  const asked = (env['INPUT_FILES'] ?? '').split('\n').map((file) => file.trim());
  const named = asked.filter((file) => file !== '');
  if (named.length > 0) return named;
  const all = git(['ls-files', '-z'])?.split('\0') ?? [];
  return all.filter(
    (file) =>
      /(?:^|\/)(?:dockerfile|containerfile)(?:\.[^/]+)?$|\.(?:dockerfile|containerfile)$/i.test(file) &&
      !file.endsWith('.dockerignore') &&
      existsSync(file),
  );
}

/** @type {(names: string[]) => number} Prints annotations; the status is that of the check. */
function annotate(names) {
  const args = ['--format', 'github'];
  if (env['INPUT_FAILURE_THRESHOLD']) args.push('--failure-threshold', env['INPUT_FAILURE_THRESHOLD']);
  if (env['INPUT_CONFIG']) args.push('--config', env['INPUT_CONFIG']);
  const { status, stdout, stderr } = stagegraph([...args, ...names.map((name) => `./${name}`)]);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return status ?? 2;
}

/** @type {(base: string) => { body: string, differs: boolean }} */
function changesSince(base) {
  if (git(['cat-file', '-e', `${base}^{commit}`]) === undefined) {
    git(['fetch', '--no-tags', '--depth=1', 'origin', base]);
  }
  const config = env['INPUT_CONFIG'] ? ['--config', env['INPUT_CONFIG']] : [];
  const parts = files.flatMap((file) => {
    const before = git(['show', `${base}:./${file}`]);
    if (before === undefined) {
      const { stdout } = stagegraph([...config, `./${file}`]);
      return stdout === '' ? [] : [section(`${file} (new)`, stdout)];
    }
    const { status, stdout } = stagegraph([...config, '--compare', '-', `./${file}`], before);
    return status === 1 ? [section(file, stdout)] : [];
  });
  const text = parts.length === 0 ? 'Nothing that BuildKit builds changes.' : parts.join('\n\n');
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n\n… (cut)` : text;
  return { body: `${MARK}\n### What changes for BuildKit\n\n${cut}`, differs: parts.length > 0 };
}

/** @type {(title: string, text: string) => string} A fence that nothing in the text can close. */
function section(title, text) {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run + 1), 3));
  const code = title.replaceAll(/[`\r\n]/g, '?');
  return `\`${code}\`\n\n${fence}text\n${text.trimEnd()}\n${fence}`;
}

/** @type {(number: number, changes: { body: string, differs: boolean }) => Promise<void>} */
async function comment(number, { body, differs }) {
  const comments = `/repos/${env['GITHUB_REPOSITORY']}/issues/${number}/comments`;
  try {
    const earlier = await commentThere(comments);
    if (earlier === undefined && !differs) return;
    if (earlier === undefined) await ask('POST', comments, { body });
    else await ask('PATCH', `/repos/${env['GITHUB_REPOSITORY']}/issues/comments/${earlier}`, { body });
  } catch (error) {
    // A pull request from a fork may not write: its changes are in the summary all the same.
    const reason = error instanceof Error ? error.message : String(error);
    console.log(
      `::notice title=Stagegraph::The comment could not be written (${reason.replaceAll('%', '%25').replaceAll(/[\r\n]+/g, ' ')}); the summary of the job has it.`,
    );
  }
}

/** @type {(comments: string) => Promise<number | undefined>} */
async function commentThere(comments) {
  for (let page = 1; page <= PAGES; page++) {
    const found = await ask('GET', `${comments}?per_page=${PAGE}&page=${page}`);
    const ours = found.find((/** @type {{ body?: string }} */ each) => each.body?.startsWith(MARK));
    if (ours !== undefined) return ours.id;
    if (found.length < PAGE) return undefined;
  }
  return undefined;
}

/** @type {(method: string, path: string, body?: object) => Promise<any>} */
async function ask(method, path, body) {
  const response = await fetch(`${env['GITHUB_API_URL']}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env['INPUT_TOKEN']}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.json();
}
