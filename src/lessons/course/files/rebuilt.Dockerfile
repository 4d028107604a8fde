FROM node:22 AS client
WORKDIR /client
COPY client/package.json client/package-lock.json ./
RUN npm ci
COPY client .
RUN npm run build

FROM golang:1.24 AS modules
WORKDIR /server
COPY server/go.mod server/go.sum ./
RUN go mod download

FROM modules AS server
COPY server .
RUN go build -o /bin/server .

FROM debian:bookworm-slim AS base
RUN useradd --uid 10001 web

FROM base AS runtime
COPY --from=client /client/dist /srv/www
COPY --from=server /bin/server /bin/server
USER web
CMD ["/bin/server"]
