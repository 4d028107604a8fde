import { useMemo } from 'react';
import type { EditorLabels } from '#editor/labels.ts';
import { editor } from '#i18n/en/editor.ts';
import { translate, type MessageKey } from '#i18n/messages.ts';
import { useApp } from '#state/useApp.ts';

type PhraseKey = MessageKey & keyof typeof editor;
type Phrases = EditorLabels['phrases'];

const own = new Set<string>([
  'editor.name',
  'editor.placeholder',
  'editor.foldedLines',
  'editor.carriageReturn',
]);

/** Every word of the editor in the reader's language; the same object until the language changes. */
export function useEditorLabels(): EditorLabels {
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const t = translate(language);
    const keys = Object.keys(editor).filter((key) => !own.has(key)) as Exclude<
      PhraseKey,
      'editor.foldedLines'
    >[];
    const phrases = Object.fromEntries(keys.map((key) => [key.slice('editor.'.length), t(key)]));
    return {
      name: t('editor.name'),
      placeholder: t('editor.placeholder'),
      carriageReturn: t('editor.carriageReturn'),
      foldedLines: ({ count }) => t('editor.foldedLines', { count }),
      tones: {
        target: t('role.target'),
        layers: t('role.layers'),
        files: t('role.files'),
        'build-only': t('role.build-only'),
        'not-built': t('role.not-built'),
      },
      // Keys and phrases carry the same names; the editor's README says so, a test checks it.
      phrases: phrases as unknown as Phrases,
    };
  }, [language]);
}
