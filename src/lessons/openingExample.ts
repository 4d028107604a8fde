import webApp from './examples/web-app.Dockerfile?raw';

/** What the page opens on: in the first load, apart from the other examples, so that nothing is waited for. */
export const openingExample = { text: webApp };
