# syntax=docker/dockerfile:1

# A Python service. Wheels are built where a compiler is at hand and installed where there is none.

# base brings the one Python that builds and runs
FROM python:3.14-slim AS base
ENV PYTHONUNBUFFERED=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /srv

# wheels turns every requirement into a wheel, compiling where needed
FROM base AS wheels
RUN apt-get update && apt-get install -y --no-install-recommends \
        build-essential \
        libpq-dev \
 && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip \
    pip wheel --wheel-dir /wheels -r requirements.txt

# installed puts the wheels in place, without a compiler
FROM base AS installed
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 \
 && rm -rf /var/lib/apt/lists/*
# The wheels are only looked at, not copied: they leave no layer behind.
RUN --mount=type=bind,from=wheels,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels /wheels/*.whl

# test runs the tests, with requirements of their own on top
FROM installed AS test
COPY requirements-test.txt .
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install -r requirements-test.txt
COPY . .
RUN pytest --quiet

# runtime answers requests
FROM installed AS runtime
RUN useradd --system --uid 10001 service
COPY --chown=10001:10001 app ./app
USER service
EXPOSE 8000
CMD ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8000"]
