import type { ShellCommand } from './shellCommands.ts';

/** First words of an argument list that are no flags. */
function plainWords(args: readonly string[]): readonly string[] {
  return args.filter((word) => !word.startsWith('-'));
}

/** What apt is asked to do: `update`, `install`, …; undefined where the command is not apt. */
export function aptAction([name, ...args]: ShellCommand): string | undefined {
  if (name !== 'apt-get' && name !== 'apt' && name !== 'aptitude') return undefined;
  const takesValue = /^(?:-[oct]|--option|--config-file|--target-release|--default-release)$/;
  return args.find((word, index) => !word.startsWith('-') && !takesValue.test(args[index - 1] ?? ''));
}

/**
 * The command, in short (`npm ci`), where it installs what the project's manifest lists, so that it need not
 * run again while the manifest stays. Undefined for anything else, `npm install express` included.
 */
export function manifestInstall([name, ...args]: ShellCommand): string | undefined {
  const [action, ...rest] = plainWords(args);
  const isGlobal = args.some((word) => word === '-g' || word === '--global' || word === '--location=global');
  switch (name) {
    case 'npm':
      if (isGlobal || rest.length > 0) return undefined;
      return action === 'ci' || action === 'install' || action === 'i' ? `npm ${action}` : undefined;
    case 'pnpm':
      if (isGlobal || rest.length > 0) return undefined;
      return action === 'install' || action === 'i' ? `pnpm ${action}` : undefined;
    case 'yarn':
      if (args.some((word) => word === '--version' || word === '-v')) return undefined;
      return (action === undefined && args.length === 0) || (action === 'install' && rest.length === 0)
        ? 'yarn install'
        : undefined;
    case 'pip':
    case 'pip3':
      return action === 'install' && args.some((word) => word === '-r' || word.startsWith('--requirement'))
        ? 'pip install -r'
        : undefined;
    case 'go':
      return action === 'mod' && rest[0] === 'download' ? 'go mod download' : undefined;
    case 'cargo':
      return action === 'fetch' ? 'cargo fetch' : undefined;
    case 'mvn':
    case 'mvnw':
      return plainWords(args).some((word) => /dependency:(?:go-offline|resolve)/.test(word))
        ? `${name} dependency:go-offline`
        : undefined;
    case 'gradle':
    case 'gradlew':
      return plainWords(args).includes('dependencies') ? `${name} dependencies` : undefined;
    case 'bundle':
      return action === 'install' ? 'bundle install' : undefined;
    case 'composer':
      return action === 'install' ? 'composer install' : undefined;
    case 'dotnet':
      return action === 'restore' ? 'dotnet restore' : undefined;
    default:
      return undefined;
  }
}

/** Whether a command downloads packages: slow, and the same for every platform it is not told of. */
export function isDownload(command: ShellCommand): boolean {
  const [name, ...args] = command;
  const [action] = plainWords(args);
  if (aptAction(command) === 'install' || manifestInstall(command) !== undefined) return true;
  if (name === 'apk') return action === 'add';
  if (name === 'dnf' || name === 'yum' || name === 'microdnf') return action === 'install';
  return false;
}

const adding = new Set(['install', 'add']);
const removing = new Set(['purge', 'remove', 'autoremove', 'del', 'erase']);

/**
 * The packages that a command of apt, apk, dnf, yum or microdnf installs, or takes out again, by their names without
 * version; names with variables or patterns are left out. Undefined where it does neither.
 */
export function packageChange(
  command: ShellCommand,
): { readonly added: boolean; readonly names: readonly string[] } | undefined {
  const [name, ...args] = command;
  const isApt = /^(?:apt|apt-get|aptitude)$/.test(name);
  if (!isApt && !/^(?:apk|dnf|yum|microdnf)$/.test(name)) return undefined;
  const takesValue = isApt
    ? /^(?:-[oct]|--option|--target-release|--default-release)$/
    : /^(?:-t|--virtual)$/;
  const words = args.filter((word, at) => !word.startsWith('-') && !takesValue.test(args[at - 1] ?? ''));
  const [action = '', ...rest] = words;
  if (!adding.has(action) && !removing.has(action)) return undefined;
  const names = rest
    .map((word) => word.replace(/[=<>~].*$|:\w+$/, ''))
    .filter((word) => /^\.?[A-Za-z0-9][\w.+-]*[A-Za-z0-9+]$/.test(word));
  return { added: adding.has(action), names };
}
