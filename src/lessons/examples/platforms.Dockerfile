# syntax=docker/dockerfile:1

# One file, several platforms:
#   docker buildx build --platform linux/amd64,linux/arm64 .
# What prepares runs on the machine that builds; the last stage is of the platform asked for.

# tools helps to cross-compile, on the building machine
FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.9.0 AS tools

# sources fetches the modules, once for all platforms
FROM --platform=$BUILDPLATFORM golang:1.26-alpine AS sources
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .

# assets makes the web pages, once for all platforms
FROM --platform=$BUILDPLATFORM node:24-slim AS assets
WORKDIR /web
COPY web/package.json web/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY web/ ./
RUN npm run build

# build compiles for the platform asked for, on the machine that builds
FROM sources AS build
COPY --from=tools / /
COPY --from=assets /web/dist ./internal/web/dist
ARG TARGETPLATFORM
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 xx-go build -trimpath -o /out/gauge ./cmd/gauge && xx-verify --static /out/gauge

# quirks-amd64 adds nothing: servers need nothing more
FROM alpine:3.23 AS quirks-amd64

# quirks-arm64 adds what the small boards with sensors need
FROM alpine:3.23 AS quirks-arm64
RUN apk add --no-cache i2c-tools

# gauge starts from the stage named after its architecture
FROM quirks-${TARGETARCH} AS gauge
COPY --from=build /out/gauge /usr/local/bin/gauge
USER nobody
ENTRYPOINT ["gauge"]
