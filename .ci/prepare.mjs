/** Builds the npm package where npm takes it from the repository; who works in the repository builds when they like. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (process.env['INIT_CWD'] !== process.cwd()) {
  // Where the package is to be installed globally, as pre-commit does, npm leaves out what it is built with.
  if (!existsSync('node_modules/vite')) {
    const args = ['ci', '--ignore-scripts', '--include=dev', '--global=false', '--no-audit', '--no-fund'];
    const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) process.exit(status ?? 1);
  }
  await import('./build-cli.mjs');
  await import('./build-library.mjs');
}
