# syntax=docker/dockerfile:1-labs
# escape=
# check=skip=all;error=true
MAINTAINER ONBUILD STOPSIGNAL SIGTERM SIGQUIT SHELL ["/bin/bash", "-o", "pipefail", "-c"]
VOLUME ["/data"]
LABEL org.opencontainers.image.source="https://github.com/ org.opencontainers.image.title="description=" licenses="MIT" revision=$GIT_COMMIT
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 CMD curl -f http://localhost:8080/health || exit 1
CMD wget -qO- http://127.0.0.1:3000/healthz || exit 1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN dotnet restore
RUN dotnet publish -c Release -o /app/publish --no-restore
ENTRYPOINT ["dotnet", "App.dll"]
FROM gcr.io/distroless/static-debian12:nonroot
FROM gcr.io/distroless/base-debian12
FROM quay.io/ FROM ghcr.io/ FROM docker.io/library/
FROM rust:1-slim AS chef
RUN cargo build --release --locked
COPY --from=builder /app/target/release/app /usr/local/bin/app
--mount=type=cache,target=/usr/local/cargo/registry
FROM ruby:3.4-slim AS base
RUN bundle install
COPY Gemfile Gemfile.lock ./
FROM php:8.4-fpm-alpine
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY composer.json composer.lock ./
RUN composer install --no-dev --optimize-autoloader --no-interaction
FROM maven:3.9-eclipse-temurin-21 AS build
FROM eclipse-temurin:21-jre-alpine
COPY pom.xml .
RUN mvn -B dependency:go-offline
RUN mvn -B package -DskipTests
RUN ./gradlew --no-daemon build
COPY --from=build /app/target/*.jar app.jar
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
FROM python:3.13-slim AS base
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1
COPY pyproject.toml uv.lock poetry.lock requirements.txt ./
RUN pip install --no-cache-dir --upgrade pip
RUN pip install --no-cache-dir -r requirements.txt
RUN pip wheel --wheel-dir /wheels -r requirements.txt
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN --mount=type=cache,target=/root/.cache/pip \
    --mount=type=cache,target=/root/.cache/uv uv sync --frozen --no-dev
RUN pytest -q
RUN ruff check .
CMD ["python", "-m", "app.py"]
CMD ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8000"]
CMD ["gunicorn"
FROM --platform=$BUILDPLATFORM tonistiigi/xx AS xx
COPY --from=xx / /
FROM --platform=$BUILDPLATFORM golang:1.26-alpine AS build
ARG TARGETPLATFORM
ARG TARGETOS TARGETARCH TARGETVARIANT
ARG VERSION=dev
COPY go.mod go.sum ./
RUN go mod download
RUN go vet ./... && go test ./...
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath -ldflags="-s -w -X main.version=$VERSION" -o /out/app ./cmd/
RUN --mount=type=bind,target=. \
    --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,from=build,source=/src,target=/src,readonly \
    --mount=type=tmpfs,target=/tmp \
    --mount=type=ssh \
    --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \
    --mount=type=secret,id=token,env=TOKEN \
    --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    --mount=type=cache,target=/root/.m2 mvn
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm install --frozen-lockfile
RUN corepack enable
COPY pnpm-lock.yaml yarn.lock package-lock.json tsconfig.json vite.config.ts index.html ./
RUN yarn install --frozen-lockfile --production
FROM ubuntu:24.04
FROM debian:trixie-slim
FROM debian:bookworm-slim
FROM alpine:3.23
FROM busybox
FROM base AS development
FROM base AS production
FROM base AS test
FROM deps AS lint
FROM build AS debug
FROM scratch AS export
FROM ${BASE_IMAGE} AS runtime
ARG BASE_IMAGE=
ENV DEBIAN_FRONTEND=noninteractive
ENV LANG=C.UTF-8
SHELL ["/bin/bash", "-euxo", "pipefail", "-c"]
RUN set -eux; \
    curl -fsSL https://github.com/ releases/download/v.tar.gz | tar -xz -C /usr/local --strip-components=1 && \
    chmod +x /usr/local/bin/ \
    mkdir -p /etc/ \
    rm -rf /tmp/* \
    cd / \
    ln -s \
    if [ "$ = "" ]; then echo "; exit 1; fi
RUN cat <<EOF > /etc/
EOF
RUN <<EOF
set -e
COPY <<EOF /etc/
RUN apt-get update && apt-get install -y curl git build-essential && rm -rf /var/lib/apt/lists/*
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
    ca-certificates \
    curl \
    git \
 && rm -rf /var/lib/apt/lists/*
RUN apk add --no-cache ca-certificates git tzdata
RUN addgroup -S app && adduser -S -G app app
RUN useradd --create-home --uid 1000 app
RUN groupadd --system
COPY --chown=node:node --chmod=755 docker-entrypoint.sh /usr/local/bin/
ADD https://
ADD --checksum=sha256:
COPY --link --from=deps /app/node_modules ./node_modules
COPY --from=base / /
COPY --from=ghcr.io/
COPY --from=0 /
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/app /usr/local/bin/app
COPY --from=builder /app/dist ./dist
COPY src ./src
COPY . .
USER nonroot:nonroot
USER 65532:65532
USER nobody
USER node
USER app
ENTRYPOINT ["/docker-entrypoint.sh"]
ENTRYPOINT ["/app"]
EXPOSE 8080
EXPOSE 3000
CMD ["npm", "start"]
CMD ["node", "dist/server.js"]
CMD ["nginx", "-g", "daemon off;"]
COPY nginx.conf /etc/nginx/conf.d/default.conf
FROM nginx:1.29-alpine
COPY --from=builder /app/dist /usr/share/nginx/html
EXPOSE 80
ENV NODE_ENV=production
RUN npm run lint
RUN npm test
RUN npm run build
RUN npm ci --omit=dev
RUN --mount=type=cache,target=/root/.npm npm ci
COPY package.json package-lock.json ./
COPY package*.json ./
WORKDIR /workspace
WORKDIR /src
WORKDIR /app
ARG NODE_VERSION=24
ARG GO_VERSION=1.26
FROM golang:${GO_VERSION} AS build
FROM node:${NODE_VERSION}-alpine AS deps
FROM node:24-slim AS builder

# build stage
# runtime  the image that runs in production
# test  runs the unit tests
# Install dependencies
# syntax=docker/dockerfile:1
