FROM --platform=$BUILDPLATFORM golang:1.24 AS build
WORKDIR /src
COPY . .
ARG TARGETARCH
RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /bin/gauge .

FROM alpine:3.21 AS base-amd64
RUN apk add --no-cache intel-ucode

FROM --platform=$BUILDPLATFORM alpine:3.21 AS overlays
RUN apk add --no-cache dtc
COPY sensors.dts /
RUN dtc -@ -O dtb -o /sensors.dtbo /sensors.dts

FROM alpine:3.21 AS base-arm64
COPY --from=overlays /sensors.dtbo /boot/overlays/

FROM base-${TARGETARCH} AS runtime
COPY --from=build /bin/gauge /bin/gauge
ENTRYPOINT ["gauge"]
