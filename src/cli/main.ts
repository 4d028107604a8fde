import { run } from './run.ts';

/** Put in by the build: the version in package.json. */
declare const STAGEGRAPH_VERSION: string;

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

// The status is set, not the process ended: what is on its way into a pipe must arrive.
process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version: STAGEGRAPH_VERSION,
});
