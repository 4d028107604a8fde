FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/shop ./cmd/shop

FROM debian:bookworm-slim AS runtime
COPY --from=build /bin/shop /bin/shop
WORKDIR /app
CMD ["/bin/shop"]
