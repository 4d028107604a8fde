FROM alpine:3.21 AS protocol
RUN apk add --no-cache git openssh-client
COPY known_hosts /root/.ssh/known_hosts
RUN --mount=type=ssh git clone git@git.example.com:shop/protocol.git /protocol

FROM node:22-slim AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm ci

FROM deps AS lint
COPY . .
RUN npm run lint

FROM python:3.13-slim AS guide
RUN pip install mkdocs
COPY guide /guide
COPY --from=protocol /protocol/README.md /guide/docs/protocol.md
RUN mkdocs build --config-file /guide/mkdocs.yml --site-dir /site

FROM alpine:3.21 AS pictures
RUN apk add --no-cache optipng
COPY pictures /pictures
RUN optipng /pictures/*.png

FROM deps AS build
COPY --from=protocol /protocol protocol
COPY . .
RUN npm run build

FROM nginx:1.27-alpine AS web
COPY --from=build /app/dist /usr/share/nginx/html
COPY --from=pictures /pictures /usr/share/nginx/html/pictures
