import type { RunInstruction } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import type { ShellCommand } from '#core/checks/evidence/shellCommands.ts';

/** Scripts that do nothing but set variables. */
const settings = /(?:^|\/)(?:activate|\.bashrc|\.profile|\.bash_profile|nvm\.sh|env\.sh)$/;

/**
 * `RUN cd /app` and nothing else: each step has a shell of its own, so that the directory, the variable or the environment it
 * sets is gone with the step. Quiet where the step does anything besides.
 */
export function lostWithStep({ resolution, shell }: AdviceInput): readonly Advice<'command' | 'instead'>[] {
  return resolution.stageStates.flatMap(({ commands }) =>
    commands.flatMap(({ command: run, onbuild }) => {
      if (run.kind !== 'RUN' || onbuild || !run.shellForm || run.node.heredocs.length > 0) return [];
      if (run.mounts.length > 0 || (run.command[0] ?? '').includes('>')) return [];
      const called = shell(run);
      const [first] = called;
      if (!first || !called.every(isSetting)) return [];
      const command = first[0] === '.' ? `. ${first[1]}` : first[0];
      const params = { command, instead: insteadOf(first) };
      const fix = called.length === 1 ? fixOf(run, first) : {};
      return [{ line: run.node.line, range: run.node.range, params, ...fix }];
    }),
  );
}

/** Whether a command only changes the shell that it runs in. */
function isSetting([name, ...args]: ShellCommand): boolean {
  // `RUN cd .` is a step that does nothing, and meant to.
  if (name === 'cd') return args.length > 0 && args[0] !== '.';
  if (name === 'export' || name === 'alias') return args.length > 0;
  return (name === 'source' || name === '.') && args.length === 1 && settings.test(args[0] ?? '');
}

function insteadOf([name]: ShellCommand): string {
  return name === 'cd' ? 'WORKDIR' : name === 'export' ? 'ENV' : '';
}

function fixOf({ node }: RunInstruction, [name, word = '', ...more]: ShellCommand): Pick<Advice, 'fix'> {
  const instead = insteadOf([name]);
  const isPlain = name === 'cd' ? /^\/[\w./-]*$/.test(word) : /^[A-Za-z_]\w*=[\w./:-]+$/.test(word);
  if (instead === '' || !isPlain || more.length > 0) return {};
  const edits = [{ range: node.range, text: `${instead} ${word}` }];
  return { fix: { edits, changesBuild: true } };
}
