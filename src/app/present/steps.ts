import { decodeLink } from '#core/share/decodeLink.ts';
import type { SharedState } from '#core/share/types.ts';
import { withoutCredentials } from '#panels/share/credentials.ts';
import { workOf } from '#state/history.ts';
import { defaultPanels } from '#state/preferenceFields.ts';
import { linkedView } from '#state/shared.ts';
import type { AppState } from '#state/types.ts';
import type { TalkStep } from '#state/talkTypes.ts';
import { insist } from '#ui/lost.ts';

/** A step that can be shown. */
export interface ShownStep {
  /** 0 for what is shown without a talk. */
  readonly id: number;
  readonly state: SharedState;
  readonly note: string;
}

/** The state a step shows; undefined where its link cannot be opened any more. */
export function stateOf({ fragment }: Pick<TalkStep, 'fragment'>): SharedState | undefined {
  const link = decodeLink(fragment);
  return link.ok ? link.state : undefined;
}

/** The same steps with `***` in place of what looks like a credential; one that cannot be opened stays as it is. */
export async function withoutSecrets(talk: readonly TalkStep[]): Promise<readonly TalkStep[]> {
  const { encodeLink } = await insist(() => import('#core/share/encodeLink.ts'));
  return talk.map((step) => {
    const state = stateOf(step);
    return state === undefined ? step : { ...step, fragment: encodeLink(withoutCredentials(state)) };
  });
}

/** The steps of a talk that can be shown; without any, what the reader sees now. */
export function shownSteps(
  talk: readonly TalkStep[],
  now: SharedState,
): readonly [ShownStep, ...ShownStep[]] {
  const [first, ...others] = talk.flatMap((step): readonly ShownStep[] => {
    const state = stateOf(step);
    return state === undefined ? [] : [{ id: step.id, state, note: step.note }];
  });
  return first === undefined ? [{ id: 0, state: now, note: '' }] : [first, ...others];
}

/**
 * What a store holds to show a state. The same text stays the same file, so that its cards glide from where they
 * are; another text is another file, with a picture of its own.
 */
export function showing(
  state: SharedState,
  before: Pick<AppState, 'text' | 'opened' | 'panels'>,
): Partial<AppState> {
  const { timing, view } = state;
  const timeline = timing !== undefined || view.moment !== undefined || view.timeline !== 'closed';
  return {
    direction: 'auto',
    level: 'auto',
    arrangedBy: 'reader',
    ...workOf(state),
    ...linkedView(state),
    opened: state.text === before.text ? before.opened : before.opened + 1,
    panels: { ...defaultPanels, ...before.panels, timeline },
  };
}
