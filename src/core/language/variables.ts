import type { ArgInstruction, EnvInstruction } from '#core/dockerfile/types.ts';
import { defaultPath, lowerStage } from '#core/plan/lowerStage.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BoundCommand, DispatchState } from '#core/stages/state.ts';

/** Where the value of a variable comes from. Lines are those of the instruction that gives it. */
export type VariableOrigin =
  /** `--build-arg`; the line is that of the ARG it answers. */
  | { readonly kind: 'build-arg'; readonly line: number }
  /** Default of an ARG of the stage, or of a stage below. */
  | { readonly kind: 'arg'; readonly line: number }
  /** Default of an ARG above the first FROM. */
  | { readonly kind: 'global-arg'; readonly line: number }
  | { readonly kind: 'env'; readonly line: number }
  /** Defined by BuildKit, e.g. TARGETARCH. */
  | { readonly kind: 'predefined' }
  /** What images set where nothing else is known, i.e. PATH. */
  | { readonly kind: 'image' }
  /** Set nowhere in the file. */
  | { readonly kind: 'unset' };

/** A variable with its value; undefined where it is not set. */
export interface VariableUse {
  readonly name: string;
  readonly value: string | undefined;
  readonly origin: VariableOrigin;
}

/** Variables by name, as they stand at some instruction. */
export type VariableScope = Map<string, VariableUse & { readonly value: string }>;

/** The scope of FROM lines: predefined and global ARGs. */
export function globalScope({ globals, predefined, buildArgs }: Resolution): VariableScope {
  const scope: VariableScope = new Map();
  for (const [name, value] of globals.values) {
    const line = globals.infos.get(name)?.line;
    const declared: VariableOrigin =
      line === undefined
        ? { kind: 'predefined' }
        : { kind: buildArgs.has(name) ? 'build-arg' : 'global-arg', line };
    const origin: VariableOrigin =
      line !== undefined && predefined.get(name) === value && !buildArgs.has(name)
        ? { kind: 'predefined' }
        : declared;
    scope.set(name, { name, value, origin });
  }
  return scope;
}

/**
 * The scope a row of a stage sees: what the stages below and the rows above it set, told apart by where
 * it comes from. It goes over ENV and ARG again as lowering does (R2.10), for one row on demand, so that
 * building a graph need not keep any of it.
 */
export function scopeBefore(resolution: Resolution, state: DispatchState, row: number): VariableScope {
  const scope = startScope(resolution, state);
  for (const bound of commandsOf(state)) {
    if (!bound.onbuild && bound.row >= row) break;
    follow(resolution, bound, scope);
  }
  return scope;
}

function startScope(resolution: Resolution, state: DispatchState): VariableScope {
  const below: DispatchState[] = [];
  for (let base = state.base; base !== undefined && !below.includes(base); base = base.base) below.push(base);
  const scope: VariableScope = new Map();
  const lowest = below.at(-1) ?? state;
  const hasPath = lowest.baseName !== 'scratch' || lowerStage(resolution, lowest).config.os !== 'windows';
  if (hasPath) scope.set('PATH', { name: 'PATH', value: defaultPath, origin: { kind: 'image' } });
  for (const stage of below.toReversed()) {
    for (const bound of commandsOf(stage)) follow(resolution, bound, scope);
  }
  return scope;
}

function commandsOf({ replaced, triggers, commands }: DispatchState): readonly BoundCommand[] {
  return replaced ? [] : [...triggers, ...commands];
}

/** Brings a scope past one command. */
function follow(resolution: Resolution, { command, line }: BoundCommand, scope: VariableScope): void {
  if (command.kind === 'ENV') followEnv(resolution, command, line, scope);
  else if (command.kind === 'ARG') followArg(resolution, command, line, scope);
}

function followEnv(
  { expand, parsed }: Resolution,
  command: EnvInstruction,
  line: number,
  scope: VariableScope,
): void {
  const values = valuesOf(scope);
  const options = { escape: parsed.escape };
  const pairs = command.pairs.map(
    ({ key, value }) => [expand(key, values, options), expand(value ?? '', values, options)] as const,
  );
  for (const [key, value] of pairs) {
    // One word that cannot be expanded voids the whole instruction.
    if (!key.ok || !value.ok) return;
  }
  for (const [key, value] of pairs) {
    if (key.ok && value.ok)
      scope.set(key.result, { name: key.result, value: value.result, origin: { kind: 'env', line } });
  }
}

/** The variables an ARG declares, in order; each sees those before it. */
export function followArg(
  resolution: Resolution,
  command: ArgInstruction,
  line: number,
  scope: VariableScope,
): readonly VariableUse[] {
  const { buildArgs, expand, parsed } = resolution;
  return command.args.map(({ key: name, value: written }) => {
    const given = buildArgs.get(name);
    const inherited = written === undefined ? globalScope(resolution).get(name) : undefined;
    const fallback = (): VariableUse => {
      if (written === undefined) return { name, value: undefined, origin: { kind: 'unset' } };
      const expansion = expand(written, valuesOf(scope), { escape: parsed.escape });
      return {
        name,
        value: expansion.ok ? expansion.result : undefined,
        origin: expansion.ok ? { kind: 'arg', line } : { kind: 'unset' },
      };
    };
    const use: VariableUse =
      given !== undefined
        ? { name, value: given, origin: { kind: 'build-arg', line } }
        : (inherited ?? fallback());
    const { value } = use;
    if (value !== undefined && !name.startsWith('BUILDKIT_SBOM_SCAN_')) scope.set(name, { ...use, value });
    return use;
  });
}

/** The scope as the expander takes it. */
export function valuesOf(scope: VariableScope): { get: (name: string) => string | undefined } {
  return { get: (name) => scope.get(name)?.value };
}
