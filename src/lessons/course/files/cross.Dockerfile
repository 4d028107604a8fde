FROM --platform=$BUILDPLATFORM golang:1.24 AS sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .

FROM sources AS build
ARG TARGETARCH
RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /bin/gauge .

FROM --platform=$BUILDPLATFORM node:22 AS pages
WORKDIR /pages
COPY pages .
RUN npm ci && npm run build

FROM debian:bookworm-slim AS zones
RUN apt-get update && apt-get install -y tzdata

FROM alpine:3.21 AS runtime
COPY --from=zones /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=pages /pages/dist /srv/www
COPY --from=build /bin/gauge /bin/gauge
ENTRYPOINT ["gauge"]
