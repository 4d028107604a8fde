# syntax=docker/dockerfile:1

# Checks as stages. They run side by side, and the gate below brings them together:
#   docker build --target gate .      all checks, no image
#   docker build --target reports --output reports .      their reports, as files

# deps installs the tools and packages that every check needs
FROM node:24-slim AS deps
WORKDIR /work
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

# sources adds the files under check
FROM deps AS sources
COPY . .

# format asks whether every file is formatted
FROM sources AS format
RUN npx prettier --check . && touch /format.ok

# lint writes down what the linter finds
FROM sources AS lint
RUN mkdir /reports && npx eslint --format json --output-file /reports/lint.json .

# types asks whether the types agree
FROM sources AS types
RUN npx tsc --noEmit && touch /types.ok

# unit runs the unit tests and measures what they cover
FROM sources AS unit
RUN npx vitest run --coverage --coverage.reportsDirectory /reports/coverage

# gate builds only if every check has passed
FROM scratch AS gate
COPY --from=format /format.ok /
COPY --from=types /types.ok /
COPY --from=lint /reports/lint.json /
COPY --from=unit /reports/coverage /coverage

# reports keeps what the checks wrote
FROM scratch AS reports
COPY --from=lint /reports/ /
COPY --from=unit /reports/ /

# package packs the library; nothing in it waits for a check
FROM sources AS package
RUN npm run build && npm pack --pack-destination /
