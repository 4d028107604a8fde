# syntax=docker/dockerfile:1

# ONBUILD: a template stage leaves work to the stages that start from it.
# Each trigger runs at the start of the child, as if it stood there, and only in the child.

# proto generates the code that every service wants
FROM alpine:3.23 AS proto
RUN apk add --no-cache protobuf protobuf-dev
COPY proto/ /proto/
RUN mkdir /gen && protoc --proto_path=/proto --python_out=/gen /proto/*.proto

# template does nothing yet but leave notes for its children
FROM python:3.14-slim AS template
WORKDIR /srv
ENV PYTHONPATH=/srv
ONBUILD COPY --from=proto /gen ./gen
ONBUILD COPY requirements.txt ./
ONBUILD RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt

# billing runs the three triggers, then its own steps
FROM template AS billing
COPY billing/ ./billing/
CMD ["python", "-m", "billing"]

# shipping runs the same triggers: equal steps are built once for both
FROM template AS shipping
COPY shipping/ ./shipping/
CMD ["python", "-m", "shipping"]

# suite starts from a child: no trigger runs again
FROM shipping AS suite
COPY --from=billing /srv/billing ./billing
COPY gateway.py ./
CMD ["python", "gateway.py"]
