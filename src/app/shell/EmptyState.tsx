import type { ReactElement } from 'react';
import { useExampleItems } from '#panels/examples.ts';
import { useLessonItems } from '#app/lesson/lessonItems.ts';
import { useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { chooseFile } from '#app/opening/accept.ts';
import './emptyState.css';
import { useAppStore } from '#state/useApp.ts';

/** How many examples the empty page offers; the menu has them all. */
const OFFERED = 6;

/** The page without a Dockerfile: three ways to bring one, and some to start from. */
export function EmptyState({ blank }: { readonly blank: boolean }): ReactElement {
  const store = useAppStore();
  const t = useText();
  const examples = useExampleItems();
  const lessons = useLessonItems();
  return (
    <div className="sg-empty">
      <h2>{t(blank ? 'empty.title' : 'empty.no-stages')}</h2>
      <p className="sg-soft">{t(blank ? 'empty.how' : 'empty.needs-from')}</p>
      <p>
        <Button look="primary" icon="open" onClick={() => chooseFile(store)}>
          {t('file.open')}
        </Button>
      </p>
      <h3>{t('empty.examples')}</h3>
      <ul className="sg-empty-examples">
        {examples.slice(0, OFFERED).map((example) => (
          <li key={example.id}>
            <button type="button" className="sg-example" onClick={example.onSelect}>
              <strong>{example.label}</strong>
              <span>{example.description}</span>
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('learn.title')}</h3>
      <ul className="sg-empty-examples">
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <button type="button" className="sg-example" onClick={lesson.onSelect}>
              <strong>{lesson.label}</strong>
              <span>{lesson.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
