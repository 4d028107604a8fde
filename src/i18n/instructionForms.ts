import type { Keyword } from '#core/dockerfile/keywords.ts';

/** How each instruction is written: the same signs in every language. */
export const instructionForms: Readonly<Record<Keyword, string>> = {
  ADD: 'ADD [--flag …] source … destination',
  ARG: 'ARG NAME[=default] …',
  CMD: 'CMD ["program", "argument", …]',
  COPY: 'COPY [--from=stage] [--flag …] source … destination',
  ENTRYPOINT: 'ENTRYPOINT ["program", "argument", …]',
  ENV: 'ENV NAME=value …',
  EXPOSE: 'EXPOSE port[/tcp|/udp] …',
  FROM: 'FROM [--platform=platform] base [AS name]',
  HEALTHCHECK: 'HEALTHCHECK [--flag …] CMD command  |  NONE',
  LABEL: 'LABEL name=value …',
  MAINTAINER: 'MAINTAINER name',
  ONBUILD: 'ONBUILD INSTRUCTION …',
  RUN: 'RUN [--mount=…] [--flag …] command',
  SHELL: 'SHELL ["program", "argument", …]',
  STOPSIGNAL: 'STOPSIGNAL signal',
  USER: 'USER user[:group]',
  VOLUME: 'VOLUME path …',
  WORKDIR: 'WORKDIR path',
};
