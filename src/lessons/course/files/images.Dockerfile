FROM alpine:3.21 AS certs
RUN apk add --no-cache ca-certificates

FROM scratch AS app
COPY --from=certs /etc/ssl/certs /etc/ssl/certs
COPY --from=busybox:1.37 /bin/busybox /bin/sh
COPY app /app
