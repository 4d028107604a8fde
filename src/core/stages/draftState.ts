import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { BoundCommand, DispatchState, NamedContext } from './state.ts';

/** A state while the file is being resolved: each pass adds what it finds. Once resolved it changes no more. */
export interface DraftState extends DispatchState {
  label: string;
  namedContext: NamedContext | undefined;
  image: string | undefined;
  commands: readonly BoundCommand[];
  triggers: readonly BoundCommand[];
  triggerProblems: readonly Diagnostic[];
  readonly deps: Map<DispatchState, number>;
}
