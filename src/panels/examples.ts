import { useEffect, useMemo, useState } from 'react';
import type { Example, ExampleId } from '#lessons/examples.ts';
import { openWork } from '#state/actions.ts';
import { useText } from '#state/overview.ts';
import type { MenuItem } from '#ui/Menu.tsx';

type NamedExample = Example & { readonly id: ExampleId };

/** The examples, asked for once; they are no part of what the page needs to draw a draft. */
export async function loadExamples(): Promise<readonly NamedExample[]> {
  const { examples } = await import('#lessons/examples.ts');
  return examples;
}

/** The examples as entries of a menu; none for the moment until they are there. */
export function useExampleItems(): readonly MenuItem[] {
  const t = useText();
  const [examples, setExamples] = useState<readonly NamedExample[]>([]);
  useEffect(() => {
    void loadExamples().then(setExamples);
  }, []);
  return useMemo(
    () =>
      examples.map((example) => ({
        id: example.id,
        label: t(`examples.${example.id}.title`),
        description: t(`examples.${example.id}.about`),
        onSelect: () => openWork(example, 'example'),
      })),
    [examples, t],
  );
}
