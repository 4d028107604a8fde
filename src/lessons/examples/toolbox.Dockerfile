# syntax=docker/dockerfile:1

# A toolbox for an operations team. Every tool is fetched or built in a stage of its own, all at the
# same time; COPY --link lays the results side by side, so that a new version of one tool leaves the
# others as they were.

# fetch brings what downloads need
FROM alpine:3.23 AS fetch
RUN apk add --no-cache curl tar

# kubectl downloads a single file
FROM fetch AS kubectl
ARG TARGETARCH
ARG KUBECTL_VERSION=1.35.0
RUN curl -fsSL -o /kubectl \
    "https://dl.k8s.io/release/v${KUBECTL_VERSION}/bin/linux/${TARGETARCH}/kubectl" \
 && chmod 0755 /kubectl

# helm downloads an archive and takes one file out
FROM fetch AS helm
ARG TARGETARCH
ARG HELM_VERSION=4.0.0
RUN curl -fsSL "https://get.helm.sh/helm-v${HELM_VERSION}-linux-${TARGETARCH}.tar.gz" \
  | tar -xz --strip-components=1 "linux-${TARGETARCH}/helm"

# audit compiles a tool of our own
FROM rust:1-alpine AS audit
WORKDIR /src
RUN apk add --no-cache musl-dev
COPY audit/Cargo.toml audit/Cargo.lock ./
COPY audit/src ./src
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    cargo build --release --locked

# docs renders the handbook
FROM python:3.14-slim AS docs
RUN --mount=type=cache,target=/root/.cache/pip pip install mkdocs
COPY handbook/ /handbook/
RUN mkdocs build --config-file /handbook/mkdocs.yml --site-dir /site

# toolbox lays the tools side by side
FROM debian:trixie-slim AS toolbox
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates jq \
 && rm -rf /var/lib/apt/lists/*
COPY --link --from=kubectl /kubectl /usr/local/bin/
COPY --link --from=helm /helm /usr/local/bin/
COPY --link --from=audit /src/target/release/audit /usr/local/bin/
COPY --link --from=docs /site /usr/share/doc/handbook
COPY --link --from=amazon/aws-cli:2.32.0 /usr/local/aws-cli /usr/local/aws-cli
ENV PATH=/usr/local/aws-cli/v2/current/bin:$PATH
CMD ["bash"]
