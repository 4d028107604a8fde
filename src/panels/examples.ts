import { useMemo } from 'react';
import { exampleIds, type ExampleId } from '#lessons/exampleIds.ts';
import type { Actions } from '#state/store.ts';
import { useActions } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import { insist } from '#ui/lost.ts';
import type { MenuItem } from '#ui/Menu.tsx';

/** Opens an example; their texts are loaded with the first that is asked for. */
async function openExample({ openWork }: Actions, id: ExampleId): Promise<void> {
  const { examples } = await insist(() => import('#lessons/examples.ts'));
  openWork(examples[id], 'example');
}

/** The examples as entries of a menu. */
export function useExampleItems(): readonly MenuItem[] {
  const actions = useActions();
  const t = useText();
  return useMemo(
    () =>
      exampleIds.map((id) => ({
        id,
        label: t(`examples.${id}.title`),
        description: t(`examples.${id}.about`),
        onSelect: () => void openExample(actions, id),
      })),
    [actions, t],
  );
}
