FROM python:3.13-slim AS app
ARG VERSION=dev
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY shop shop
RUN echo "$VERSION" > shop/version.txt
CMD ["python", "-m", "shop"]
