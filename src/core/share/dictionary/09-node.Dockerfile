ARG NODE_VERSION=22
FROM --platform=$BUILDPLATFORM node:${NODE_VERSION}-bookworm-slim AS node
FROM oven/bun:1 AS bun
RUN bun install --frozen-lockfile --production
FROM denoland/deno:alpine AS deno
FROM node:lts-alpine AS web
RUN apk add --no-cache libc6-compat python3 make g++
RUN if [ -f package-lock.json ]; then npm ci; elif [ -f yarn.lock ]; then yarn --frozen-lockfile; else npm install; fi
ENV PNPM_HOME="/pnpm"
ENV PATH="$PNPM_HOME:$PATH"
RUN corepack enable && corepack prepare pnpm@10 --activate
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json .npmrc turbo.json nx.json ./
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm fetch --frozen-lockfile
RUN pnpm install --prod --offline --filter web && pnpm run -r build && pnpm deploy --filter=web --prod /prod/web
RUN npx turbo prune web --docker
COPY --from=pruner /app/out/json/ .
RUN npm config set registry https://registry.npmjs.org/ && npm install -g npm@latest typescript
RUN yarn install --immutable --network-timeout 100000 && yarn cache clean && yarn build
RUN npm install --legacy-peer-deps --no-audit --no-fund && npm prune --production && npm cache clean --force
COPY ["package.json", "package-lock.json*", "npm-shrinkwrap.json*", "./"]
COPY package.json yarn.lock .yarnrc.yml ./
COPY .yarn .yarn
COPY prisma ./prisma
RUN npx prisma generate
COPY tsconfig*.json babel.config.js webpack.config.js jest.config.js next.config.js .eslintrc* ./
COPY public ./public
COPY apps/ packages/ scripts/ server/ client/ frontend/ backend/ ./
ENV NEXT_TELEMETRY_DISABLED=1
ENV HOSTNAME="0.0.0.0"
ENV PORT=3000
RUN mkdir .next && chown nextjs:nodejs .next
RUN addgroup --system --gid 1001 nodejs && adduser --system --uid 1001 nextjs
COPY --from=builder --chown=nextjs:nodejs /app/.next/standalone ./
COPY --from=builder --chown=nextjs:nodejs /app/.next/static ./.next/static
COPY --from=builder /app/public ./public
COPY --from=build --chown=node:node /usr/src/app/node_modules ./node_modules
COPY --from=build /app/build /usr/share/nginx/html
COPY --from=build /usr/src/app/package.json ./package.json
USER nextjs
CMD ["node", "server.js"]
CMD ["node", "dist/main.js"]
CMD ["node", "index.js"]
CMD ["npm", "run", "start:prod"]
CMD ["npm", "run", "dev"]
CMD ["yarn", "start"]
RUN rm -rf /usr/share/nginx/html/* /etc/nginx/conf.d/default.conf && ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY default.conf.template /etc/nginx/templates/
ENTRYPOINT ["nginx", "-g", "daemon off;"]
