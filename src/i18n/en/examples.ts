/** Titles and descriptions of the example Dockerfiles, by the ids of `src/lessons/examples.ts`. */
export const examples = {
  'examples.web-app.title': 'Web application',
  'examples.web-app.about':
    'Client and server of one repository, built side by side; packages for building stay out of the image.',
  'examples.spa-nginx.title': 'Single-page application on nginx',
  'examples.spa-nginx.about':
    'Node.js builds the pages, nginx serves them; one COPY is all that crosses over.',
  'examples.python-wheels.title': 'Python wheels',
  'examples.python-wheels.about':
    'Compiles wheels in one stage and installs them in another through a bind mount.',
  'examples.go-scratch.title': 'Go on an empty image',
  'examples.go-scratch.about': 'A static binary, certificates and time zones on FROM scratch.',
  'examples.java-maven.title': 'Java with Maven',
  'examples.java-maven.about':
    'Unpacks a jar into layers by how often they change, on a Java runtime cut to size.',
  'examples.quality-gate.title': 'Tests and lint as stages',
  'examples.quality-gate.about':
    'Four checks run at the same time; a gate that copies from each builds only if all pass.',
  'examples.dependency-factory.title': 'One installation, three services',
  'examples.dependency-factory.about':
    'A workspace is installed once; every service takes its own part from it.',
  'examples.mounts.title': 'Cache, secret and SSH mounts',
  'examples.mounts.about': 'All five kinds of RUN --mount, none of which leaves anything in a layer.',
  'examples.choose-base.title': 'A build argument chooses the base',
  'examples.choose-base.about': 'FROM with a variable: the stages that FLAVOR leaves out are not built.',
  'examples.platforms.title': 'Several platforms',
  'examples.platforms.about': 'Cross-compiles on the building machine; TARGETARCH picks the stage to end on.',
  'examples.toolbox.title': 'A toolbox with COPY --link',
  'examples.toolbox.about': 'Five stages without order between them, laid side by side in the image.',
  'examples.onbuild.title': 'ONBUILD templates',
  'examples.onbuild.about': 'A template hands steps down to its children; BuildKit builds equal steps once.',
  'examples.stagegraph.title': 'A tool like Stagegraph',
  'examples.stagegraph.about':
    'A static page, its checks and its browser tests, served by nginx or taken out as files.',
  'examples.full-stack.title': 'Full stack, thirteen stages',
  'examples.full-stack.about':
    'Front end, back end and database in one file, with three targets for production.',
};
