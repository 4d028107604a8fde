FROM python:3.13-slim AS base
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt

FROM base AS test
COPY requirements-dev.txt ./
RUN pip install -r requirements-dev.txt
COPY . .
RUN pytest --junitxml=/report.xml

FROM base AS docs
RUN pip install mkdocs
COPY docs docs
COPY mkdocs.yml ./
RUN mkdocs build --site-dir /site

FROM base AS runtime
COPY shop shop
COPY --from=docs /site shop/static/help
CMD ["python", "-m", "shop"]
