/** Where a lesson is chosen. The lessons themselves: `course/`. */
export const learn = {
  'learn.title': 'Learn',
  'learn.why-stages.title': '1. Why stages',
  'learn.why-stages.about': 'One stage against two: what ships.',
  'learn.names.title': '2. Names, numbers and --from',
  'learn.names.about': 'How BuildKit finds a stage.',
  'learn.target.title': '3. --target and what it builds',
  'learn.target.about': 'What is built, what is not, and why.',
  'learn.at-once.title': '4. What runs at the same time',
  'learn.at-once.about': 'Steps, not stages, are scheduled.',
};
