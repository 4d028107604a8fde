import { createElement, lazy, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { withSentences } from '#i18n/sentences.ts';
import { loadSoon, onDemand } from '#ui/onDemand.tsx';
import { idle } from './idle.ts';

// Asked for at once: on its way while the first picture is worked out.
const canvas = import('#canvas/Canvas.tsx');
let beginPage: (() => void) | undefined;
const page = new Promise<void>((begin) => {
  beginPage = begin;
});
/** Loads what a page has around the graph, without being asked for it. A graph that is embedded has none of it. */
export function loadPage(): void {
  beginPage?.();
}
const around = page.then(() => canvas);
// What stands around the graph: its place is kept free, so that nothing moves when it comes.
const tools = around.then(() => withSentences(import('#app/shell/Tools.tsx'), 'page'));
const viewBar = around.then(() => withSentences(import('#app/shell/ViewBar.tsx'), 'page'));
const phoneTabs = around.then(() => withSentences(import('#app/shell/PhoneTabs.tsx'), 'page'));
const details = around.then(() => withSentences(import('#panels/details/Details.tsx'), 'page'));
/** Once the canvas is there and has drawn: the graph comes first, and what comes then slows down nothing. */
export const drawn = canvas.then(idle, idle);
const source = page
  .then(() => drawn)
  .then(() => withSentences(import('#app/shell/SourceEditor.tsx'), 'page'));

/**
 * A component that shows nothing until it has come, and then shows at once: what is `lazy` React holds back
 * until its fallback has been seen for 300 ms.
 */
function prompt<Props extends object>(coming: Promise<ComponentType<Props>>): (props: Props) => ReactNode {
  return function Prompt(props: Props) {
    const [Here, setHere] = useState<ComponentType<Props>>();
    useEffect(() => {
      coming.then(
        (component) => setHere(() => component),
        (error: unknown) =>
          setHere(() => {
            throw error;
          }),
      );
    }, []);
    return Here === undefined ? null : createElement(Here, props);
  };
}

// Then what opens at the first press, so that it opens at once.
const overlays = source.then(idle, idle).then(loadSoon);
/** The tooltip of every icon button; the page is whole without it. */
export const Tooltips = prompt(
  overlays
    .then(() => import('#ui/Tooltips.tsx'))
    .then(
      (file) => file.Tooltips,
      () => () => null,
    ),
);

export const Tools = prompt(tools.then((file) => file.Tools));
export const ViewBar = prompt(viewBar.then((file) => file.ViewBar));
export const PhoneTabs = prompt(phoneTabs.then((file) => file.PhoneTabs));
export const Details = prompt(details.then((file) => file.Details));
export const Canvas = prompt(canvas.then((room) => room.Canvas));
export const Timeline = lazy(async () => {
  const room = await withSentences(import('#timeline/Timeline.tsx'), 'page', 'timeline');
  return { default: room.Timeline };
});
export const SourceEditor = lazy(() => source.then((file) => ({ default: file.SourceEditor })));
export const CompareBar = onDemand(() =>
  withSentences(import('#panels/compare/CompareBar.tsx'), 'page').then((file) => file.CompareBar),
);
export const EmptyState = onDemand(() =>
  withSentences(import('#app/shell/EmptyState.tsx'), 'page').then((file) => file.EmptyState),
);
export const DraftsDialog = onDemand(() =>
  withSentences(import('#app/drafts/DraftsDialog.tsx'), 'page').then((file) => file.DraftsDialog),
);
export const Help = onDemand(() =>
  withSentences(import('#app/shell/Help.tsx'), 'page').then((file) => file.Help),
);
export const Notices = onDemand(() =>
  withSentences(import('#app/shell/Notices.tsx'), 'page').then((file) => file.Notices),
);
export const Presentation = onDemand(() =>
  withSentences(import('#app/present/Presentation.tsx'), 'page', 'talk').then((file) => file.Presentation),
);
export const TalkDialog = onDemand(() =>
  withSentences(import('#app/present/TalkDialog.tsx'), 'page', 'talk').then((file) => file.TalkDialog),
);
export const Matrix = onDemand(() =>
  withSentences(import('#panels/matrix/Matrix.tsx'), 'page').then((file) => file.Matrix),
);
export const Outline = onDemand(() =>
  withSentences(import('#panels/outline/Outline.tsx'), 'page').then((file) => file.Outline),
);
