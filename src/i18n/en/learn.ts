/** Where a lesson is chosen. The lessons themselves: `course/`. */
export const learn = {
  'learn.title': 'Learn',
  'learn.add': 'Add this view to a lesson',
  'learn.own': 'My lessons…',
  /** Behind what a lesson is about, once all of its tasks are solved. */
  'learn.done': 'Finished.',
  'learn.why-stages.title': '1. Why stages',
  'learn.why-stages.about': 'One stage against two: what ships.',
  'learn.names.title': '2. Names, numbers and --from',
  'learn.names.about': 'How BuildKit finds a stage.',
  'learn.target.title': '3. --target and what it builds',
  'learn.target.about': 'What is built, what is not, and why.',
  'learn.at-once.title': '4. What runs at the same time',
  'learn.at-once.about': 'Steps, not stages, are scheduled.',
  'learn.cache.title': '5. Order and cache',
  'learn.cache.about': 'What a changed file, value or base image runs again.',
  'learn.secrets.title': '6. Secrets and mounts',
  'learn.secrets.about': 'What never ends up in an image, and what does.',
  'learn.platforms.title': '7. Platforms',
  'learn.platforms.about': 'What is built once and what twice.',
  'learn.whole.title': '8. The whole thing',
  'learn.whole.about': 'Thirteen stages, from slow and fat to fast and slim.',
};
