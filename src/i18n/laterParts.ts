import type { LaterPart, Loaders } from './spoken.ts';

/** Where the sentences are of what is opened on demand. */
export const laterParts: Pick<Loaders, LaterPart> = {
  explanations: {
    en: async () => (await import('./en/checkExplanations.ts')).checkExplanations,
    ko: async () => (await import('./ko/checkExplanations.ts')).checkExplanations,
  },
  timeline: {
    en: async () => (await import('./en/timeline.ts')).timeline,
    ko: async () => (await import('./ko/timeline.ts')).timeline,
  },
  rebuild: {
    en: async () => (await import('./en/rebuild.ts')).rebuild,
    ko: async () => (await import('./ko/rebuild.ts')).rebuild,
  },
  folder: {
    en: async () => (await import('./en/folder.ts')).folder,
    ko: async () => (await import('./ko/folder.ts')).folder,
  },
  context: {
    en: async () => (await import('./en/context.ts')).context,
    ko: async () => (await import('./ko/context.ts')).context,
  },
  sizes: {
    en: async () => (await import('./en/sizes.ts')).sizes,
    ko: async () => (await import('./ko/sizes.ts')).sizes,
  },
  talk: {
    en: async () => (await import('./en/talk.ts')).talk,
    ko: async () => (await import('./ko/talk.ts')).talk,
  },
  difference: {
    en: async () => (await import('./en/difference.ts')).difference,
    ko: async () => (await import('./ko/difference.ts')).difference,
  },
  lessons: {
    en: async () => (await import('./en/lessons.ts')).lessons,
    ko: async () => (await import('./ko/lessons.ts')).lessons,
  },
  help: {
    en: async () => (await import('./en/help.ts')).help,
    ko: async () => (await import('./ko/help.ts')).help,
  },
  exports: {
    en: () => import('./en/exports.ts'),
    ko: () => import('./ko/exports.ts'),
  },
  builds: {
    en: () => import('./en/builds.ts'),
    ko: () => import('./ko/builds.ts'),
  },
};
