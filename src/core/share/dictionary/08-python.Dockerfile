ARG PYTHON_VERSION=3.13
FROM docker.io/library/python:3.12-alpine AS python
FROM python:${PYTHON_VERSION}-slim-bookworm AS python-base
FROM python:3 AS requirements-stage
ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONFAULTHANDLER=1 \
    PYTHONPATH=/app \
    PIP_NO_CACHE_DIR=off \
    PIP_DISABLE_PIP_VERSION_CHECK=on \
    PIP_DEFAULT_TIMEOUT=100 \
    POETRY_VERSION=2.1 \
    POETRY_HOME="/opt/poetry" \
    POETRY_VIRTUALENVS_IN_PROJECT=true \
    POETRY_NO_INTERACTION=1 \
    VIRTUAL_ENV=/opt/venv \
    UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=0
RUN curl -sSL https://install.python-poetry.org | python3 -
RUN poetry config virtualenvs.create false && poetry install --no-root --only main --no-interaction --no-ansi
RUN poetry export -f requirements.txt --output requirements.txt --without-hashes
COPY --from=ghcr.io/astral-sh/uv:latest /uv /uvx /bin/
RUN --mount=type=cache,target=/root/.cache/uv \
    --mount=type=bind,source=uv.lock,target=uv.lock \
    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \
    uv sync --locked --no-install-project --no-editable --no-dev
RUN python3 -m venv /venv && /venv/bin/pip install --upgrade pip setuptools wheel
RUN pip3 install --no-cache-dir --break-system-packages --user -r requirements.txt
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements-dev.txt
RUN pip install --no-cache-dir --no-index --find-links=/wheels /wheels/* pytest pytest-cov mypy flake8 black
COPY setup.py setup.cfg README.md LICENSE ./
RUN python setup.py install && pip install -e .
RUN python manage.py collectstatic --noinput
COPY --from=builder /opt/venv /opt/venv
COPY --from=builder /root/.local /root/.local
COPY --from=builder /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages
ENV PATH=/root/.local/bin:$PATH
ENTRYPOINT ["python3"]
CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]
CMD ["gunicorn", "--bind", "0.0.0.0:5000", "--workers", "4", "app:app"]
CMD ["celery", "-A", "app", "worker", "-l", "info"]
CMD ["flask", "run", "--host=0.0.0.0"]
CMD ["fastapi", "run", "main.py", "--port", "80"]
