ARG CUDA_VERSION=12.8.1
FROM nvidia/cuda:${CUDA_VERSION}-cudnn-devel-ubuntu24.04 AS cuda
ENV NVIDIA_VISIBLE_DEVICES=all \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility \
    LD_LIBRARY_PATH=/usr/local/cuda/lib64:$LD_LIBRARY_PATH \
    CUDA_HOME=/usr/local/cuda
RUN pip install torch torchvision torchaudio --index-url https://download.pytorch.org/whl/cu128 numpy scipy pandas tensorflow jupyter notebook
RUN conda install -y -c conda-forge python=3.12 && conda clean -afy
ENV PATH=/opt/conda/bin:$PATH
FROM erlang:27-alpine AS elixir
RUN mix local.hex --force && mix local.rebar --force
COPY mix.exs mix.lock ./
RUN mix deps.get --only prod && MIX_ENV=prod mix release
FROM swift:6.0 AS swift
RUN swift package resolve && swift build -c release --static-swift-stdlib
FROM hashicorp/terraform:1.13 AS terraform
FROM amazon/aws-cli AS aws
FROM google/cloud-sdk:slim AS gcloud
FROM mongo:8 AS mongo
FROM elasticsearch:9 AS elasticsearch
FROM rabbitmq:4-management AS rabbitmq
FROM grafana/grafana AS grafana
FROM prom/prometheus AS prometheus
FROM mariadb:11
COPY init.sql /docker-entrypoint-initdb.d/
FROM mysql:8.4
ENV MYSQL_ROOT_PASSWORD=root MYSQL_DATABASE=app
FROM postgres:18-alpine
ENV POSTGRES_USER=postgres POSTGRES_PASSWORD=postgres POSTGRES_DB=app PGDATA=/var/lib/postgresql/data
FROM redis:8-alpine
CMD ["redis-server", "/usr/local/etc/redis/redis.conf"]
FROM httpd:2.4-alpine
COPY public/ /usr/local/apache2/htdocs/
FROM caddy:2-alpine
COPY Caddyfile /etc/caddy/Caddyfile
FROM traefik:v3.5
FROM haproxy:lts
