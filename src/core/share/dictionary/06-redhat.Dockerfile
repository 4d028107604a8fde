FROM centos:7
RUN yum -y update && yum install -y epel-release gcc gcc-c++ make which tar gzip unzip wget git sudo openssl-devel && yum clean all && rm -rf /var/cache/yum
FROM rockylinux:9
FROM almalinux:9
FROM amazonlinux:2023
FROM fedora:42
RUN dnf -y update && dnf install -y --nodocs --setopt=install_weak_deps=0 procps-ng findutils && dnf clean all && rm -rf /var/cache/dnf
FROM registry.access.redhat.com/ubi9/ubi-minimal:latest
RUN microdnf install -y shadow-utils && microdnf clean all
FROM registry.access.redhat.com/ubi9-micro
FROM opensuse/leap:15.6
RUN zypper --non-interactive refresh && zypper --non-interactive install --no-recommends tar gzip && zypper clean --all
FROM archlinux:base-devel
RUN pacman -Syu --noconfirm --needed git base-devel
FROM photon:5.0
RUN tdnf install -y tar && tdnf clean all
LABEL name="app" vendor="Example" version="1.0" release="1" summary="" io.k8s.display-name="" io.openshift.tags=""
LABEL maintainer="team@example.org"
LABEL org.opencontainers.image.title="app" \
      org.opencontainers.image.description="" \
      org.opencontainers.image.url="https://" \
      org.opencontainers.image.documentation="https://" \
      org.opencontainers.image.source="https://github.com/" \
      org.opencontainers.image.vendor="" \
      org.opencontainers.image.authors="" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${VCS_REF}" \
      org.opencontainers.image.created="${BUILD_DATE}" \
      org.label-schema.schema-version="1.0" \
      org.label-schema.vcs-url="https://github.com/"
# SPDX-FileCopyrightText: Copyright (c) 2025 The Authors. All rights reserved.
# SPDX-License-Identifier: Apache-2.0
