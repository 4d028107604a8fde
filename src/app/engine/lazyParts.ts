import { withSentences } from '#i18n/sentences.ts';
import { later } from '#ui/later.ts';
import { moreIcons } from '#ui/icons.tsx';
import { loadSoon, onDemand } from '#ui/onDemand.tsx';
import { SplitterLine } from '#ui/SplitterLine.tsx';
import { SourceWaiting } from '#app/shell/SourceWaiting.tsx';
import { idle } from './idle.ts';

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
export const Splitter = onDemand(
  () => after(() => import('#ui/Splitter.tsx')).then((file) => file.Splitter),
  { when: 'now', meanwhile: SplitterLine, isQuiet: true },
);
export const SourceEditor = onDemand(() => source.load().then((file) => file.SourceEditor), {
  when: 'now',
  meanwhile: SourceWaiting,
});
// What opens at a press. How each of them comes is a list of many files, which nothing that is drawn at first waits for.
const pressed = later(() => import('./pressedParts.ts'));
void rested.then(pressed.load).catch(() => undefined);

export const Timeline = onDemand(async () => (await pressed.load()).timeline());
export const Comparing = onDemand(async () => (await pressed.load()).comparing());
export const EmptyState = onDemand(async () => (await pressed.load()).emptyState());
export const FileTree = onDemand(async () => (await pressed.load()).fileTree());
export const BuildsDialog = onDemand(async () => (await pressed.load()).buildsDialog(), { isOver: true });
export const Lesson = onDemand(async () => (await pressed.load()).lesson());
export const Notices = onDemand(async () => (await pressed.load()).notices());
export const Presentation = onDemand(async () => (await pressed.load()).presentation(), { isOver: true });
export const Records = onDemand(async () => (await pressed.load()).records(), { isOver: true });

export const Matrix = onDemand(async () => (await pressed.load()).matrix());
export const Outline = onDemand(async () => (await pressed.load()).outline());
