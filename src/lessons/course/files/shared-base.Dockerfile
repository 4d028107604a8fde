FROM debian:bookworm-slim AS base
RUN useradd --uid 10001 shop

FROM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/shop ./cmd/shop

FROM base AS runtime
COPY --from=build /bin/shop /bin/shop
USER shop
CMD ["/bin/shop"]
