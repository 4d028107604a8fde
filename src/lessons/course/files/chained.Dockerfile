FROM node:22 AS client
WORKDIR /client
COPY client .
RUN npm run build

FROM golang:1.24 AS server
WORKDIR /server
COPY server .
COPY --from=client /client/dist /server/public
RUN go build -o /bin/server .

FROM debian:bookworm-slim AS runtime
COPY --from=server /bin/server /bin/server
CMD ["/bin/server"]
