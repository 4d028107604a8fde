import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Run {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder below the working folder. */
  readonly inside?: string;
  /** Somebody without any rights. */
  readonly asNobody?: boolean;
}

/** The built command line, and a folder of its own to run it in. */
export class CommandLine {
  readonly folder: string;
  readonly program: string;

  /** Builds it as `npm run build` does; throws with what was printed if that fails. */
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'stagegraph-'));
    chmodSync(this.folder, 0o755);
    this.program = join(this.folder, 'built', 'stagegraph.mjs');
    const args = ['.ci/build-cli.mjs', join(this.folder, 'built')];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0 || stderr !== '') throw new Error(`the command line does not build:\n${stderr}`);
  }

  /** Runs it to its end, as a shell would, with nothing of this process's environment but PATH. */
  run(
    args: readonly string[],
    { input = '', env = {}, inside = '.', asNobody = false }: RunOptions = {},
  ): Run {
    const { stdout, stderr, status } = spawnSync(process.execPath, [this.program, ...args], {
      cwd: join(this.folder, inside),
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { PATH: process.env['PATH'] ?? '', ...env },
      // Root may read everything; an ordinary user may not become somebody else, and need not.
      ...(asNobody && process.getuid?.() === 0 && { uid: 65_534, gid: 65_534 }),
    });
    return { out: stdout, err: stderr, status };
  }

  /** Writes a file; returns its name. */
  file(name: string, text: string | Uint8Array): string {
    writeFileSync(join(this.folder, name), text);
    return name;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
