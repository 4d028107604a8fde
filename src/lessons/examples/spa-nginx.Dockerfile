# syntax=docker/dockerfile:1

# A single-page application: built with Node.js, served by nginx.
# Nothing of Node.js reaches the image: one COPY takes the finished files over.

# deps installs packages, again only when the lock file changes
FROM node:24-slim AS deps
WORKDIR /site
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

# build bundles the pages into /site/dist
FROM deps AS build
ARG PUBLIC_PATH=/
COPY . .
RUN npm run build -- --base "$PUBLIC_PATH"

# dev serves the pages while they are worked on
FROM deps AS dev
COPY . .
EXPOSE 5173
CMD ["npm", "run", "dev", "--", "--host"]

# web serves the finished pages with nginx
FROM nginx:1.29-alpine AS web
COPY <<'NGINX' /etc/nginx/conf.d/default.conf
server {
    listen 8080;
    root /usr/share/nginx/html;

    # Files with a hash in their name never change.
    location /assets/ {
        add_header Cache-Control "public, max-age=31536000, immutable";
    }

    # Any other address is a page of the application.
    location / {
        try_files $uri /index.html;
    }
}
NGINX
COPY --from=build /site/dist /usr/share/nginx/html
EXPOSE 8080
