import { lazy } from 'react';

// Asked for at once, so that they are on their way while the first picture is worked out.
const canvas = import('#canvas/Canvas.tsx');
const editor = import('#editor/Editor.tsx');

export const Canvas = lazy(() => canvas.then((room) => ({ default: room.Canvas })));
export const Editor = lazy(() => editor.then((room) => ({ default: room.Editor })));
