import { createElement, lazy, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { loadSoon, onDemand } from '#ui/onDemand.tsx';
import { idle } from './idle.ts';

// Asked for at once: on its way while the first picture is worked out.
const canvas = import('#canvas/Canvas.tsx');
// What stands around the graph: its place is kept free, so that nothing moves when it comes.
const viewBar = canvas.then(() => import('#app/shell/ViewBar.tsx'));
const phoneTabs = canvas.then(() => import('#app/shell/PhoneTabs.tsx'));
const details = canvas.then(() => import('#panels/details/Details.tsx'));
/** Once the canvas is there and has drawn: the graph comes first, and what comes then slows down nothing. */
export const drawn = canvas.then(idle, idle);
const editor = drawn.then(() => import('#editor/Editor.tsx'));

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
const overlays = editor.then(idle, idle).then(loadSoon);
/** The tooltip of every icon button; the page is whole without it. */
export const Tooltips = prompt(
  overlays
    .then(() => import('#ui/Tooltips.tsx'))
    .then(
      (file) => file.Tooltips,
      () => () => null,
    ),
);

export const ViewBar = prompt(viewBar.then((file) => file.ViewBar));
export const PhoneTabs = prompt(phoneTabs.then((file) => file.PhoneTabs));
export const Details = prompt(details.then((file) => file.Details));
export const Canvas = prompt(canvas.then((room) => room.Canvas));
export const Timeline = lazy(() =>
  import('#timeline/Timeline.tsx').then((room) => ({ default: room.Timeline })),
);
export const TimelineMarks = lazy(() =>
  import('#timeline/Timeline.tsx').then((room) => ({ default: room.TimelineMarks })),
);
export const Editor = lazy(() => editor.then((room) => ({ default: room.Editor })));
export const CompareBar = onDemand(() =>
  import('#panels/compare/CompareBar.tsx').then((file) => file.CompareBar),
);
export const EmptyState = onDemand(() => import('#app/shell/EmptyState.tsx').then((file) => file.EmptyState));
export const Help = onDemand(() => import('#app/shell/Help.tsx').then((file) => file.Help));
export const Matrix = onDemand(() => import('#panels/matrix/Matrix.tsx').then((file) => file.Matrix));
export const Outline = onDemand(() => import('#panels/outline/Outline.tsx').then((file) => file.Outline));
