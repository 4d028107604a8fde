import { lazy } from 'react';
import { idle } from './idle.ts';

// Asked for at once: on its way while the first picture is worked out.
const canvas = import('#canvas/Canvas.tsx');
// Once the canvas is there and has drawn: the graph comes first, and the editor slows down nothing.
const editor = canvas.then(idle, idle).then(() => import('#editor/Editor.tsx'));

export const Canvas = lazy(() => canvas.then((room) => ({ default: room.Canvas })));
export const Editor = lazy(() => editor.then((room) => ({ default: room.Editor })));
export const Matrix = lazy(() => import('#panels/Matrix.tsx').then((file) => ({ default: file.Matrix })));
export const Outline = lazy(() => import('#panels/Outline.tsx').then((file) => ({ default: file.Outline })));
