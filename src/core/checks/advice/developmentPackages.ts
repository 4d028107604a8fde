import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { imageChain } from '#core/checks/evidence/imageChain.ts';
import type { ShellCommand } from '#core/checks/evidence/shellCommands.ts';

/** Names of stages that are no release: what is for development belongs there. */
const notShipped = /dev|test|debug|ci$|lint|check|bench|doc|stor|e2e|local/i;
const developmentFile = /(?:^|[/_.-])(?:dev|development|test|tests|testing|lint|docs?)(?:[_.-]|$)/i;

/**
 * Packages for development in the image that is shipped: a step of the last stage, or of one it continues, asks for them by
 * name (`--include=dev`, `requirements-dev.txt`, `.[test]`). Only in files of several stages, whose last one is no stage for
 * development itself, and where no later step takes them out again.
 */
export function developmentPackages({ resolution, shell }: AdviceInput): readonly Advice<'command'>[] {
  const chain = imageChain(resolution);
  if (!chain || resolution.stageStates.length < 2) return [];
  if (chain.stages.some(({ name = '' }) => notShipped.test(name))) return [];
  const runs = chain.commands.flatMap(({ command, onbuild }) =>
    command.kind === 'RUN' && !onbuild ? [command] : [],
  );
  if (runs.some((run) => shell(run).some(([name, action]) => name !== 'rm' && action === 'prune'))) return [];
  return runs.flatMap((run) => {
    const command = shell(run)
      .map(asksForDevelopment)
      .find((found) => found !== undefined);
    return command === undefined ? [] : [{ line: run.node.line, range: run.node.range, params: { command } }];
  });
}

/** The command in short where it asks for packages of development. */
function asksForDevelopment([name, ...args]: ShellCommand): string | undefined {
  const action = args.find((word) => !word.startsWith('-'));
  const has = (...words: readonly string[]): string | undefined => args.find((word) => words.includes(word));
  const after = (...flags: readonly string[]): readonly string[] =>
    args.filter((_, at) => flags.includes(args[at - 1] ?? ''));
  switch (name) {
    case 'npm':
    case 'pnpm': {
      if (action !== 'install' && action !== 'ci' && action !== 'i' && action !== 'add') return undefined;
      const flag = has(
        '--include=dev',
        '--only=dev',
        '--only=development',
        '--production=false',
        '--save-dev',
        '-D',
        '--dev',
      );
      return flag && `${name} ${action} ${flag}`;
    }
    case 'yarn': {
      const flag = has('--production=false', '--dev', '-D');
      return flag && `yarn ${action ?? 'install'} ${flag}`;
    }
    case 'pip':
    case 'pip3': {
      if (action !== 'install') return undefined;
      const listed = after('-r', '--requirement').find((file) => developmentFile.test(file));
      const extra = args.find((word) =>
        /^\.?\/?[\w./-]*\[(?:\w+,)*(?:dev|test|tests|testing|lint)(?:,\w+)*\]$/.test(word),
      );
      return listed === undefined ? extra && `pip install ${extra}` : `pip install -r ${listed}`;
    }
    case 'poetry': {
      const groups = [
        ...after('--with'),
        ...args.flatMap((word) => (word.startsWith('--with=') ? word.slice(7) : [])),
      ];
      const group = groups.find((one) => /(?:^|,)(?:dev|test|tests|lint)(?:,|$)/.test(one));
      return action === 'install' && group !== undefined ? `poetry install --with ${group}` : undefined;
    }
    case 'composer':
      return action === 'install' && has('--dev') !== undefined ? 'composer install --dev' : undefined;
    default:
      return undefined;
  }
}
