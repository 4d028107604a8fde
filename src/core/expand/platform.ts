import { problem } from '#core/dockerfile/problems.ts';
import type { Problem } from '#core/dockerfile/problems.ts';

/** A platform as containerd's `platforms` package describes it. */
export interface Platform {
  readonly os: string;
  readonly arch: string;
  /** '' where none. */
  readonly variant: string;
  /** '' where none: `windows(10.0.17763)`. */
  readonly osVersion: string;
  readonly osFeatures: readonly string[];
}

const component = /^[A-Za-z0-9_.-]+$/;
const osComponent = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)((?:\+[A-Za-z0-9_.%-]+)*)\))?$/;

const knownSystems = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  ),
);
const knownArchitectures = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ' +
    'ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);

function normaliseOs(os: string): string {
  const lower = os.toLowerCase();
  return lower === 'macos' ? 'darwin' : lower;
}

/** Canonical architecture and variant: `aarch64` -> `arm64`, `armhf` -> `arm/v7`, `arm64/v8` -> `arm64`. */
function normaliseArch(written: string, writtenVariant: string): { arch: string; variant: string } {
  const arch = written.toLowerCase();
  const variant = writtenVariant.toLowerCase();
  switch (arch) {
    case 'i386':
      return { arch: '386', variant: '' };
    case 'x86_64':
    case 'x86-64':
    case 'amd64':
      return { arch: 'amd64', variant: variant === 'v1' ? '' : variant };
    case 'aarch64':
    case 'arm64':
      if (['8', 'v8', 'v8.0'].includes(variant)) return { arch: 'arm64', variant: '' };
      if (['9', '9.0', 'v9.0'].includes(variant)) return { arch: 'arm64', variant: 'v9' };
      return { arch: 'arm64', variant };
    case 'armhf':
      return { arch: 'arm', variant: 'v7' };
    case 'armel':
      return { arch: 'arm', variant: 'v6' };
    case 'arm':
      if (variant === '' || variant === '7') return { arch, variant: 'v7' };
      return { arch, variant: ['5', '6', '8'].includes(variant) ? `v${variant}` : variant };
    default:
      return { arch, variant };
  }
}

/**
 * `platforms.Normalize`.
 *
 * @internal For tests and measurements.
 */
export function normalisePlatform(platform: Platform): Platform {
  const os = normaliseOs(platform.os);
  return { ...platform, os, ...normaliseArch(platform.arch, platform.variant) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Parses `os`, `arch`, `os/arch` or `os/arch/variant` as containerd's `platforms.Parse` does on a
 * linux/amd64 builder. `reason` of the problem: `wildcard`, `os`, `component`, `unknown`, `parts`.
 */
export function parsePlatform(text: string): Platform | Problem {
  const invalid = (reason: string): Problem => problem('invalid-platform', { platform: text, reason });
  if (text.includes('*')) return invalid('wildcard');
  const [first = '', ...others] = text.split('/');
  const system = osComponent.exec(first);
  if (system === null) return invalid('os');
  // BuildKit splits off four parts at most; a slash in the fourth then fails as a component.
  if (others.some((part) => !component.test(part))) return invalid('component');
  if (others.length > 3) return invalid('component');
  const osVersion = decoded(system[2] ?? '');
  const features = (system[3] ?? '').split('+').slice(1).map(decoded);
  if (osVersion === undefined || features.includes(undefined)) return invalid('os');
  const osFeatures = features.filter((feature) => feature !== undefined).toSorted();
  const os = normaliseOs(system[1] ?? '');
  const [arch, variant] = others;
  if (arch === undefined) {
    if (knownSystems.has(os)) return { os, arch: 'amd64', variant: '', osVersion, osFeatures };
    const alone = normaliseArch(first, '');
    if (!knownArchitectures.has(alone.arch)) return invalid('unknown');
    return { os: 'linux', ...withoutDefault(alone), osVersion, osFeatures };
  }
  if (others.length > 2) return invalid('parts');
  const normal = normaliseArch(arch, variant ?? '');
  if (variant === undefined) return { os, ...withoutDefault(normal), osVersion, osFeatures };
  const full = normal.arch === 'arm64' && normal.variant === '' ? { ...normal, variant: 'v8' } : normal;
  return { os, ...full, osVersion, osFeatures };
}

/** `arm/v7` is what plain `arm` means, so it is not spelled out. */
function withoutDefault(found: { arch: string; variant: string }): { arch: string; variant: string } {
  return found.arch === 'arm' && found.variant === 'v7' ? { ...found, variant: '' } : found;
}

/** `os[(version+features)]/arch[/variant]`, containerd's `FormatAll`. */
export function formatPlatform(platform: Platform): string {
  const extra = [platform.osVersion, ...platform.osFeatures].map(encodeURIComponent).join('+');
  const os = extra === '' ? platform.os : `${platform.os}(${extra})`;
  return [os, platform.arch, platform.variant].filter((part) => part !== '').join('/');
}
