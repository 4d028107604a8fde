/**
 * Everything a change must pass, in order: `node .ci/gates.mjs`, or with `--quick` what is worth
 * running after every edit. A gate that fails says how to fix it and the rest still run; a gate that
 * looked at nothing fails. The last line counts: every test, and every other gate as one.
 */
import { rmSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { gates } from './gate-list.mjs';

const REPORTS = 'node_modules/.cache/stagegraph';

/**
 * Runs a command, shows its output as it comes, and returns it.
 *
 * @param {string[]} command
 * @param {boolean} quiet whether to show the output only when the command fails
 */
async function run([program = '', ...args], quiet) {
  const script = program.startsWith('./') ? program : resolve('node_modules', program);
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colour },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      if (!quiet) process.stdout.write(text);
    });
  }
  const status = await new Promise((done) => {
    child.on('close', (code) => done(code ?? 1)).on('error', () => done(1));
  });
  if (quiet && status !== 0) process.stdout.write(output);
  return { ok: status === 0, output };
}

const quick = process.argv.includes('--quick');

/** @param {import('./gate-list.mjs').Gate} gate */
async function pass(gate) {
  console.log(`\n── ${gate.title} ──`);
  const reportFile = gate.report && `${REPORTS}/${gate.report}`;
  if (reportFile) rmSync(reportFile, { force: true });
  const begun = performance.now();
  const command = quick ? [...gate.command, ...(gate.quickly ?? [])] : gate.command;
  const { ok, output } = await run(command, gate.quiet ?? false);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);

  let tally = { passed: 0, failed: 0 };
  let looked = 0;
  try {
    if (gate.tests && reportFile) {
      tally = gate.tests(JSON.parse(readFileSync(reportFile, 'utf8')));
      looked = tally.passed + tally.failed;
    } else {
      looked = gate.looked?.(output) ?? 0;
    }
  } catch (error) {
    console.log(`No report to read: ${String(error)}`);
  }
  const sound = ok && looked > 0 && tally.failed === 0;
  if (!gate.tests) tally = { passed: Number(sound), failed: Number(!sound) };
  else if (!sound && tally.failed === 0) tally.failed = 1;

  const verdict = sound ? 'passed' : looked === 0 && ok ? 'FAILED: it looked at nothing' : 'FAILED';
  console.log(`${verdict}: ${looked} ${gate.unit}, ${seconds} s`);
  if (!sound) console.log(`To fix it: ${gate.fix}`);
  return { title: gate.title, sound, ...tally };
}

/** @type {Awaited<ReturnType<typeof pass>>[]} */
const results = [];
for (const gate of gates) if (!quick || gate.quick) results.push(await pass(gate));

const failing = results.filter(({ sound }) => !sound);
if (failing.length > 0) console.log(`\nFailed: ${failing.map(({ title }) => title).join('; ')}`);
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  results.reduce((total, result) => total + result[key], 0);
process.exitCode = failing.length > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
