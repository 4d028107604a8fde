# syntax=docker/dockerfile:1

# A build argument chooses the base. Stages that the choice leaves out are not built:
#   docker build .                                      the small image
#   docker build --build-arg FLAVOR=debian .            with a usual C library
#   docker build --build-arg FLAVOR=debian --build-arg TLS=gnutls .

# FLAVOR chooses alpine or debian
ARG FLAVOR=alpine
# TLS chooses openssl or gnutls
ARG TLS=openssl

# on-alpine brings the compilers of Alpine
FROM alpine:3.23 AS on-alpine
RUN apk add --no-cache build-base cmake openssl-dev gnutls-dev

# on-debian brings the compilers of Debian
FROM debian:trixie-slim AS on-debian
RUN apt-get update && apt-get install -y --no-install-recommends \
        build-essential cmake libssl-dev libgnutls28-dev \
 && rm -rf /var/lib/apt/lists/*

# build compiles on the chosen system: its base is a stage name made of a variable
FROM on-${FLAVOR} AS build
ARG TLS
WORKDIR /src
COPY . .
RUN cmake -B /build -DTLS_LIBRARY="$TLS" . \
 && cmake --build /build \
 && cmake --install /build --prefix /out

# bare-alpine leaves the compilers out, on Alpine
FROM alpine:3.23 AS bare-alpine
RUN apk add --no-cache libssl3 gnutls

# bare-debian leaves the compilers out, on Debian
FROM debian:trixie-slim AS bare-debian
RUN apt-get update && apt-get install -y --no-install-recommends libssl3t64 libgnutls30t64 \
 && rm -rf /var/lib/apt/lists/*

# relay runs on the system it was compiled for
FROM bare-${FLAVOR} AS relay
COPY --from=build /out /usr/local
USER 65534:65534
ENTRYPOINT ["relay"]
