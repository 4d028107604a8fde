import type { topics as en } from '#i18n/en/topics.ts';

export const topics: typeof en = {
  ADD: '빌드 컨텍스트의 파일을 복사하고, 로컬 tar 아카이브는 풀고, URL과 Git 저장소는 내려받습니다.',
  ARG: '빌드 인자를 선언합니다. 첫 FROM 위의 ARG는 FROM 줄에서만 쓸 수 있고, 스테이지 안에서 쓰려면 ARG 이름을 다시 적습니다.',
  CMD: '컨테이너가 기본으로 실행할 명령입니다. 한 스테이지에 여러 개면 마지막 것만 적용됩니다. 별도 빌드 단계는 없습니다.',
  COPY: '빌드 컨텍스트의 파일을 복사합니다. --from을 쓰면 스테이지, 이미지, 이름 있는 컨텍스트에서 복사합니다.',
  ENTRYPOINT:
    '컨테이너가 항상 실행할 프로그램입니다. CMD는 그 인자가 됩니다. 여러 개면 마지막 것만 적용됩니다.',
  ENV: '환경 변수를 설정합니다. 아래 명령어, 이 스테이지를 베이스로 쓰는 스테이지, 컨테이너에 모두 적용됩니다.',
  EXPOSE: '프로그램이 사용하는 포트를 적어 둡니다. 실제로 여는 것은 docker run -p입니다.',
  FROM: '이미지, 위쪽 스테이지, scratch 중 하나를 베이스로 스테이지를 시작합니다. AS로 이름을 붙입니다.',
  HEALTHCHECK:
    'Docker가 주기적으로 실행해 컨테이너 상태를 확인하는 명령입니다. NONE은 물려받은 설정을 끕니다.',
  LABEL: '이미지에 이름과 값으로 된 메타데이터를 붙입니다.',
  MAINTAINER: '작성자를 적습니다. 더 이상 권장하지 않으니 LABEL을 쓰세요.',
  ONBUILD: '명령어를 저장해 두었다가, 이 스테이지나 이미지를 바로 베이스로 쓰는 빌드가 시작될 때 실행합니다.',
  RUN: '명령을 실행하고 바뀐 파일을 남깁니다.',
  SHELL: '이 아래 RUN, CMD, ENTRYPOINT, HEALTHCHECK의 셸 형식이 쓸 셸입니다.',
  STOPSIGNAL: 'docker stop이 보내는 시그널입니다. SIGQUIT 같은 이름이나 번호로 적습니다.',
  USER: '아래 명령어와 컨테이너를 실행할 사용자와 그룹입니다.',
  VOLUME: '내용을 컨테이너 파일 시스템 밖에 두는 경로입니다.',
  WORKDIR: '아래 명령어의 작업 디렉터리입니다. 없으면 만듭니다. 상대 경로는 앞의 WORKDIR을 기준으로 합니다.',

  'FROM --platform':
    '베이스 이미지의 플랫폼입니다. $BUILDPLATFORM을 쓰면 에뮬레이션 없이 빌더에서 바로 실행됩니다.',

  'RUN --mount': '이 명령에만 파일, 캐시, 시크릿, SSH 에이전트를 붙입니다. 여러 번 쓸 수 있습니다.',
  'RUN --network': '명령이 사용할 네트워크입니다.',
  'RUN --security': '명령에 추가 권한을 줄지 정합니다.',
  'RUN --device': '명령에 장치를 붙입니다. 정식 Dockerfile 문법에서는 쓸 수 없습니다.',

  'COPY --from':
    '파일을 가져올 곳입니다. 스테이지 이름이나 번호, 이미지, 이름 있는 컨텍스트를 적습니다. 변수는 쓸 수 없습니다.',
  'COPY --chown': '복사한 파일의 소유자입니다. 사용자:그룹으로 적고, 없으면 0:0입니다.',
  'COPY --chmod': '복사한 파일의 권한입니다. 755 같은 8진수나 u=rwX,go=rX 같은 기호로 적습니다.',
  'COPY --link':
    '독립된 레이어로 복사합니다. 아래 레이어가 바뀌어도 그대로 쓰이고, 복사할 때 베이스를 기다리지 않습니다.',
  'COPY --parents': '소스 경로의 디렉터리 구조를 유지합니다. 경로의 /./ 뒤부터 유지됩니다.',
  'COPY --exclude': '패턴에 맞는 파일을 제외합니다. 여러 번 쓸 수 있습니다.',

  'ADD --chown': '추가한 파일의 소유자입니다. 사용자:그룹으로 적고, 없으면 0:0입니다.',
  'ADD --chmod': '추가한 파일의 권한입니다. 755 같은 8진수나 u=rwX,go=rX 같은 기호로 적습니다.',
  'ADD --link': '독립된 레이어로 추가합니다. 아래 레이어가 바뀌어도 그대로 쓰입니다.',
  'ADD --checksum': '내려받은 파일의 체크섬(sha256:…)이나 Git 소스의 커밋입니다. 다르면 빌드가 실패합니다.',
  'ADD --keep-git-dir': 'Git 소스의 .git 디렉터리를 남깁니다.',
  'ADD --unpack':
    'tar 아카이브를 풀지 정합니다. 적지 않으면 로컬 아카이브는 풀고, 내려받은 것은 풀지 않습니다.',
  'ADD --exclude': '패턴에 맞는 파일을 제외합니다. 여러 번 쓸 수 있습니다.',

  'HEALTHCHECK --interval': '검사 간격입니다. 기본값은 30s입니다.',
  'HEALTHCHECK --timeout': '이보다 오래 걸리면 실패로 봅니다. 기본값은 30s입니다.',
  'HEALTHCHECK --start-period': '프로그램이 시작하는 동안 실패를 세지 않는 시간입니다. 기본값은 0s입니다.',
  'HEALTHCHECK --start-interval': 'start-period 동안의 검사 간격입니다. 기본값은 5s입니다.',
  'HEALTHCHECK --retries': '이 횟수만큼 연달아 실패하면 unhealthy가 됩니다. 기본값은 3입니다.',

  'type=bind':
    '빌드 컨텍스트, 스테이지, 이미지의 파일을 보여 줍니다. rw가 없으면 읽기 전용이고, 쓴 내용은 버려집니다.',
  'type=cache':
    '빌드 사이에 유지되는 디렉터리입니다. 패키지 관리자나 컴파일러 캐시에 씁니다. 이미지에는 들어가지 않습니다.',
  'type=secret': '시크릿을 파일이나 환경 변수로 보여 줍니다. 이미지와 캐시에는 남지 않습니다.',
  'type=ssh': '사용자의 SSH 에이전트에 있는 키를 쓸 수 있게 합니다. 키 자체는 보이지 않습니다.',
  'type=tmpfs': '메모리에 만드는 빈 디렉터리입니다.',

  'mount type': '마운트 종류입니다. bind(기본값), cache, secret, ssh, tmpfs 중 하나입니다.',
  'mount target': '마운트할 위치입니다. dst, destination으로도 적습니다.',
  'mount source': '마운트할 대상 안의 경로입니다. 기본값은 루트입니다. src로도 적습니다.',
  'mount from':
    '마운트할 스테이지, 이미지, 이름 있는 컨텍스트입니다. 이름만 쓸 수 있고, 숫자는 이미지 이름으로 봅니다.',
  'mount readonly': '쓰기를 막습니다. ro로도 적습니다.',
  'mount readwrite': '쓰기를 허용합니다. bind 마운트에 쓴 내용은 명령이 끝나면 버려집니다. rw로도 적습니다.',
  'mount id':
    '캐시, 시크릿, 에이전트의 이름입니다. id가 같은 캐시는 같은 캐시입니다. 없으면 target을 씁니다.',
  'mount sharing':
    '두 빌드 단계가 캐시를 함께 쓸 때의 동작입니다. shared(기본값), private, locked 중 하나입니다.',
  'mount required': '시크릿이나 에이전트가 없으면 빌드가 실패합니다. 적지 않으면 마운트 없이 진행합니다.',
  'mount env': '시크릿을 이 이름의 환경 변수로 줍니다.',
  'mount size': '디렉터리의 최대 크기입니다. 예: 64m',
  'mount mode': '마운트의 권한입니다. 8진수로 적습니다.',
  'mount uid': '마운트를 소유할 사용자 ID입니다. 기본값은 0입니다.',
  'mount gid': '마운트를 소유할 그룹 ID입니다. 기본값은 0입니다.',

  'sharing=shared': '여러 빌드 단계가 동시에 캐시에 쓸 수 있습니다.',
  'sharing=private': '캐시가 사용 중이면 다른 캐시를 새로 씁니다.',
  'sharing=locked': '다른 빌드 단계가 캐시를 다 쓸 때까지 기다립니다.',

  'network=default': '빌더의 네트워크를 씁니다.',
  'network=none': '루프백 외에는 네트워크가 없습니다.',
  'network=host': '호스트의 네트워크를 씁니다. 빌드에서 --allow network.host로 허용해야 합니다.',

  'security=sandbox': '빌드 컨테이너의 기본 권한입니다.',
  'security=insecure': '모든 권한을 줍니다. 빌더 설정과 빌드의 --allow security.insecure로 허용해야 합니다.',

  '# syntax': '이 파일을 해석할 이미지입니다. 예: docker/dockerfile:1. 없으면 BuildKit에 내장된 것을 씁니다.',
  '# escape': '이스케이프와 줄 이음에 쓸 문자입니다. 기본값은 \\이고, Windows 경로에는 `를 씁니다.',
  '# check': '건너뛸 빌드 검사와, 경고가 나면 빌드를 실패시킬지를 정합니다.',

  'check=skip': '건너뛸 빌드 검사입니다. 쉼표로 나누고, all이면 전부 건너뜁니다.',
  'check=error': 'true면 경고가 나올 때 빌드가 실패합니다.',
  'check=experimental': '추가로 실행할 실험적 빌드 검사입니다. all이면 전부 실행합니다.',

  $BUILDPLATFORM: '빌더의 플랫폼입니다. 예: linux/amd64',
  $BUILDOS: '빌더의 운영체제입니다.',
  $BUILDOSVERSION: '빌더 운영체제의 버전입니다. 없으면 비어 있습니다.',
  $BUILDARCH: '빌더의 아키텍처입니다. 예: amd64',
  $BUILDVARIANT: '빌더 아키텍처의 변형입니다. 예: v7',
  $TARGETPLATFORM: '빌드 대상 플랫폼입니다. 예: linux/arm64',
  $TARGETOS: '빌드 대상 운영체제입니다.',
  $TARGETOSVERSION: '빌드 대상 운영체제의 버전입니다. 없으면 비어 있습니다.',
  $TARGETARCH: '빌드 대상 아키텍처입니다. 예: arm64',
  $TARGETVARIANT: '빌드 대상 아키텍처의 변형입니다. 예: v7',
  $TARGETSTAGE: '타깃 스테이지의 이름입니다.',

  scratch: '빈 파일 시스템입니다. 파일이 하나도 없는 상태로 스테이지를 시작합니다.',
};
