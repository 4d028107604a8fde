import type { SourceRange } from '#core/text/range.ts';
import type { DiagnosticParams, Severity } from '#core/text/diagnostic.ts';
import type { BuildProblemRule, ProblemList } from '#core/builds/problems.ts';
import { weigh, type Value } from './value.ts';

/** Steps that evaluating one file may take, an element or sixteen signs each. */
const MOST_STEPS = 1_000_000;
/** How deep values may be made of each other. */
const DEEPEST = 200;

/** Names that hold within a part of a file, and those around it. */
export interface Locals {
  readonly values: ReadonlyMap<string, Value>;
  readonly around: Locals | undefined;
}

/** Where the evaluation of one file stands, and what it looks up in the file. */
export interface Scope {
  /** The value of a variable or an attribute of the file; undefined where there is none. */
  readonly global: (name: string, range: SourceRange) => Value | undefined;
  /** A field of a block, or the whole block where no field is asked for; undefined where there is none. */
  readonly member: (
    type: string,
    name: string,
    field: string | undefined,
    range: SourceRange,
  ) => Value | undefined;
  /** What a function of the file makes; undefined where there is none. */
  readonly own: (name: string, args: readonly Value[], range: SourceRange) => Value | undefined;
  /** Says what is wrong, unless somebody only tries. */
  readonly add: (
    rule: BuildProblemRule,
    range: SourceRange,
    params?: DiagnosticParams,
    severity?: Severity,
  ) => void;
  readonly budget: Budget;
}

/** How far the evaluation of one file may go, and has gone. */
export interface Budget {
  steps: number;
  depth: number;
  /** How many only try, and want no word of what is wrong. */
  muted: number;
}

/** Looks a local name up, from the inside out. */
export function localOf(locals: Locals | undefined, name: string): Value | undefined {
  for (let at = locals; at !== undefined; at = at.around) {
    const value = at.values.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether so many more steps may be taken. The first that may not is told. */
export function spend(
  { budget, add }: Pick<Scope, 'budget' | 'add'>,
  steps: number,
  range: SourceRange,
): boolean {
  const wasWithin = budget.steps <= MOST_STEPS;
  budget.steps += steps;
  if (budget.steps <= MOST_STEPS) return true;
  if (wasWithin) {
    const { muted } = budget;
    budget.muted = 0;
    add('hcl-too-much', range, { limit: MOST_STEPS });
    budget.muted = muted;
  }
  return false;
}

/** Whether all that is in some values may be gone through once. */
export function spendOn(
  scope: Pick<Scope, 'budget' | 'add'>,
  values: readonly Value[],
  range: SourceRange,
): boolean {
  return values.every((value) => spend(scope, weigh(value, MOST_STEPS - scope.budget.steps + 1), range));
}

/** Evaluates what may hold itself; `otherwise` where that goes too deep, which is told. */
export function below<Result>(
  scope: Scope,
  range: SourceRange,
  otherwise: Result,
  evaluate: () => Result,
): Result {
  const { budget } = scope;
  if (budget.depth >= DEEPEST) {
    scope.add('hcl-too-deep', range);
    return otherwise;
  }
  budget.depth += 1;
  const result = evaluate();
  budget.depth -= 1;
  return result;
}

/** Evaluates without a word of what is wrong. */
export function quietly<Result>({ budget }: Scope, evaluate: () => Result): Result {
  budget.muted += 1;
  const result = evaluate();
  budget.muted -= 1;
  return result;
}

/** A budget of which nothing is spent, and where what is wrong is said as far as it is asked for. */
export function startBudget(problems: ProblemList): Pick<Scope, 'budget' | 'add'> {
  const budget: Budget = { steps: 0, depth: 0, muted: 0 };
  return {
    budget,
    add: (rule, range, params, severity = 'error') => {
      if (budget.muted === 0) problems.add(rule, severity, range, params);
    },
  };
}
