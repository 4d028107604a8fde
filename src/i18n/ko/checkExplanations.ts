import type { CheckExplanations } from '#i18n/checkTexts.ts';

export const checkExplanations: CheckExplanations = {
  ConsistentInstructionCasing:
    'BuildKit은 키워드의 대소문자를 가리지 않지만, 혼자 다르게 적힌 명령어는 눈에 잘 띄지 않습니다. 파일 안에서 하나로 통일하세요. 보통은 대문자로 씁니다.',
  CopyIgnoredFile:
    '.dockerignore가 제외하는 파일은 빌더로 전송되지 않으므로 이 단계는 파일을 찾지 못해 실패합니다. .dockerignore에서 해당 패턴을 지우거나, 그 아래에 ! 줄을 적어 다시 포함하세요. .dockerignore에 ! 줄이 하나라도 있으면 BuildKit은 이 경고를 내지 않습니다.',
  DuplicateStageName:
    '이름이 같으면 아래쪽 --from과 --target 모두 나중 스테이지를 가리킵니다. 앞의 스테이지는 번호로만 참조할 수 있습니다.',
  ExposeInvalidFormat:
    'EXPOSE에는 컨테이너 안의 프로그램이 여는 포트를 적습니다. 호스트의 주소와 포트는 docker run -p로 정하므로 여기에 적어도 효과가 없습니다.',
  ExposeProtoCasing:
    '이미지 설정에는 tcp, udp가 소문자로 기록됩니다. 파일에도 똑같이 적으면 헷갈리지 않습니다.',
  FromAsCasing: 'FROM과 AS는 한 쌍입니다. 대소문자가 같으면 스테이지 이름이 바로 보입니다.',
  FromPlatformFlagConstDisallowed:
    '플랫폼을 고정하면 --platform으로 고를 수 없어, 이미지에 적힌 플랫폼과 실제 파일의 플랫폼이 달라집니다. 빼거나, 빌더에서 실행할 스테이지라면 $BUILDPLATFORM을 쓰세요.',
  InvalidDefaultArgInFrom:
    '--build-arg를 주지 않으면 베이스 이미지 이름이 비거나 잘못되어 빌드가 멈춥니다. 기본값이 있으면 docker build만으로도 빌드되고, 어떤 베이스를 쓰는지도 드러납니다.',
  InvalidDefinitionDescription:
    'docker build --call=outline과 --call=targets는 이름으로 시작하는 ARG나 스테이지 바로 위 주석을 설명으로 보여 줍니다. 설명이 아닌 주석이라면 아래에 빈 줄을 넣으세요.',
  JSONArgsRecommended:
    '셸 형식은 /bin/sh를 띄우고 그 셸이 프로그램을 실행합니다. docker stop의 시그널이 프로그램에 닿지 않아, 정상 종료하지 못하고 10초 뒤 강제로 종료됩니다.',
  LegacyKeyValueFormat:
    '“=” 없이 쓰면 이름 뒤 전체가 값 하나가 되고, 변수도 한 번에 하나만 정의할 수 있습니다. 옛 파일을 위해 남은 형식이라 잘못 읽기 쉽습니다.',
  MaintainerDeprecated:
    'MAINTAINER가 채우는 필드는 이제 아무도 읽지 않습니다. 같은 내용을 레이블에 적으면 docker inspect로 확인할 수 있습니다.',
  MultipleInstructionsDisallowed:
    'CMD, ENTRYPOINT, HEALTHCHECK는 이미지에 하나씩만 있습니다. 스테이지의 마지막 것만 적용되고 위의 것은 버려집니다.',
  NoEmptyContinuation:
    '지금은 백슬래시 뒤의 빈 줄을 건너뛰지만 앞으로는 오류가 됩니다. 빈 줄을 지우거나 주석으로 바꾸세요.',
  RedundantTargetPlatform:
    'FROM에 따로 적지 않으면 베이스 이미지는 원래 타깃 플랫폼입니다. 옵션이 있으면 읽는 사람이 없는 이유를 찾게 됩니다.',
  ReservedStageName:
    'scratch는 빈 이미지, context는 빌드 컨텍스트를 뜻합니다. 스테이지 이름으로 쓰면 구별할 수 없습니다.',
  SecretsUsedInArgOrEnv:
    'ARG와 ENV 값은 이미지 설정이나 히스토리에 남아, 이미지를 받을 수 있는 사람은 누구나 볼 수 있습니다. 시크릿 마운트는 한 단계에서만 보이고 흔적이 남지 않습니다.',
  StageNameCasing:
    'BuildKit은 스테이지 이름을 소문자로 저장합니다. COPY --from은 대소문자를 가리지 않지만 FROM은 가리므로, 같은 이름이 한쪽에서는 되고 다른 쪽에서는 실패합니다.',
  UndefinedArgInFrom:
    'FROM에서는 첫 FROM 위에 선언한 ARG만 보입니다. 다른 이름은 빈 값이 되어 엉뚱한 이미지를 쓰거나 빌드가 멈춥니다.',
  UndefinedVar:
    '스테이지 안의 ARG나 ENV로 정의하지 않은 변수는 오류 없이 빈 값이 됩니다. 경로나 옵션 값이 조용히 사라집니다. 오타이거나, FROM 위의 ARG를 스테이지 안에서 다시 선언하지 않은 경우가 많습니다.',
  WorkdirRelativePath:
    '상대 경로 WORKDIR은 베이스 이미지의 작업 디렉터리에서 이어집니다. 새 버전에서 그 위치가 바뀌면 파일이 다른 곳에 놓입니다.',
  'from-variable':
    '--from의 이름은 변수에 값이 생기기 전에 찾기 때문에 BuildKit이 변수를 거부합니다. FROM에는 전역 ARG를 쓸 수 있으니, 그 변수로 스테이지를 하나 만들면 이름으로 참조할 수 있습니다. 단계가 없는 스테이지라 비용도 들지 않습니다.',
  'arg-out-of-scope':
    '첫 FROM 위의 ARG와 TARGETARCH처럼 BuildKit이 정하는 ARG는 FROM 줄에서만 보입니다. 스테이지에서는 ARG 줄로 다시 선언해야 하고, 기본값 없이 적으면 그 값을 이어받습니다. 셸은 오류를 내지 않고 값만 사라집니다.',
  'hidden-platform-arg':
    'BuildKit은 빌드하는 플랫폼마다 플랫폼 인자를 정합니다. 파일의 기본값이 그 값을 이기므로, arm64 이미지에 amd64 파일이 아무 경고 없이 들어갑니다. 스테이지에는 ARG 이름만 적으면 되고 FROM 줄에는 선언이 필요 없습니다.',
  'platform-on-stage':
    '플랫폼은 이미지에서 시작하는 스테이지에서 정해지고, 그 위의 스테이지는 같은 파일로 이어집니다. BuildKit은 옵션을 읽기만 합니다. 다른 플랫폼에서 빌드하려면 맨 아래 FROM에 적으세요.',
  'from-case':
    'BuildKit은 스테이지 이름을 소문자로 저장합니다. --from과 --target은 대소문자를 가리지 않지만 FROM은 글자 그대로 비교해 이미지로 해석하고, 이미지 이름에는 대문자를 쓸 수 없어 빌드가 멈춥니다.',
  'broken-json':
    '올바른 JSON만 목록이 됩니다. 큰따옴표를 쓰고 쉼표로 나누며, 끝에는 쉼표를 두지 않습니다. 그 밖에는 대괄호로 시작하는 셸 명령이나 파일 이름으로 읽습니다.',
  'inline-comment':
    '주석은 #으로 시작하는 줄입니다. BuildKit은 명령어의 여러 줄을 하나로 이어 셸에 넘깁니다. RUN 중간의 #은 그 뒤를 모두 주석으로 만들고, COPY나 WORKDIR에서는 단어가 하나 늘어납니다.',
  'arg-in-other-stage':
    'ARG와 그 기본값은 선언한 줄부터 스테이지 끝까지만 유효하고, 그 스테이지를 FROM으로 잇지 않은 스테이지에는 전달되지 않습니다. 첫 FROM 위에 기본값과 함께 선언하면 모든 스테이지가 이름만 적은 ARG로 가져올 수 있습니다.',
  'unknown-build-arg':
    'BuildKit은 이런 인자를 알리지 않고 버리고 기본값으로 빌드합니다. FROM 줄에서 쓰려면 첫 FROM 위에, 단계에서 쓰려면 그 스테이지 안에 ARG로 선언하세요.',
  'windows-platform':
    'Linux 빌더의 BuildKit은 레지스트리에서 Linux용 이미지를 찾는데, 이 이미지에는 없습니다. C:\\app 같은 경로도 Windows용 빌드에서만 드라이브 경로이고, 아니면 그냥 파일 이름입니다.',
  'dash-flag':
    'BuildKit은 하이픈 두 개로 플래그를 알아봅니다. 문서 편집기나 메신저가 하이픈을 대시로 바꿔도 문법 오류는 나지 않고, 그 단어를 파일로 복사하거나 명령의 일부로 실행합니다.',
  'heredoc-blank':
    'RUN << EOF는 히어독이지만 COPY와 ADD는 먼저 공백에서 단어를 나누어 <<와 EOF라는 파일을 찾습니다. <<- 뒤에는 어떤 인스트럭션도 공백을 허용하지 않아, 히어독이 열리지 않고 아래 줄들이 인스트럭션으로 읽힙니다.',
  'hidden-character':
    '웹 페이지, 메신저, 문서 편집기는 단어 사이에 줄 바꿈 없는 공백이나 폭이 없는 문자를 넣기도 합니다. 눈에는 보이지 않지만 셸은 그 전체를 한 명령 이름으로, COPY는 한 파일 이름으로 찾습니다.',
  'carriage-return':
    'BuildKit은 Windows 줄바꿈 파일을 읽지만 here-document 본문은 그대로 넘깁니다. “make\\r”이라는 명령은 없고, 첫 줄이 그렇게 끝나는 스크립트는 실행되지 않습니다. Unix 줄바꿈으로 저장하세요.',
  'lost-with-step':
    'BuildKit은 RUN마다 컨테이너를 새로 띄우고 파일만 남깁니다. WORKDIR와 ENV는 아래 모든 단계와 컨테이너에 유지됩니다. 가상 환경이 설정하는 값은 ENV로 PATH에 넣으면 됩니다.',
  'no-shell':
    '셸 형식은 /bin/sh -c로 실행되는데, distroless나 scratch에는 프로그램에 필요한 파일만 있습니다. 목록 형식은 프로그램을 직접 실행합니다. debug 변형 이미지에는 셸이 있습니다.',
  'outside-context':
    '빌드는 컨텍스트만 볼 수 있습니다. 상위 폴더를 컨텍스트로 삼고 --file로 Dockerfile을 지정하거나, --build-context shared=../shared로 이름을 붙인 뒤 COPY --from=shared로 가져오세요.',
  'tilde-path':
    '물결표를 홈 디렉터리로 바꾸는 것은 셸입니다. COPY, ADD, WORKDIR에는 셸이 없고 이미지의 사용자도 여럿일 수 있어, BuildKit은 이름이 ~인 디렉터리를 만듭니다.',
  'misspelt-stage':
    '같은 이름의 스테이지가 없으면 이미지로 해석되어 Docker Hub에서 찾습니다. 대개 빌드가 실패하지만, 누군가 올린 같은 이름의 이미지를 받게 될 수도 있습니다.',
  'image-for-stage':
    '--from의 이름은 스테이지, 빌드에 준 이름 있는 컨텍스트(--build-context, bake와 Compose의 contexts), 이미지 중 하나입니다. 앞의 둘이 없으면 Docker Hub에서 그 이름의 이미지를 찾아, 실패하거나 엉뚱한 것을 받습니다. 빌드 설정에 컨텍스트를 넣으면 무엇이 달라지는지 볼 수 있습니다.',
  'unused-stage':
    '이름이 없거나 나중 스테이지가 같은 이름을 가져갔고, 어떤 타깃도 이 스테이지를 거치지 않습니다. BuildKit이 실행하지 않으니 안에 실수가 있어도 드러나지 않습니다. 이름을 붙이거나 지우세요.',
  'other-frontend':
    'BuildKit은 # syntax= 지시자나 빌드 인자 BUILDKIT_SYNTAX에 적힌 이미지를 받아 그 이미지가 파일을 읽게 합니다. 여기 그린 것은 BuildKit 0.32.2의 프런트엔드가 읽은 결과입니다. docker/dockerfile:1은 항상 최신 정식 버전입니다.',
  'frontend-too-old':
    '버전을 고정한 docker/dockerfile은 BuildKit이 아무리 새로워도 그 시점의 문법으로 읽습니다. docker/dockerfile:1이나, 쓰려는 기능이 있는 버전을 적으세요.',
  'late-directive':
    'BuildKit은 파일의 첫 줄들에서만 지시자를 읽습니다. 주석, 빈 줄, 명령어가 나오면 끝나고, 그 아래에 있는 것은 효과가 없는 주석입니다.',
  'preprocessor-lines':
    'Dockerfile에서 #으로 시작하는 줄은 주석이라 포함도 정의도 조건도 처리되지 않고, 조건의 모든 갈래가 차례로 빌드됩니다. 이런 파일은 먼저 cpp를 거쳐야 합니다.',
  'lock-inversion':
    '단계는 잠금 캐시를 마운트 경로 순서대로 잡고, 다음 것을 기다리는 동안 앞의 것을 놓지 않습니다. 같은 두 캐시를 반대 순서로 잡는 두 단계가 동시에 실행되면 서로를 기다리다 빌드가 멈춥니다. 마운트 경로의 순서를 같게 하세요.',
  'cache-unlocked':
    '서로 필요 없는 스테이지는 동시에 실행되고, 캐시 마운트는 기본으로 공유됩니다. apt는 디렉터리에 잠금을 걸고 다른 쪽이 잡고 있으면 바로 실패하며, Gradle은 다른 컨테이너의 프로세스에 잠금을 요청하지 못하고, Maven은 저장소를 보호하지 않아 빌드가 가끔 깨집니다. sharing=locked면 기다리고, id가 다르면 캐시를 따로 씁니다.',
  'cache-elsewhere':
    'BuildKit은 FROM, COPY --from, 스테이지 마운트로만 순서를 정하고 캐시 마운트는 보지 않습니다. 읽는 단계가 먼저 실행될 수도 있고, 쓰는 단계가 빌드 캐시에서 나와 실행되지 않을 수도 있으며, 캐시는 언제든 지워질 수 있습니다. 필요한 파일은 그 단계에서 만들거나 스테이지에서 가져오세요.',
  'link-chmod':
    'BuildKit은 알리지 않고 링크 없이 복사합니다. 위쪽 단계를 기다리게 되고, 그 단계가 바뀌면 복사도 다시 합니다. 파일을 만드는 곳에서 권한을 정하면 --link가 동작합니다. 아니면 --link를 빼서 실제 동작과 맞추세요.',
  'link-chown-name':
    '--link 복사는 따로 만들어 나중에 이미지에 얹습니다. 그때는 /etc/passwd가 없어 “invalid user index” 오류로 빌드가 실패합니다. 숫자는 되고, --link를 빼면 이름도 됩니다.',
  'early-platform-arg':
    '이 스테이지는 빌더 플랫폼에서 실행되므로 단계를 모든 플랫폼이 함께 쓸 수 있습니다. 하지만 ARG 값은 쓰든 안 쓰든 아래 모든 RUN에 포함되어, 두 플랫폼을 빌드하면 다운로드도 두 번 합니다. ARG를 처음 쓰는 곳 바로 위로 옮기세요.',
  'copy-before-install':
    '설치 단계의 캐시는 앞에서 복사한 파일이 그대로일 때만 유지됩니다. 전체를 먼저 복사하면 README 하나만 바뀌어도 의존성을 다시 설치합니다. 매니페스트와 락 파일을 먼저 복사해 설치하고, 나머지를 복사하세요.',
  'apt-update-alone':
    '패키지 목록은 한 번 받아 단계와 함께 캐시됩니다. 몇 주 뒤 설치 단계만 다시 실행되면 미러에 더 이상 없는 버전을 찾게 됩니다. 한 단계에 두면 목록과 패키지의 시점이 늘 같습니다.',
  'removed-later':
    '단계마다 레이어가 하나씩 쌓이고, 지운 파일은 위 레이어에서 가려질 뿐입니다. 만든 단계에서 지우거나, 한 단계만 읽는다면 바인드 마운트로 넘기거나, 결과만 새 스테이지로 복사하세요.',
  'development-packages':
    '컴파일러, 테스트 도구, 린터는 이미지를 키우고 공격자가 쓸 도구를 늘립니다. 따로 둔 스테이지에 설치해 거기서 빌드하고 결과만 복사하세요. 최종 스테이지에는 실행에 필요한 것만 있으면 됩니다.',
  'secret-value':
    '이미지를 받거나 이 파일을 읽을 수 있는 사람은 누구나 이 인증 정보를 쓸 수 있고, 뒤에서 덮어써도 히스토리에 남습니다. 폐기하고, 새로 발급한 값은 시크릿 마운트로 전달하세요.',
  'private-file':
    '복사한 파일은 뒤에서 지워도 레이어에 남습니다. 설정값은 컨테이너를 시작할 때 주고, 빌드에 필요한 인증 정보는 시크릿 마운트로 넘기세요. 이런 파일은 .dockerignore에 적어 두세요.',
  'shell-entrypoint':
    '셸 형식은 적힌 내용만 /bin/sh -c로 실행하고, 뒤에 오는 CMD나 docker run의 인자는 버립니다. 시그널도 셸에서 막힙니다. JSON 형식은 프로그램을 직접 실행합니다.',
  'unpinned-base':
    'latest는 릴리스마다 바뀌므로 같은 파일이 다음 달에는 다른 이미지를 만들고, 다른 곳에서 만든 캐시도 맞지 않게 됩니다. 버전을 적으면 무엇을 기준으로 썼는지 알 수 있고, 다이제스트는 완전히 고정합니다.',
  'final-root':
    '프로그램이 뚫리면 공격자는 그 프로그램의 권한을 갖습니다. 컨테이너의 root 권한은 대부분의 프로그램에 필요 없습니다. 위에 USER를 추가하세요. (이 베이스 이미지에는 사용자가 설정되어 있지 않습니다.)',
  'final-builder':
    '컴파일러, 패키지 캐시, 소스 때문에 이미지가 프로그램보다 몇 배 커지고 공격자에게 도구를 쥐여 줍니다. 결과물만 복사하는 마지막 스테이지를 두면 그것만 배포됩니다.',
  'unknown-ignore':
    '# stagegraph ignore=은 바로 아래 명령어에서, ignore-file=은 파일 전체에서 Stagegraph의 규칙을 무시합니다. 규칙 이름은 알림마다 괄호 안에 있습니다. 없는 이름을 적으면 아무것도 무시되지 않습니다.',
  'unused-ignore':
    '무시할 것이 없는 주석은 나중에 그 자리에서 생길 문제를 가립니다. 지우거나, 필요한 곳으로 옮기세요. 명령어 바로 위에 두거나, ignore-file=로 첫 명령어 위에 둡니다.',
};
