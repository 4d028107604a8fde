import type { ReactElement } from 'react';
import { lineKey } from '#core/timing/lineKey.ts';
import { sizesText } from '#i18n/sizesText.ts';
import { useSizing } from '#state/sizing.ts';
import { useApp } from '#state/useApp.ts';
import { Section } from './Section.tsx';

/** What the layer of an instruction takes; nothing where it makes none, or nothing was measured. */
export function RowSize({
  stage,
  row,
}: {
  readonly stage: string;
  readonly row: number;
}): ReactElement | null {
  const text = sizesText(useApp((state) => state.language));
  const page = useSizing();
  const one = page === 'too-large' ? undefined : page?.lines.get(lineKey(stage, row));
  if (page === undefined || page === 'too-large' || one === undefined) return null;
  const before = page.comparison?.instructions.find(({ instruction }) => instruction === one)?.before;
  return (
    <Section title={text.t('layer')}>
      <p>
        <b>{text.bytes(one.bytes)}</b> {text.t(one.inImage ? 'place.image' : 'part.left')}
        {before !== undefined && before !== one.bytes && `, ${text.t('was', { before: text.bytes(before) })}`}
      </p>
    </Section>
  );
}
