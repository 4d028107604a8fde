import type { ArgInstruction, EnvInstruction } from '#core/dockerfile/types.ts';
import { defaultPath, startsWithPath } from '#core/plan/lowerStage.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { ExpandWithin } from '#core/stages/meter.ts';
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
  /** Not set here; `elsewhere` says where it would come from. */
  | { readonly kind: 'unset'; readonly elsewhere?: Elsewhere };

/** A variable with its value; undefined where it is not set. */
export interface VariableUse {
  readonly name: string;
  readonly value: string | undefined;
  readonly origin: VariableOrigin;
}

/** Variables by name, as they stand at some instruction. */
export type VariableScope = Map<string, VariableUse & { readonly value: string }>;

/** The scope of FROM lines: predefined and global ARGs. */
export function globalScope(resolution: Resolution): VariableScope {
  const scope: VariableScope = new Map();
  for (const name of resolution.globals.values.keys()) {
    const use = globalUse(resolution, name);
    if (use) scope.set(name, use);
  }
  return scope;
}

/** A predefined or global ARG; undefined for one without a value. */
function globalUse(
  { globals, predefined, buildArgs }: Resolution,
  name: string,
): (VariableUse & { readonly value: string }) | undefined {
  const value = globals.values.get(name);
  if (value === undefined) return undefined;
  const line = globals.infos.get(name)?.line;
  const given = buildArgs.has(name);
  if (line === undefined || (predefined.get(name) === value && !given))
    return { name, value, origin: { kind: 'predefined' } };
  return { name, value, origin: { kind: given ? 'build-arg' : 'global-arg', line } };
}

/**
 * The scope a row of a stage sees: what the stages below and the rows above it set, told apart by where
 * it comes from. It goes over ENV and ARG again as lowering does (R2.10), for one row on demand, so that
 * building a graph need not keep any of it. `expand` is that of the question in hand.
 */
export function scopeBefore(
  resolution: Resolution,
  state: DispatchState,
  row: number,
  expand: ExpandWithin,
): VariableScope {
  const scope = startScope(resolution, state, expand);
  for (const bound of commandsOf(state)) {
    if (!bound.onbuild && bound.row >= row) break;
    follow(resolution, bound, scope, expand);
  }
  return scope;
}

function startScope(resolution: Resolution, state: DispatchState, expand: ExpandWithin): VariableScope {
  const below: DispatchState[] = [];
  for (let base = state.base; base !== undefined && !below.includes(base); base = base.base) below.push(base);
  const scope: VariableScope = new Map();
  const lowest = below.at(-1) ?? state;
  if (startsWithPath(resolution, lowest))
    scope.set('PATH', { name: 'PATH', value: defaultPath, origin: { kind: 'image' } });
  for (const stage of below.toReversed()) {
    for (const bound of commandsOf(stage)) follow(resolution, bound, scope, expand);
  }
  return scope;
}

function commandsOf({ replaced, triggers, commands }: DispatchState): readonly BoundCommand[] {
  return replaced ? [] : [...triggers, ...commands];
}

/** Brings a scope past one command. */
function follow(
  resolution: Resolution,
  { command, line }: BoundCommand,
  scope: VariableScope,
  expand: ExpandWithin,
): void {
  if (command.kind === 'ENV') followEnv(resolution, command, line, scope, expand);
  else if (command.kind === 'ARG') followArg(resolution, command, line, scope, expand);
}

function followEnv(
  { parsed }: Resolution,
  command: EnvInstruction,
  line: number,
  scope: VariableScope,
  expand: ExpandWithin,
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
  expand: ExpandWithin,
): readonly VariableUse[] {
  const { buildArgs, parsed } = resolution;
  return command.args.map(({ key: name, value: written }) => {
    const given = buildArgs.get(name);
    const inherited = written === undefined ? globalUse(resolution, name) : undefined;
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

/** A use whose value, where there is none, is looked for elsewhere in the file. */
export function foundElsewhere(use: VariableUse, look: (name: string) => Elsewhere | undefined): VariableUse {
  const elsewhere = use.origin.kind === 'unset' ? look(use.name) : undefined;
  return elsewhere ? { ...use, origin: { kind: 'unset', elsewhere } } : use;
}

/** The scope as the expander takes it. */
export function valuesOf(scope: VariableScope): { get: (name: string) => string | undefined } {
  return { get: (name) => scope.get(name)?.value };
}
