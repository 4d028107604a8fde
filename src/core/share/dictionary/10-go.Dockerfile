ARG ALPINE_VERSION=3.22
ARG GO_VERSION=1.25
ARG XX_VERSION=1.7.0
ARG GOLANGCI_LINT_VERSION=v2.4
ARG DOCKER_VERSION=28
ARG BUILDKIT_VERSION=0.25
FROM --platform=$BUILDPLATFORM tonistiigi/xx:${XX_VERSION} AS xx
FROM --platform=$BUILDPLATFORM golang:${GO_VERSION}-alpine${ALPINE_VERSION} AS golatest
FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION}-alpine AS golangci-lint
FROM moby/buildkit:v${BUILDKIT_VERSION} AS buildkit
FROM docker/buildx-bin:latest AS buildx-bin
FROM docker:${DOCKER_VERSION}-dind AS docker
FROM golatest AS gobase
COPY --link --from=xx / /
RUN apk add --no-cache file git bash make gcc musl-dev linux-headers
ENV GOFLAGS=-mod=vendor
ENV CGO_ENABLED=0
ENV GOPROXY=https://proxy.golang.org,direct
ENV GOPATH=/go PATH=$GOPATH/bin:/usr/local/go/bin:$PATH
ENV GO111MODULE=on
ARG TARGETPLATFORM
ARG BUILDPLATFORM
ARG LDFLAGS
ARG GIT_COMMIT
ARG BUILD_DATE
ARG COMMIT
RUN --mount=type=bind,target=. \
    --mount=type=cache,target=/root/.cache \
    --mount=type=cache,target=/go/pkg/mod \
    xx-go --wrap && \
    xx-go build -mod=vendor -trimpath -ldflags "-X github.com/ -extldflags '-static'" -o /usr/bin/app ./cmd/app && \
    xx-verify --static /usr/bin/app
RUN xx-apk add --no-cache gcc musl-dev && xx-apt-get install -y libc6-dev gcc
ENV XX_CC_PREFER_LINKER=ld
RUN --mount=target=/context \
    --mount=target=.,type=tmpfs <<EOT
set -e
rsync -a /context/. .
go mod tidy
go mod vendor
EOT
FROM scratch AS vendor-update
COPY --from=vendored /out /
FROM vendored AS vendor-validate
FROM gobase AS version
RUN --mount=target=. \
    PKG=github.com/ VERSION=$(git describe --match 'v[0-9]*' --dirty='.m' --always --tags) REVISION=$(git rev-parse HEAD) && \
    echo "-X ${PKG}/version.Version=${VERSION} -X ${PKG}/version.Revision=${REVISION}" | tee /tmp/.ldflags && \
    echo -n "${VERSION}" | tee /tmp/.version
RUN --mount=from=golangci-lint,source=/usr/bin/golangci-lint,target=/usr/bin/golangci-lint golangci-lint run --timeout 10m0s
RUN gotestsum --format=standard-verbose --jsonfile=/tmp/report.json -- -v -race -coverprofile=/tmp/coverage.txt -covermode=atomic ./... && go tool cover -func=/tmp/coverage.txt
FROM scratch AS test-coverage
COPY --from=test /tmp/coverage.txt /coverage.txt
FROM scratch AS binaries-unix
COPY --link --from=build /usr/bin/app /app
FROM binaries-unix AS binaries-darwin
FROM binaries-unix AS binaries-linux
FROM scratch AS binaries-windows
COPY --link --from=build /usr/bin/app /app.exe
FROM binaries-$TARGETOS AS binaries
FROM alpine AS releaser
FROM scratch AS release
COPY --from=releaser /out/ /
RUN go install github.com/go-delve/delve/cmd/dlv@latest
RUN GOOS=linux GOARCH=amd64 CGO_ENABLED=0 go build -a -installsuffix cgo -o /go/bin/app .
RUN CGO_ENABLED=${CGO_ENABLED} GOOS=${TARGETOS:-linux} GOARCH=${TARGETARCH} GO111MODULE=on go build -a -o manager cmd/main.go
RUN go build -buildvcs=false -tags netgo -ldflags="-w -s" -v -o /bin/server ./cmd/server
RUN go mod verify && go generate ./... && go get -d -v ./... && go install -v ./...
COPY api/ api/
COPY internal/ internal/
COPY pkg/ pkg/
COPY cmd/ cmd/
COPY vendor/ vendor/
COPY main.go *.go ./
WORKDIR /go/src/github.com/
FROM gcr.io/distroless/static:nonroot
FROM gcr.io/distroless/base-debian12:debug
COPY --from=builder /workspace/manager .
COPY --from=builder /go/bin/app /app
COPY --from=build /etc/passwd /etc/passwd
COPY --from=alpine /usr/share/zoneinfo /usr/share/zoneinfo
USER 65532:65532
USER 1000:1000
ENTRYPOINT ["/manager"]
ENTRYPOINT ["/bin/server"]
