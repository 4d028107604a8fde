FROM debian:bookworm-slim AS base
RUN rm /etc/apt/apt.conf.d/docker-clean

FROM base AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y gcc libc6-dev
COPY gauge.c /
RUN cc -o /bin/gauge /gauge.c

FROM base AS runtime
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y tini
COPY --from=build /bin/gauge /bin/gauge
ENTRYPOINT ["tini", "gauge"]
