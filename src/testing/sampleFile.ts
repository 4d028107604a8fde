/** Five stages with every kind of edge that tests of views need: base, copy, mount, a pair at the same time. */
export const sampleFile = `ARG NODE_VERSION=24
FROM node:\${NODE_VERSION} AS base
WORKDIR /app

FROM base AS deps
COPY package.json .
RUN --mount=type=secret,id=npmrc npm ci

FROM base AS lint
COPY . .
RUN npm run lint

FROM deps AS build
COPY . .
RUN npm run build

FROM nginx:1.29 AS final
COPY --from=build /app/dist /srv
RUN --mount=from=lint,target=/lint cat /lint/report
`;

/** A file of so many stages, each copying from the one before. */
export function chainFile(stages: number): string {
  const lines = ['FROM alpine AS s0', 'RUN touch f'];
  for (let at = 1; at < stages; at += 1) {
    lines.push(`FROM alpine AS s${at}`, `COPY --from=s${at - 1} /f /f`);
  }
  return `${lines.join('\n')}\n`;
}
