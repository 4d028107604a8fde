FROM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/shop ./cmd/shop

FROM debian:bookworm-slim
COPY --from=build /bin/shop /bin/shop
CMD ["/bin/shop"]
