# syntax=docker/dockerfile:1

# A web application: browser client and server from one repository.
# Compilers and sources stay out of the image.

ARG NODE_VERSION=24

# base sets up Node.js and the directory all other stages work in
FROM node:${NODE_VERSION}-alpine AS base
WORKDIR /app

# deps installs every package, build tools included
FROM base AS deps
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

# prod-deps installs only what the server loads at run time
FROM base AS prod-deps
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev

# client bundles what the browser loads
FROM deps AS client
COPY tsconfig.json vite.config.ts index.html ./
COPY src/client ./src/client
COPY src/shared ./src/shared
RUN npm run build:client

# server compiles the server to plain JavaScript
FROM deps AS server
COPY tsconfig.json ./
COPY src/server ./src/server
COPY src/shared ./src/shared
RUN npm run build:server

# lint checks style and types
FROM deps AS lint
COPY . .
RUN npm run lint
RUN npm run typecheck

# test runs the unit tests
FROM deps AS test
COPY . .
RUN npm test

# runtime runs in production
FROM base AS runtime
ENV NODE_ENV=production
COPY --from=prod-deps /app/node_modules ./node_modules
COPY --from=server /app/dist/server ./server
COPY --from=client /app/dist/client ./public
USER node
EXPOSE 3000
CMD ["node", "server/main.js"]
