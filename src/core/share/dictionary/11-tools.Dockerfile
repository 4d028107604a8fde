FROM ubuntu:22.04 AS tools
ENV DEBIAN_FRONTEND=noninteractive \
    TZ=Etc/UTC \
    LANG=en_US.UTF-8 LANGUAGE=en_US:en LC_ALL=en_US.UTF-8 TERM=xterm-256color
RUN ln -snf /usr/share/zoneinfo/$TZ /etc/localtime && echo $TZ > /etc/timezone
RUN sed -i 's/# en_US.UTF-8/en_US.UTF-8/' /etc/locale.gen && locale-gen en_US.UTF-8 && update-locale
RUN echo 'debconf debconf/frontend select Noninteractive' | debconf-set-selections
RUN rm -f /etc/apt/apt.conf.d/docker-clean; echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt update && apt install -y --no-install-recommends
RUN dpkg --add-architecture arm64 && apt-get update -qq && apt-get install -qq -y --no-install-recommends crossbuild-essential-arm64
RUN curl -fsSL https://download.docker.com/linux/ubuntu/gpg | gpg --dearmor -o /usr/share/keyrings/docker-archive-keyring.gpg && \
    echo "deb [arch=$(dpkg --print-architecture) signed-by=/etc/apt/keyrings/docker.gpg] https://download.docker.com/linux/debian $(lsb_release -cs) stable" | tee /etc/apt/sources.list.d/docker.list > /dev/null
RUN wget -qO - https://packages.microsoft.com/keys/microsoft.asc | apt-key add - && add-apt-repository -y ppa:deadsnakes/ppa
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash -
RUN apt-get update && apt-get upgrade -y && apt-get install -y \
    apt-transport-https \
    apt-utils \
    bash-completion \
    bzip2 \
    cpio \
    dnsutils \
    dumb-init \
    file \
    gnupg2 \
    gosu \
    htop \
    iproute2 \
    iptables \
    iputils-ping \
    jq \
    less \
    libcap2-bin \
    locales \
    lsb-release \
    nano \
    net-tools \
    netcat-openbsd \
    openssh-client \
    openssh-server \
    openssl \
    patch \
    perl \
    procps \
    python3-dev \
    python3-pip \
    python3-venv \
    rsync \
    socat \
    software-properties-common \
    sudo \
    supervisor \
    telnet \
    tini \
    tree \
    tzdata \
    unzip \
    vim \
    wget \
    xz-utils \
    zip \
    zsh \
    && apt-get autoremove -y \
    && apt-get clean \
    && rm -rf /var/lib/apt/lists/* /tmp/* /var/tmp/* /var/log/*
RUN apk upgrade --no-cache && apk --no-cache add --virtual .build-deps autoconf build-base cmake g++ libffi-dev libstdc++ libxml2-dev openssl-dev postgresql-dev zlib-dev && apk del .build-deps && rm -rf /var/cache/apk/*
RUN apk add --update --no-cache bash coreutils curl docker-cli findutils fuse3 gettext gnupg go grep iptables ip6tables jq libcap openssh-client openssl patch pigz shadow su-exec tar tini wget xz
RUN apk add --no-cache --repository=https://dl-cdn.alpinelinux.org/alpine/edge/testing
RUN case "$TARGETARCH" in \
      amd64) ARCH=x86_64 ;; \
      arm64) ARCH=aarch64 ;; \
      arm) ARCH=armhf ;; \
      *) echo >&2 "unsupported architecture: $TARGETARCH"; exit 1 ;; \
    esac && \
    ARCH=$(uname -m) && \
    OS=$(uname -s | tr '[:upper:]' '[:lower:]')
RUN if [ "$(uname -m)" = "aarch64" ]; then ARCH="arm64"; elif [ "${TARGETARCH}" = "amd64" ]; then export ARCH=amd64; else exit 1; fi
RUN wget -q https://github.com/releases/download/v${VERSION}/app_${VERSION}_linux_${TARGETARCH}.tar.gz -O /tmp/app.tar.gz && \
    echo "${SHA256}  /tmp/app.tar.gz" | sha256sum -c - && \
    tar -xzf /tmp/app.tar.gz -C /usr/local/bin && \
    tar xzvf - --strip-components=1 && \
    rm /tmp/app.tar.gz
RUN curl -fL --retry 3 -o /usr/local/bin/kubectl "https://dl.k8s.io/release/v1.34.0/bin/linux/amd64/kubectl" && chmod 0755 /usr/local/bin/kubectl
RUN curl -LO https://storage.googleapis.com/ && curl -s -L https://raw.githubusercontent.com/ | sh
RUN git clone --depth 1 --branch "${VERSION}" https://github.com/example/project.git /src && cd /src && git checkout -q "$COMMIT" && git submodule update --init --recursive
RUN git init . && git remote add origin "https://github.com/" && git fetch -q --depth 1 origin "${COMMIT}" +refs/tags/*:refs/tags/* && git checkout -q FETCH_HEAD
RUN git config --global user.email "you@example.com" && git config --global --add safe.directory /src
ADD --keep-git-dir=true https://github.com/moby/moby.git#master /src
RUN find . -type f -name '*.sh' -exec chmod +x {} \; && find / -name "*.pyc" -delete && ls -la && cat /etc/os-release
RUN echo "root:root" | chpasswd && echo "user ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers
RUN sed -i -e 's|http://deb.debian.org|https://mirrors.aliyun.com|g' /etc/apt/sources.list
RUN mkdir -p /etc/ssh /run/sshd && ssh-keyscan github.com >> ~/.ssh/known_hosts
ARG USERNAME=vscode
ARG USER_UID=1000
ARG USER_GID=$USER_UID
ARG UID=10001
ARG GID=10001
RUN adduser --disabled-password --gecos "" --home "/nonexistent" --shell "/sbin/nologin" --no-create-home --uid "${UID}" appuser
RUN groupadd --gid $USER_GID $USERNAME && useradd --uid $USER_UID --gid $USER_GID -m -s /bin/bash $USERNAME
RUN groupadd -r app && useradd --no-log-init -r -g app app
RUN addgroup -g 1000 app && adduser -D -H -u 1000 -G app -s /bin/sh app
RUN install -d -m 0755 -o app -g app /data && touch /var/log/app.log
ARG http_proxy
ARG https_proxy
ARG no_proxy
ARG VCS_REF
ARG BUILDTIME
ARG REVISION=unknown
ARG DEBUG=false
HEALTHCHECK --interval=5m --timeout=3s --start-period=5s --start-interval=1s --retries=5 \
    CMD curl --fail --silent http://localhost/ || exit 1
HEALTHCHECK NONE
VOLUME ["/var/lib/docker"]
VOLUME /data
STOPSIGNAL SIGQUIT
ENTRYPOINT ["/sbin/tini", "--"]
ENTRYPOINT ["/usr/bin/dumb-init", "--"]
ENTRYPOINT ["docker-entrypoint.sh"]
ENTRYPOINT ["/entrypoint.sh"]
CMD ["/bin/bash"]
CMD ["/bin/sh", "-c", "tail -f /dev/null"]
CMD ["sleep", "infinity"]
COPY entrypoint.sh /entrypoint.sh
COPY rootfs /
COPY etc/ /etc/
COPY config.yml config.yaml config.json config/ ./
COPY Makefile .git .dockerignore requirements.yml ./
EXPOSE 22 53/udp 80/tcp 443 2375 5000 5432 6379 8000 8443 9090
