FROM node:22 AS client
WORKDIR /client
COPY client .
RUN npm run build

FROM golang:1.24 AS server
WORKDIR /server
COPY server .
RUN go build -o /bin/server .

FROM debian:bookworm-slim AS runtime
COPY --from=server /bin/server /bin/server
COPY --from=client /client/dist /srv/www
CMD ["/bin/server"]
