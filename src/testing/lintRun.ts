import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Address of the project's lint configuration, for configurations made from it. */
export const LINT_CONFIG = pathToFileURL(resolve('oxlint.config.mjs')).href;

export interface Finding {
  /** `eslint(no-eval)` */
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
  readonly number_of_files: number;
}

/**
 * Runs the linter on files that exist for this call only.
 *
 * @param config text of the configuration module
 * @param files text by path; those below `src/` are looked at
 * @throws where the linter did not look at every file
 */
export function lintFindings(config: string, files: ReadonlyMap<string, string>): Finding[] {
  const home = mkdtempSync(join(tmpdir(), 'stagegraph-lint-'));
  try {
    writeFileSync(join(home, 'oxlint.config.mjs'), config);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), text);
    }
    const oxlint = resolve('node_modules/oxlint/bin/oxlint');
    const args = [oxlint, '-c', 'oxlint.config.mjs', '-f', 'json', 'src'];
    const run = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', maxBuffer: 1 << 28 });
    const report = JSON.parse(run.stdout) as Report;
    const sources = [...files.keys()].filter((path) => path.startsWith('src/')).length;
    if (report.number_of_files !== sources) {
      throw new Error(`looked at ${report.number_of_files} of ${sources} files\n${run.stderr}`);
    }
    return report.diagnostics.map(({ code, filename, labels }) => ({
      rule: code,
      file: filename,
      line: labels[0]?.span.line ?? 0,
    }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
