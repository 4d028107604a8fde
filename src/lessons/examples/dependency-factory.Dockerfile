# syntax=docker/dockerfile:1

# A workspace of three services. One stage installs for all of them;
# each service takes from it only what is its own.

# pnpm adds the package manager to Node.js
FROM node:24-slim AS pnpm
ENV PNPM_HOME=/pnpm
ENV PATH=$PNPM_HOME:$PATH
RUN corepack enable
WORKDIR /repo

# factory installs and builds the whole workspace, once
FROM pnpm AS factory
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json ./
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm fetch
COPY . .
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm install --offline --frozen-lockfile
RUN pnpm --recursive run build

# pick-api takes the API and its own packages, nothing else
FROM factory AS pick-api
RUN pnpm --filter=@shop/api deploy --legacy --prod /out

# pick-worker does the same for the worker
FROM factory AS pick-worker
RUN pnpm --filter=@shop/worker deploy --legacy --prod /out

# pick-mailer does the same for the mailer
FROM factory AS pick-mailer
RUN pnpm --filter=@shop/mailer deploy --legacy --prod /out

# service holds what the three images have in common
FROM node:24-slim AS service
ENV NODE_ENV=production
WORKDIR /srv
USER node
CMD ["node", "dist/main.js"]

# worker takes jobs from the queue
FROM service AS worker
COPY --from=pick-worker /out ./

# mailer sends the mails
FROM service AS mailer
COPY --from=pick-mailer /out ./

# api answers requests
FROM service AS api
COPY --from=pick-api /out ./
EXPOSE 3000
