FROM rust:1.84 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release

FROM debian:bookworm-slim AS runtime
COPY --from=build /src/target/release/gauge /usr/local/bin/gauge
CMD ["gauge"]
