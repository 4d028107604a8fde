FROM node:22 AS web-deps
WORKDIR /web
COPY web/package.json web/package-lock.json ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci

FROM web-deps AS web
COPY web .
RUN npm run build
RUN npm run lint

FROM web-deps AS web-test
COPY web .
RUN npm test > /web-test.txt

FROM golang:1.24 AS sources
WORKDIR /api
COPY api .
RUN go mod download

FROM sources AS api
COPY --from=web /web/dist public
RUN go build -o /bin/api ./cmd/api

FROM sources AS jobs
RUN go build -o /bin/jobs ./cmd/jobs

FROM sources AS api-test
RUN go test ./... > /api-test.txt

FROM golang:1.24 AS migrate
RUN go install github.com/pressly/goose/v3/cmd/goose@v3.24.1

FROM python:3.13 AS guide
RUN pip install mkdocs
COPY guide /guide
RUN mkdocs build --config-file /guide/mkdocs.yml --site-dir /site

FROM node:22 AS mails
COPY mails /mails
RUN npx mjml /mails/*.mjml -o /html

FROM alpine:3.21 AS certs
RUN apk add --no-cache ca-certificates

FROM scratch AS checks
COPY --from=web-test /web-test.txt /
COPY --from=api-test /api-test.txt /

FROM api AS release
COPY --from=jobs /bin/jobs /bin/jobs
COPY --from=migrate /go/bin/goose /bin/goose
COPY --from=guide /site public/help
COPY --from=mails /html mails
COPY --from=certs /etc/ssl/certs /etc/ssl/certs
CMD ["/bin/api"]
