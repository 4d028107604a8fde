FROM alpine:3.21 AS fonts
RUN apk add --no-cache font-noto

FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

FROM deps AS site
COPY . .
RUN npm run build

FROM nginx:1.27-alpine AS web
COPY --from=site /app/dist /usr/share/nginx/html
COPY --from=fonts /usr/share/fonts /usr/share/fonts
