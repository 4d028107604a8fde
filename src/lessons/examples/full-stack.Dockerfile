# syntax=docker/dockerfile:1

# Everything of one product in one file: a web front end, a back end, a database with its schema,
# and the stages for development and checks around them.
#   docker build --target production-backend .
#   docker build --target production-frontend .
#   docker build --target database .

ARG NODE_VERSION=24
ARG PYTHON_VERSION=3.14

# node-base starts every stage of the front end
FROM node:${NODE_VERSION}-slim AS node-base
WORKDIR /frontend

# frontend-deps installs the packages of the front end
FROM node-base AS frontend-deps
COPY frontend/package.json frontend/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

# frontend-build makes the finished pages
FROM frontend-deps AS frontend-build
COPY frontend/ ./
RUN npm run build

# frontend-test tests the components
FROM frontend-deps AS frontend-test
COPY frontend/ ./
RUN npm test

# frontend-dev serves the pages with reload
FROM frontend-deps AS frontend-dev
EXPOSE 5173
CMD ["npm", "run", "dev", "--", "--host"]

# python-base starts every stage of the back end
FROM python:${PYTHON_VERSION}-slim AS python-base
ENV PYTHONUNBUFFERED=1
WORKDIR /backend

# backend-deps fills a virtual environment with the packages of the back end
FROM python-base AS backend-deps
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /usr/local/bin/
COPY backend/pyproject.toml backend/uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen --no-dev --no-install-project

# backend-test tests the back end, with what only tests need
FROM backend-deps AS backend-test
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen --no-install-project
COPY backend/ ./
RUN .venv/bin/pytest --quiet

# backend-dev runs the back end with reload; the sources are mounted then
FROM backend-deps AS backend-dev
EXPOSE 8000
CMD [".venv/bin/fastapi", "dev", "app/main.py", "--host", "0.0.0.0"]

# migrations writes the schema as plain SQL
FROM backend-deps AS migrations
COPY backend/alembic.ini ./
COPY backend/migrations ./migrations
RUN .venv/bin/alembic upgrade head --sql > /schema.sql

# database creates the schema when it first starts
FROM postgres:18-alpine AS database
COPY --from=migrations /schema.sql /docker-entrypoint-initdb.d/10-schema.sql

# production-frontend serves the pages with nginx
FROM nginx:1.29-alpine AS production-frontend
COPY frontend/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=frontend-build /frontend/dist /usr/share/nginx/html

# production-backend runs the back end, which can also serve the pages
FROM python-base AS production-backend
COPY --from=backend-deps /backend/.venv ./.venv
COPY --from=frontend-build /frontend/dist ./static
COPY backend/app ./app
USER nobody
EXPOSE 8000
CMD [".venv/bin/fastapi", "run", "app/main.py", "--port", "8000"]
