import { translate } from '#i18n/messages.ts';
import { derived, type Selector } from '#state/remember.ts';
import type { ParallelView } from '#canvas/parallel/parallelContext.ts';
import './asked.css';

/** Cards that keep their roles to themselves: a task asks for them. */
export function askedRoles(): Selector<ParallelView> {
  return derived([({ overview }) => overview.stages, ({ language }) => language], (stages, language) => {
    const asked = translate(language)('parallel.asked');
    const words = {
      track: undefined,
      mark: 'help',
      look: 'sg-role-asked',
      chip: asked,
      after: undefined,
      wait: '',
      beside: '',
      onChain: false,
      sentence: asked,
      asks: true,
    } as const;
    return { words: stages.map(() => words) };
  });
}

/** What stands where a bar or a legend does: nothing, which tells nothing. */
export function Nothing(): null {
  return null;
}
