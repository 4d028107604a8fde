import { withSentences } from '#i18n/sentences.ts';
import { later } from '#ui/later.ts';
import { moreIcons } from '#ui/icons.tsx';
import { loadSoon, onDemand } from '#ui/onDemand.tsx';
import { SourceWaiting } from '#app/shell/SourceWaiting.tsx';
import { idle } from './idle.ts';

const isOver = { isOver: true };
const atOnce = { when: 'now' } as const;

// Asked for at once: on its way while the first picture is worked out.
const canvas = later(() => import('#canvas/Canvas.tsx'));
/** Once the canvas is there and has drawn: the graph comes first, and what comes then slows down nothing. */
export const drawn = canvas.load().then(idle, idle);
let beginPage: (() => void) | undefined;
const page = new Promise<void>((begin) => {
  beginPage = begin;
});
/** Loads what a page has around the graph, without being asked for it. A graph that is embedded has none of it. */
export function loadPage(): void {
  beginPage?.();
}

/** Loads once the canvas has come, or cannot: each part says for itself where it has not. */
async function after<Part>(load: () => Promise<Part>): Promise<Part> {
  await Promise.allSettled([page, canvas.load()]);
  return load();
}

// Before what they stand in, so that no button is empty at first.
after(moreIcons.load).catch(() => undefined);

const source = later(async () => {
  await Promise.all([page, drawn]);
  return withSentences(import('#app/shell/SourceEditor.tsx'), 'page');
});

// Then what opens at the first press, so that it opens at once.
const rested = source.load().then(idle, idle);
const overlays = rested.then(loadSoon);
/** The tooltip of every icon button; the page is whole without it. */
export const Tooltips = onDemand(
  async () => {
    await overlays;
    return (await import('#ui/Tooltips.tsx')).Tooltips;
  },
  { when: 'now', isQuiet: true },
);

export const Canvas = onDemand(() => canvas.load().then((room) => room.Canvas), atOnce);
// What stands around the graph: its place is kept free, so that nothing moves when it comes.
export const Tools = onDemand(
  () => after(() => withSentences(import('#app/shell/Tools.tsx'), 'page')).then((file) => file.Tools),
  atOnce,
);
export const ViewBar = onDemand(
  () => after(() => withSentences(import('#app/shell/ViewBar.tsx'), 'page')).then((file) => file.ViewBar),
  atOnce,
);
export const PhoneTabs = onDemand(
  () => after(() => withSentences(import('#app/shell/PhoneTabs.tsx'), 'page')).then((file) => file.PhoneTabs),
  atOnce,
);
export const Details = onDemand(
  () =>
    after(() => withSentences(import('#panels/details/Details.tsx'), 'page')).then((file) => file.Details),
  atOnce,
);
export const SourceEditor = onDemand(() => source.load().then((file) => file.SourceEditor), {
  when: 'now',
  meanwhile: SourceWaiting,
});
export const Timeline = onDemand(() =>
  withSentences(import('#timeline/Timeline.tsx'), 'page', 'timeline').then((room) => room.Timeline),
);
export const CompareBar = onDemand(() =>
  withSentences(import('#panels/compare/CompareBar.tsx'), 'page').then((file) => file.CompareBar),
);
export const EmptyState = onDemand(() =>
  withSentences(import('#app/shell/EmptyState.tsx'), 'page').then((file) => file.EmptyState),
);
export const DraftsDialog = onDemand(
  () => withSentences(import('#app/drafts/DraftsDialog.tsx'), 'page').then((file) => file.DraftsDialog),
  isOver,
);
export const Help = onDemand(
  () => withSentences(import('#app/shell/Help.tsx'), 'page').then((file) => file.Help),
  isOver,
);
export const Lesson = onDemand(() =>
  withSentences(import('#app/lesson/Lesson.tsx'), 'page', 'lessons').then((file) => file.Lesson),
);
export const Notices = onDemand(() =>
  withSentences(import('#app/shell/Notices.tsx'), 'page').then((file) => file.Notices),
);
export const Presentation = onDemand(
  () =>
    withSentences(import('#app/present/Presentation.tsx'), 'page', 'talk').then((file) => file.Presentation),
  isOver,
);
export const TalkDialog = onDemand(
  () => withSentences(import('#app/present/TalkDialog.tsx'), 'page', 'talk').then((file) => file.TalkDialog),
  isOver,
);
export const Matrix = onDemand(() =>
  withSentences(import('#panels/matrix/Matrix.tsx'), 'page').then((file) => file.Matrix),
);
export const Outline = onDemand(() =>
  withSentences(import('#panels/outline/Outline.tsx'), 'page').then((file) => file.Outline),
);
