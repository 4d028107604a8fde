/** The shell: header and panels. */
export const app = {
  close: 'Close',
  'app.name': 'Stagegraph',

  'source.title': 'Dockerfile',
  'source.show': 'Show the Dockerfile',
  'source.example': 'An example: paste your own',
  'source.hide': 'Hide the Dockerfile',
  'source.width': 'Width of the Dockerfile panel',
  'graph.title': 'Graph',
  'graph.working': 'Analysing',
  'details.title': 'Details',
  'details.show': 'Show details',
  'details.hide': 'Hide details',
  'details.width': 'Width of the details panel',
  'timeline.title': 'Timeline',
  'timeline.show': 'Show when every step runs',
  'timeline.height': 'Height of the timeline',
  'file.open': 'Open a file',
  'drop.here': 'Drop a Dockerfile or a build log here',

  'part.not-loaded': 'This part of the page could not be loaded.',
  'broken.reload': 'Reload the page',
  'broken.retry': 'Try again',
};
