FROM --platform=$BUILDPLATFORM golang:1.24 AS build
ARG TARGETARCH
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /bin/gauge .

FROM alpine:3.21 AS runtime
COPY --from=build /bin/gauge /bin/gauge
ENTRYPOINT ["gauge"]
