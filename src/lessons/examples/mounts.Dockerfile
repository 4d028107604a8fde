# syntax=docker/dockerfile:1

# The five kinds of RUN --mount. What is mounted is there while the command runs
# and leaves nothing in the layer:
#   docker build --ssh default --secret id=npm_token,env=NPM_TOKEN .

# certs adds the company's own certificate authority
FROM alpine:3.23 AS certs
COPY certs/ /usr/local/share/ca-certificates/
RUN apk add --no-cache ca-certificates && update-ca-certificates

# toolchain installs build tools; apt keeps its downloads for the next build
FROM node:24-trixie-slim AS toolchain
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends \
        build-essential \
        git \
        openssh-client

# private-code clones over ssh; the key stays on the machine that asked for the build
FROM toolchain AS private-code
RUN mkdir -m 0700 /root/.ssh && ssh-keyscan git.example.com >> /root/.ssh/known_hosts
RUN --mount=type=ssh \
    git clone --depth 1 git@git.example.com:platform/protocol.git /protocol

# packages reads a secret as a variable, and a file of another stage in place
FROM toolchain AS packages
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    --mount=type=bind,from=certs,source=/etc/ssl/certs/ca-certificates.crt,target=/ca.crt \
    --mount=type=cache,target=/root/.npm \
    --mount=type=secret,id=npm_token,env=NPM_TOKEN \
    NODE_EXTRA_CA_CERTS=/ca.crt npm ci

# build reads sources and protocol where they are; temporary files stay in memory
FROM packages AS build
RUN --mount=type=bind,source=src,target=src \
    --mount=type=bind,from=private-code,source=/protocol,target=/protocol \
    --mount=type=tmpfs,target=/tmp \
    npx tsc --rootDir src --outDir /out

# service runs the result; no mount reached this far
FROM node:24-trixie-slim AS service
WORKDIR /app
COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /out ./
USER node
CMD ["node", "main.js"]
