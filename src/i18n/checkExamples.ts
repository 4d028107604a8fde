import type { CheckRuleName } from './checkTexts.ts';

/** A few lines that a rule speaks of, and the same lines fixed. Dockerfiles read alike in every language. */
export interface CheckExample {
  readonly before: string;
  readonly after: string;
}

export const checkExamples: Readonly<Record<CheckRuleName, CheckExample>> = {
  ConsistentInstructionCasing: {
    before: 'FROM alpine:3.23\nrun apk add git\nCMD ["git"]',
    after: 'FROM alpine:3.23\nRUN apk add git\nCMD ["git"]',
  },
  CopyIgnoredFile: {
    before: '# .dockerignore: dist\nFROM nginx:1.29\nCOPY dist /usr/share/nginx/html',
    after: '# .dockerignore: node_modules\nFROM nginx:1.29\nCOPY dist /usr/share/nginx/html',
  },
  DuplicateStageName: {
    before: 'FROM golang:1.26 AS build\nFROM node:24 AS build',
    after: 'FROM golang:1.26 AS server\nFROM node:24 AS assets',
  },
  ExposeInvalidFormat: { before: 'EXPOSE 127.0.0.1:80:8080', after: 'EXPOSE 8080' },
  ExposeProtoCasing: { before: 'EXPOSE 53/UDP', after: 'EXPOSE 53/udp' },
  FromAsCasing: { before: 'FROM node:24 as assets', after: 'FROM node:24 AS assets' },
  FromPlatformFlagConstDisallowed: {
    before: 'FROM --platform=linux/amd64 alpine:3.23',
    after: 'FROM alpine:3.23',
  },
  InvalidDefaultArgInFrom: {
    before: 'ARG VERSION\nFROM python:$VERSION',
    after: 'ARG VERSION=3.14\nFROM python:$VERSION',
  },
  InvalidDefinitionDescription: {
    before: '# the Go compiler\nFROM golang:1.26 AS build',
    after: '# build compiles the server\nFROM golang:1.26 AS build',
  },
  JSONArgsRecommended: { before: 'CMD node server.js', after: 'CMD ["node", "server.js"]' },
  LegacyKeyValueFormat: { before: 'ENV GREETING good morning', after: 'ENV GREETING="good morning"' },
  MaintainerDeprecated: {
    before: 'MAINTAINER ops@example.com',
    after: 'LABEL org.opencontainers.image.authors="ops@example.com"',
  },
  MultipleInstructionsDisallowed: {
    before: 'CMD ["serve"]\nCMD ["serve", "--verbose"]',
    after: 'CMD ["serve", "--verbose"]',
  },
  NoEmptyContinuation: {
    before: 'RUN make \\\n\n    install',
    after: 'RUN make \\\n    install',
  },
  RedundantTargetPlatform: {
    before: 'FROM --platform=$TARGETPLATFORM alpine:3.23',
    after: 'FROM alpine:3.23',
  },
  ReservedStageName: {
    before: 'FROM alpine:3.23 AS scratch',
    after: 'FROM alpine:3.23 AS tools',
  },
  SecretsUsedInArgOrEnv: {
    before: 'ARG NPM_TOKEN\nRUN npm ci',
    after: 'RUN --mount=type=secret,id=npm,env=NPM_TOKEN \\\n    npm ci',
  },
  StageNameCasing: {
    before: 'FROM node:24 AS Assets\nCOPY --from=Assets /dist /srv',
    after: 'FROM node:24 AS assets\nCOPY --from=assets /dist /srv',
  },
  UndefinedArgInFrom: {
    before: 'ARG VERSION=3.23\nFROM alpine:$VERSOIN',
    after: 'ARG VERSION=3.23\nFROM alpine:$VERSION',
  },
  UndefinedVar: {
    before: 'ENV APP_HOME=/srv\nWORKDIR $APPHOME',
    after: 'ENV APP_HOME=/srv\nWORKDIR $APP_HOME',
  },
  WorkdirRelativePath: {
    before: 'FROM nginx:1.29\nWORKDIR html',
    after: 'FROM nginx:1.29\nWORKDIR /usr/share/nginx/html',
  },
  'from-variable': {
    before: 'ARG TOOLS=busybox:1\nFROM alpine:3.23\nCOPY --from=$TOOLS /bin/wget /bin/',
    after: 'ARG TOOLS=busybox:1\nFROM $TOOLS AS tools\nFROM alpine:3.23\nCOPY --from=tools /bin/wget /bin/',
  },
  'arg-out-of-scope': {
    before: 'ARG MODE=release\nFROM debian:13\nRUN make MODE=$MODE',
    after: 'ARG MODE=release\nFROM debian:13\nARG MODE\nRUN make MODE=$MODE',
  },
  'hidden-platform-arg': {
    before: 'ARG TARGETARCH=amd64\nRUN make ARCH=$TARGETARCH',
    after: 'ARG TARGETARCH\nRUN make ARCH=$TARGETARCH',
  },
  'platform-on-stage': {
    before: 'FROM golang:1.26 AS build\nFROM --platform=$BUILDPLATFORM build AS test',
    after: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nFROM build AS test',
  },
  'from-case': {
    before: 'FROM golang:1.26 AS Build\nFROM Build AS test',
    after: 'FROM golang:1.26 AS build\nFROM build AS test',
  },
  'broken-json': {
    before: "CMD ['node', 'server.js']",
    after: 'CMD ["node", "server.js"]',
  },
  'inline-comment': {
    before: 'WORKDIR /app # sources',
    after: '# sources\nWORKDIR /app',
  },
  'arg-in-other-stage': {
    before: 'FROM alpine AS build\nARG VERSION=1.0\nFROM alpine\nARG VERSION\nLABEL version=$VERSION',
    after:
      'ARG VERSION=1.0\nFROM alpine AS build\nARG VERSION\nFROM alpine\nARG VERSION\nLABEL version=$VERSION',
  },
  'unknown-build-arg': {
    before: '# docker build --build-arg VERSION=2 .\nFROM alpine\nRUN echo $VERSION',
    after: '# docker build --build-arg VERSION=2 .\nFROM alpine\nARG VERSION\nRUN echo $VERSION',
  },
  'windows-platform': {
    before: '# docker build .\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022',
    after: '# docker build --platform windows/amd64 .\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022',
  },
  'dash-flag': {
    before: 'COPY —from=build /app /app',
    after: 'COPY --from=build /app /app',
  },
  'heredoc-blank': {
    before: 'COPY << EOF /etc/motd\nhello\nEOF',
    after: 'COPY <<EOF /etc/motd\nhello\nEOF',
  },
  'hidden-character': {
    before: 'RUN apt-get\u{a0}update',
    after: 'RUN apt-get update',
  },
  'carriage-return': {
    before: 'RUN <<EOF␍\n  make␍\nEOF',
    after: 'RUN <<EOF\n  make\nEOF',
  },
  'lost-with-step': {
    before: 'FROM alpine:3.23\nRUN cd /app\nRUN ./build',
    after: 'FROM alpine:3.23\nWORKDIR /app\nRUN ./build',
  },
  'no-shell': {
    before: 'FROM gcr.io/distroless/static-debian12\nCOPY app /app\nENTRYPOINT /app serve',
    after: 'FROM gcr.io/distroless/static-debian12\nCOPY app /app\nENTRYPOINT ["/app", "serve"]',
  },
  'outside-context': {
    before: 'COPY ../shared /shared',
    after: 'COPY --from=shared . /shared',
  },
  'tilde-path': {
    before: 'COPY .bashrc ~/',
    after: 'COPY .bashrc /root/',
  },
  'misspelt-stage': {
    before: 'FROM node:24 AS assets\nFROM nginx:1.29\nCOPY --from=aseets /dist /srv',
    after: 'FROM node:24 AS assets\nFROM nginx:1.29\nCOPY --from=assets /dist /srv',
  },
  'image-for-stage': {
    before: 'FROM nginx:1.29\nCOPY --from=assets /dist /srv',
    after: 'FROM node:24 AS assets\nFROM nginx:1.29\nCOPY --from=assets /dist /srv',
  },
  'unused-stage': {
    before: 'FROM golang:1.26\nRUN go test ./...\n\nFROM alpine:3.23',
    after: 'FROM golang:1.26 AS test\nRUN go test ./...\n\nFROM alpine:3.23',
  },
  'other-frontend': {
    before: '# syntax=example/dockerfile-plus\nFROM alpine:3.23',
    after: '# syntax=docker/dockerfile:1\nFROM alpine:3.23',
  },
  'frontend-too-old': {
    before: '# syntax=docker/dockerfile:1.3\nFROM alpine:3.23\nCOPY --link app /app',
    after: '# syntax=docker/dockerfile:1\nFROM alpine:3.23\nCOPY --link app /app',
  },
  'late-directive': {
    before: '# How to build it\n# syntax=docker/dockerfile:1\nFROM alpine:3.23',
    after: '# syntax=docker/dockerfile:1\n# How to build it\nFROM alpine:3.23',
  },
  'preprocessor-lines': {
    before: '#include "base.docker"\nFROM alpine:3.23',
    after: 'FROM alpine:3.23',
  },
  'lock-inversion': {
    before:
      'RUN --mount=type=cache,id=apt,target=/a,sharing=locked \\\n    --mount=type=cache,id=npm,target=/b,sharing=locked …\nRUN --mount=type=cache,id=npm,target=/a,sharing=locked \\\n    --mount=type=cache,id=apt,target=/b,sharing=locked …',
    after:
      'RUN --mount=type=cache,id=apt,target=/a,sharing=locked \\\n    --mount=type=cache,id=npm,target=/b,sharing=locked …\nRUN --mount=type=cache,id=apt,target=/a,sharing=locked \\\n    --mount=type=cache,id=npm,target=/b,sharing=locked …',
  },
  'cache-unlocked': {
    before:
      'RUN --mount=type=cache,target=/var/cache/apt \\\n    apt-get update && apt-get install -y gcc\nRUN --mount=type=cache,target=/var/cache/apt \\\n    apt-get update && apt-get install -y git',
    after:
      'RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\\n    apt-get update && apt-get install -y gcc\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\\n    apt-get update && apt-get install -y git',
  },
  'cache-elsewhere': {
    before:
      'FROM debian:13 AS a\nRUN --mount=type=cache,target=/c cp -r /src/out /c/out\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/c cp -r /c/out /app',
    after: 'FROM debian:13 AS a\nRUN cp -r /src/out /out\nFROM debian:13 AS b\nCOPY --from=a /out /app',
  },
  'link-chmod': {
    before: 'COPY --link --chmod=755 start /bin/',
    after: 'COPY --chmod=755 start /bin/',
  },
  'link-chown-name': {
    before: 'COPY --link --chown=app:app start /bin/',
    after: 'COPY --link --chown=1000:1000 start /bin/',
  },
  'early-platform-arg': {
    before:
      'FROM --platform=$BUILDPLATFORM golang:1.26\nARG TARGETARCH\nRUN go mod download\nRUN GOARCH=$TARGETARCH go build',
    after:
      'FROM --platform=$BUILDPLATFORM golang:1.26\nRUN go mod download\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build',
  },
  'copy-before-install': {
    before: 'COPY . .\nRUN npm ci',
    after: 'COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .',
  },
  'apt-update-alone': {
    before: 'RUN apt-get update\nRUN apt-get install -y curl',
    after: 'RUN apt-get update && \\\n    apt-get install -y curl',
  },
  'removed-later': {
    before: 'COPY model.tar /tmp/model.tar\nRUN tar -xf /tmp/model.tar && rm /tmp/model.tar',
    after: 'RUN --mount=source=model.tar,target=/tmp/model.tar \\\n    tar -xf /tmp/model.tar',
  },
  'development-packages': {
    before: 'FROM node:24 AS build\nRUN npm ci\nFROM node:24-slim\nRUN npm ci --include=dev',
    after: 'FROM node:24 AS build\nRUN npm ci\nFROM node:24-slim\nRUN npm ci --omit=dev',
  },
  'secret-value': {
    before: 'ENV REGISTRY_LOGIN=ghp_…\nRUN ./publish',
    after: 'RUN --mount=type=secret,id=login,env=REGISTRY_LOGIN \\\n    ./publish',
  },
  'private-file': {
    before: 'FROM node:24\nCOPY .env ./\nRUN ./configure',
    after: 'FROM node:24\nRUN --mount=type=secret,id=env,target=.env \\\n    ./configure',
  },
  'shell-entrypoint': {
    before: 'ENTRYPOINT node server.js\nCMD ["--port", "80"]',
    after: 'ENTRYPOINT ["node", "server.js"]\nCMD ["--port", "80"]',
  },
  'unpinned-base': { before: 'FROM node', after: 'FROM node:24' },
  'final-root': {
    before: 'FROM debian:13\nCOPY --from=build /app /app\nCMD ["/app"]',
    after: 'FROM debian:13\nCOPY --from=build /app /app\nUSER 10001\nCMD ["/app"]',
  },
  'final-builder': {
    before: 'FROM golang:1.26\nRUN go build -o /app .\nCMD ["/app"]',
    after:
      'FROM golang:1.26 AS build\nRUN go build -o /app .\n\nFROM debian:13\nCOPY --from=build /app /app\nCMD ["/app"]',
  },
  'unknown-ignore': {
    before: '# stagegraph ignore=unpined-base\nFROM alpine',
    after: '# stagegraph ignore=unpinned-base\nFROM alpine',
  },
  'unused-ignore': {
    before: '# stagegraph ignore=unpinned-base\nFROM alpine:3.23',
    after: 'FROM alpine:3.23',
  },
};
