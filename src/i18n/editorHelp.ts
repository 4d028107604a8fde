import type { services } from './en/services.ts';
import type { topics } from './en/topics.ts';
import type { Language, Translation } from './format.ts';

/** What the editor says on demand; far too much to have from the start. */
export interface EditorHelp {
  readonly services: Translation<typeof services>;
  /** What the words of the Dockerfile language mean. */
  readonly topics: typeof topics;
}

/** Fetches the editor's help in a language. */
export async function loadEditorHelp(language: Language): Promise<EditorHelp> {
  const [services, topics] =
    language === 'ko'
      ? await Promise.all([import('./ko/services.ts'), import('./ko/topics.ts')])
      : await Promise.all([import('./en/services.ts'), import('./en/topics.ts')]);
  return { ...services, ...topics };
}
