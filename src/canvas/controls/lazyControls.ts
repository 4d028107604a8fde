import { onDemand } from '#ui/onDemand.tsx';

// What lies on the drawing area, and takes no room from it: it comes once the graph is drawn.
export const Elsewhere = onDemand(() => import('./Elsewhere.tsx').then((file) => file.Elsewhere));
export const FollowBar = onDemand(() => import('./FollowBar.tsx').then((file) => file.FollowBar));
export const Legend = onDemand(() => import('./Legend.tsx').then((file) => file.Legend));
export const Toolbar = onDemand(() => import('./Toolbar.tsx').then((file) => file.Toolbar));
