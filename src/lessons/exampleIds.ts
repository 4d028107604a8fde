/**
 * The examples in the order of the menu: the first is what the page opens on, then from small to large.
 * An id is also the name of its file; title and description are the messages `examples.<id>.title` and `.about`.
 */
export const exampleIds = [
  'web-app',
  'spa-nginx',
  'python-wheels',
  'go-scratch',
  'java-maven',
  'quality-gate',
  'dependency-factory',
  'mounts',
  'choose-base',
  'platforms',
  'toolbox',
  'onbuild',
  'stagegraph',
  'full-stack',
] as const;

export type ExampleId = (typeof exampleIds)[number];
