import type { Translate } from '#i18n/messages.ts';
import { examples } from '#lessons/examples.ts';
import { openWork } from '#state/actions.ts';
import type { MenuItem } from '#ui/Menu.tsx';

/** Opens an example as it is meant to be seen. */
export function openExample(example: (typeof examples)[number]): void {
  openWork(example, 'example');
}

/** The examples as entries of a menu. */
export function exampleItems(t: Translate): readonly MenuItem[] {
  return examples.map((example) => ({
    id: example.id,
    label: t(`examples.${example.id}.title`),
    description: t(`examples.${example.id}.about`),
    onSelect: () => openExample(example),
  }));
}
