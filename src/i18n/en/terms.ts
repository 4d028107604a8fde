/** Words that several rooms show, so that the page never calls one thing by two names. */
export const terms = {
  'role.target': 'target',
  'role.layers': 'layers',
  'role.files': 'files',
  'role.build-only': 'build only',
  'role.not-built': 'not built',

  'kind.from': 'FROM',
  'kind.copy': 'COPY --from',
  'kind.mount': 'RUN --mount',
  'kind.onbuild': 'ONBUILD',
  'kind.add': 'ADD',

  'source.image': 'base image',
  'source.scratch': 'empty image',
  'source.context': 'build context',
  'source.named-context': 'named context',
  'source.http': 'URL',
  'source.git': 'Git repository',
  'source.unresolved': 'not found',
  'source.stage': 'stage',

  'target.default': 'default',
};
