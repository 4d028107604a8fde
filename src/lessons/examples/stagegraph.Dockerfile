# syntax=docker/dockerfile:1

# How a tool like this one is built, checked and served.
#   docker build -t stagegraph . && docker run --rm -p 8080:8080 stagegraph
#   docker build --target files --output dist .

# deps installs what the page, the command line and the tests need
FROM node:24-slim AS deps
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

# sources adds everything the build and the checks read
FROM deps AS sources
COPY . .

# page builds the static page
FROM sources AS page
RUN npm run build

# checks runs type checks, lint and unit tests
FROM sources AS checks
RUN npm run check && npm test

# browser-tests tries the built page in a real browser
FROM sources AS browser-tests
RUN npx playwright install --with-deps chromium
COPY --from=page /src/dist ./dist
RUN npx playwright test

# files holds the page as plain files, for any web server
FROM scratch AS files
COPY --from=page /src/dist /

# serve serves the page on port 8080
FROM nginxinc/nginx-unprivileged:1.29-alpine AS serve
COPY --from=page /src/dist /usr/share/nginx/html
EXPOSE 8080
