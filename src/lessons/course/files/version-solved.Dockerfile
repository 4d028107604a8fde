FROM python:3.13-slim AS app
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY shop shop
ARG VERSION=dev
RUN echo "$VERSION" > shop/version.txt
CMD ["python", "-m", "shop"]
