# syntax=docker/dockerfile:1

# A static Go program in an image that holds nothing else.

ARG GO_VERSION=1.26

# source fetches the modules, then takes the sources
FROM golang:${GO_VERSION}-alpine AS source
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .

# test vets and tests
FROM source AS test
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go vet ./... && go test ./...

# build compiles one static binary, without debug information
FROM source AS build
ARG VERSION=dev
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -trimpath \
        -ldflags "-s -w -X main.version=${VERSION}" -o /out/ship ./cmd/ship

# system collects the few files that an empty image lacks
FROM alpine:3.23 AS system
RUN apk add --no-cache ca-certificates tzdata
RUN echo 'ship:x:10001:10001::/:/ship' > /tmp/passwd

# ship holds the program: no shell, no package manager
FROM scratch AS ship
COPY --from=system /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=system /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=system /tmp/passwd /etc/passwd
COPY --from=build /out/ship /ship
USER ship
ENTRYPOINT ["/ship"]
