# syntax=docker/dockerfile:1

ARG NODE_VERSION=22
ARG NGINX_VERSION=1.29

# Packages from the lock file; runs again only when that changes
FROM node:${NODE_VERSION}-bookworm-slim AS deps
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts

# Every check, in a real browser: docker build --target test .
FROM deps AS test
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium nginx-light \
 && rm -rf /var/lib/apt/lists/*
COPY . .
RUN CI=true npm test

# The page as static files; docker build --target page --output dist . leaves only those
FROM deps AS build
COPY . .
RUN npm run build

FROM scratch AS page
COPY --from=build /src/dist /

# The page on port 8080, as an ordinary user
FROM nginxinc/nginx-unprivileged:${NGINX_VERSION}-alpine AS serve
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=page / /usr/share/nginx/html/
EXPOSE 8080
