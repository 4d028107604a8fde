import { withSentences } from '#i18n/sentences.ts';

/*
 * How the parts come that open at a press, each with what it says. Rejects where one cannot be loaded; asked again, it
 * tries again.
 */

export const timeline = async () =>
  (await withSentences(import('#timeline/Timeline.tsx'), 'page', 'timeline')).Timeline;

export const comparing = async () =>
  (await withSentences(import('#app/difference/Comparing.tsx'), 'page')).Comparing;

export const emptyState = async () =>
  (await withSentences(import('#app/shell/EmptyState.tsx'), 'page')).EmptyState;

export const fileTree = async () =>
  (await withSentences(import('#app/folder/FileTree.tsx'), 'page', 'folder')).FileTree;

export const buildsDialog = async () =>
  (await withSentences(import('#app/builds/BuildsDialog.tsx'), 'page', 'builds')).BuildsDialog;

export const records = async () =>
  (await withSentences(import('#timeline/log/RecordChooser.tsx'), 'page', 'timeline')).RecordChooser;

export const lesson = async () =>
  (await withSentences(import('#app/lesson/Lesson.tsx'), 'page', 'lessons')).Lesson;

export const notices = async () => (await withSentences(import('#app/shell/Notices.tsx'), 'page')).Notices;

export const presentation = async () =>
  (await withSentences(import('#app/present/Presentation.tsx'), 'page', 'talk')).Presentation;

export const matrix = async () => (await withSentences(import('#panels/matrix/Matrix.tsx'), 'page')).Matrix;

export const outline = async () =>
  (await withSentences(import('#panels/outline/Outline.tsx'), 'page')).Outline;
