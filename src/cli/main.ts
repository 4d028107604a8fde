import { fstatSync } from 'node:fs';
import { EXIT_ERROR } from './answer.ts';
import { codeOf, folderAsInput } from './input.ts';
import { languageOf, wordsOf } from './language.ts';
import { run } from './run.ts';

/** Put in by the build: the version in package.json. */
declare const STAGEGRAPH_VERSION: string;

let unwritten = false;

// A reader that has seen enough (`| head`) is no error; whatever else keeps output from being written is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  if (unwritten) return;
  unwritten = true;
  process.exitCode = EXIT_ERROR;
  const { cli } = wordsOf(languageOf(process.env));
  const sentence = cli['output-unwritable']({ reason: codeOf(error) });
  process.stderr.write(`stagegraph: ${cli['standard-output']}: ${sentence}\n`);
});

// Where complaints cannot be written, the status still tells.
process.stderr.on('error', () => undefined);

// The status is set, not the process ended: what is on its way into a pipe must arrive.
const status = await run(process.argv.slice(2), {
  env: process.env,
  stdin: isFolder(0) ? folderAsInput() : process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version: STAGEGRAPH_VERSION,
  onEnd: (end) => {
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  },
});
process.exitCode = unwritten ? EXIT_ERROR : status;

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
}
