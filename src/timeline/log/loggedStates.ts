import type { LoggedState } from '#core/buildlog/types.ts';
import type { StepState } from '#core/timing/moment.ts';

/** The words of the page for the states of a log. */
export const loggedStates: Readonly<Record<LoggedState, StepState>> = {
  done: 'done',
  cached: 'cached',
  canceled: 'canceled',
  error: 'failed',
  running: 'running',
  pending: 'waiting',
};
