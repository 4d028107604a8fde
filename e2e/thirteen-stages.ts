/** A monorepo of a Node front end and a Go service: thirteen stages, four of them worth a target. */
export const thirteenStages = `# syntax=docker/dockerfile:1
ARG NODE_VERSION=22
ARG GO_VERSION=1.25

FROM node:\${NODE_VERSION}-alpine AS node
WORKDIR /app

FROM node AS manifests
COPY package.json package-lock.json ./
COPY web/package.json web/

FROM node AS dependencies
COPY --from=manifests /app ./
RUN --mount=type=cache,target=/root/.npm npm ci

FROM dependencies AS sources
COPY web web

FROM sources AS web
RUN npm run build --workspace web

FROM sources AS lint
RUN npm run lint --workspace web -- --output-file lint.xml

FROM sources AS web-test
RUN npm test --workspace web -- --report test.xml

FROM golang:\${GO_VERSION}-alpine AS go
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download

FROM go AS api
COPY api api
RUN CGO_ENABLED=0 go build -o /out/api ./api

FROM go AS api-test
COPY api api
RUN go test -json ./api > test.json

# Reports of all checks, for docker build --output
FROM scratch AS reports
COPY --from=lint /app/lint.xml /
COPY --from=web-test /app/test.xml /
COPY --from=api-test /src/test.json /

FROM alpine:3.22 AS certificates
RUN apk add --no-cache ca-certificates

# What runs in production
FROM scratch AS production
COPY --from=certificates /etc/ssl/certs /etc/ssl/certs
COPY --from=api /out/api /api
COPY --from=web /app/web/dist /public
ENTRYPOINT ["/api"]
`;

/** Role of every stage for the target `reports`, by BuildKit's rules. */
export const rolesForReports: Readonly<Record<string, string>> = {
  node: 'build only',
  manifests: 'build only',
  dependencies: 'build only',
  sources: 'build only',
  web: 'not built',
  lint: 'files',
  'web-test': 'files',
  go: 'build only',
  api: 'not built',
  'api-test': 'files',
  reports: 'target',
  certificates: 'not built',
  production: 'not built',
};
