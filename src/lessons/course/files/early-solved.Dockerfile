FROM --platform=$BUILDPLATFORM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETARCH
RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /bin/gauge .

FROM alpine:3.21 AS runtime
COPY --from=build /bin/gauge /bin/gauge
ENTRYPOINT ["gauge"]
