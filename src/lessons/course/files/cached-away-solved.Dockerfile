FROM rust:1.84 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release && cp target/release/gauge /usr/local/bin/gauge

FROM debian:bookworm-slim AS runtime
COPY --from=build /usr/local/bin/gauge /usr/local/bin/gauge
CMD ["gauge"]
