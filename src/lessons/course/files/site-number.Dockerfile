FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

FROM deps AS site
COPY . .
RUN npm run build

FROM nginx:1.27-alpine
COPY --from=1 /app/dist /usr/share/nginx/html
