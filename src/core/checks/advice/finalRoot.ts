import type { Command } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { imageChain, type ImageChain } from '#core/checks/evidence/imageChain.ts';

/** Images known to set no user. What other images set is not known here. */
const rootImages = new Set(
  `alpine almalinux amazoncorretto amazonlinux archlinux aspnet buildpack-deps busybox centos debian
  eclipse-temurin fedora golang gradle maven node openjdk oraclelinux python rockylinux ruby runtime runtime-deps
  rust sdk ubuntu`.split(/\s+/),
);
/** Programs that begin as root to become someone else, and those that must be root. */
const dropsRoot =
  /\b(?:gosu|su-exec|setpriv|setuidgid|runuser|chpst|s6-|supervisor|sudo|systemd|sshd|nginx|httpd|apache2|postfix|cron|dockerd|containerd|runc|buildkit|kaniko|binfmt|iptables|wg-quick)/;

/** Programs that start another one and stay out of the way. */
const launchers = new Set(['exec', 'tini', 'dumb-init', 'catatonit', '--', '-g', '-s', '-v', '-vv']);

/** Shells and scripts, and what no operating system runs by itself. */
const isScript = /\.(?:sh|py|pl|rb|wasm|apk)$|entrypoint|^(?:sh|bash|ash|zsh|init)$/;

/**
 * The image of the default target runs a program as root: it is built on an image known to set no user, and
 * no USER stands in the file. `USER root` was somebody's choice, and a script may well step down itself:
 * nothing is said of those.
 */
export function finalRoot({ resolution, plan }: AdviceInput): readonly Advice<'stage' | 'program'>[] {
  const chain = plan.error ? undefined : imageChain(resolution);
  const last = chain?.stages.at(-1);
  if (!chain?.entry || !last || !startsAsRoot(chain)) return [];
  if (chain.commands.some(({ command }) => isAboutUsers(command))) return [];
  const program = programOf(chain);
  if (program === undefined || isScript.test(program)) return [];
  const { line, range } = chain.entry;
  return [{ line, range, params: { stage: last.name ?? `stage-${last.stage}`, program } }];
}

function isAboutUsers({ kind, node }: Command): boolean {
  return kind === 'USER' || dropsRoot.test(node.logical.text);
}

function startsAsRoot({ image, base }: ImageChain): boolean {
  return image === '' || (rootImages.has(base) && !/nonroot|rootless|unprivileged|chiseled/.test(image));
}

/** What is run, without its path; undefined where the words do not tell. */
function programOf({ words }: ImageChain): string | undefined {
  const word = words.find((candidate) => !launchers.has(baseName(candidate)));
  return word === undefined || /[=$]/.test(word) ? undefined : baseName(word);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
