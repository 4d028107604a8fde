/** The panels around the graph: details, target picker, build settings, problems, share. */
export const panels = {
  'details.title': 'Details',
};
