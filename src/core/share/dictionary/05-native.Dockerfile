FROM lukemathwalker/cargo-chef:latest-rust-1 AS chef
FROM chef AS planner
RUN cargo chef prepare --recipe-path recipe.json
FROM chef AS builder
COPY --from=planner /app/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
FROM rust:1.90-alpine AS rust
RUN rustup target add x86_64-unknown-linux-musl aarch64-unknown-linux-gnu wasm32-unknown-unknown && rustup component add clippy rustfmt
RUN curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --default-toolchain stable --profile minimal --no-modify-path
ENV RUSTUP_HOME=/usr/local/rustup CARGO_HOME=/usr/local/cargo PATH=/usr/local/cargo/bin:$PATH RUST_BACKTRACE=1 RUSTFLAGS="-C target-feature=-crt-static"
COPY Cargo.toml Cargo.lock ./
COPY crates crates
RUN mkdir src && echo "fn main() {}" > src/main.rs && cargo build --release && rm -rf src
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git \
    --mount=type=cache,target=/app/target \
    cargo build --release --locked --target x86_64-unknown-linux-musl --bin app && cp target/release/app /bin/
RUN cargo fmt --all -- --check && cargo clippy --all-targets -- -D warnings && cargo test
COPY --from=rust /app/target/x86_64-unknown-linux-musl/release/app /app
FROM gcc:15 AS c
RUN apt-get install -y --no-install-recommends build-essential cmake ninja-build clang lld llvm ccache gdb valgrind pkg-config autoconf automake libtool bison flex gettext libssl-dev zlib1g-dev libcurl4-openssl-dev libboost-all-dev libsqlite3-dev libreadline-dev libncurses-dev libbz2-dev liblzma-dev libxml2-dev libffi-dev libpq-dev libpcre3-dev libyaml-dev libgmp-dev uuid-dev libseccomp-dev libbtrfs-dev libdevmapper-dev libpng-dev libjpeg-dev libfreetype6-dev libgl1 libglib2.0-0
RUN cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=/usr/local -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF .. && \
    cmake --build build --parallel "$(nproc)" && \
    cmake --install build && ctest --test-dir build --output-on-failure
RUN ./autogen.sh && ./configure --prefix=/usr --sysconfdir=/etc --disable-static --enable-static --with-ssl && \
    make -j"$(nproc)" && make check && make install DESTDIR=/out && make clean && ldconfig && strip /usr/local/bin/*
RUN ./bootstrap && make -j$(nproc) && make install
RUN gcc -O2 -static -o /hello hello.c
RUN update-alternatives --install /usr/bin/gcc gcc /usr/bin/gcc-14 100
ENV CC=clang CXX=clang++ CFLAGS="-O2" LDFLAGS="-static" LD_LIBRARY_PATH=/usr/local/lib PKG_CONFIG_PATH=/usr/lib/pkgconfig
