FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/shop ./cmd/shop

FROM build AS runtime
WORKDIR /app
CMD ["/bin/shop"]
