FROM node:22-slim AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm ci

FROM deps AS build
COPY . .
RUN npm run build

FROM deps AS audit
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm audit

FROM node:22-slim AS runtime
WORKDIR /app
COPY --from=deps /app/node_modules node_modules
COPY --from=build /app/dist dist
CMD ["node", "dist/server.js"]
