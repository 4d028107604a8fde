import type { platforms as en } from '#i18n/en/course/platforms.ts';
import type { Translation } from '#i18n/format.ts';

export const platforms: Translation<typeof en> = {
  'asked.title': 'FROM은 요청한 플랫폼을 따릅니다',
  'asked.say':
    '여기서는 `linux/amd64` 빌더에 `--platform linux/arm64`를 요청했습니다. `build`를 포함해 모든 `FROM`이 arm64용 이미지를 가져오므로 Go 컴파일러도 arm64 프로그램입니다. 빌더가 arm64를 에뮬레이션할 수 있으면 4행과 6행이 몇 배나 느려지고, 할 수 없으면 실패합니다.',
  'cross.title': '여기서 빌드해 저기서 실행하기',
  'cross.say':
    '`FROM --platform=$BUILDPLATFORM`은 빌더의 플랫폼용 이미지를 가져오므로 명령이 제 속도로 실행됩니다. 대신 어느 플랫폼용으로 컴파일할지 컴파일러에 알려 주어야 합니다. BuildKit은 그 값을 `TARGETARCH`에 담아 둡니다. `FROM`에서는 이런 이름을 바로 쓸 수 있고, 스테이지 안에서는 먼저 `ARG`로 선언해야 합니다.',
  'cross.task':
    '`build`가 빌더의 플랫폼에서 실행되면서 요청한 플랫폼용으로 컴파일하도록 Dockerfile을 고치세요. `runtime`은 그대로 둡니다.',
  'cross.hint':
    '1행: `FROM --platform=$BUILDPLATFORM …`. 6행 위: `ARG TARGETARCH`. 6행: `GOARCH=$TARGETARCH go build`.',
  'cross.done':
    '이제 `runtime`만 arm64입니다. 에뮬레이션이 필요한 명령은 `apk add` 하나뿐입니다. `COPY`는 이미지의 프로그램을 실행하지 않습니다.',
  'native.title': '어디에서 실행되는가',
  'native.say':
    '다른 스테이지에서 시작하는 스테이지는 그 스테이지의 플랫폼에서 실행됩니다. 이미지에서 시작하는 스테이지는 `FROM`에 따로 적지 않는 한 요청한 플랫폼을 따릅니다.',
  'native.task':
    '`--platform`으로 무엇을 요청하든 명령이 빌더의 플랫폼에서 실행되는 스테이지를 모두 표시하세요.',
  'native.hint': '직접 적은 스테이지가 있고, 시작한 스테이지에서 물려받은 스테이지가 하나 있습니다.',
  'native.done':
    '이제 그래프는 `linux/arm64` 빌드를 보여 줍니다. `linux/amd64`라고 적힌 카드에는 에뮬레이션이 필요 없습니다. `build`는 플랫폼을 `sources`에서 물려받았습니다.',
  'twice.title': '한 번인가, 플랫폼마다 한 번인가',
  'twice.say':
    '`--platform linux/amd64,linux/arm64`이면 BuildKit은 플랫폼마다 그래프를 만들고, 양쪽에서 같은 단계는 하나로 합칩니다. 같은 입력에 대한 같은 명령이어야 하고, `RUN`은 그 위에서 선언한 인자의 값까지 모두 같아야 합니다.',
  'twice.task': '두 플랫폼에서 한 번씩, 모두 두 번 실행되는 단계가 있는 스테이지를 모두 표시하세요.',
  'twice.hint': '`sources`는 요청한 플랫폼을 모릅니다. `zones`는 어떨까요?',
  'twice.done':
    '`go build`는 대상 플랫폼을 값으로 받고, `zones`와 `runtime`은 플랫폼마다 다른 이미지에서 시작합니다. 모듈과 페이지는 한 번만 만듭니다. 시간대 데이터는 어디서나 같으니 `zones`도 `$BUILDPLATFORM`에서 실행해도 됩니다.',
  'early.title': '너무 이른 선언',
  'early.say':
    '여기서는 `ARG TARGETARCH`가 `FROM` 바로 아래에 있습니다. 그러면 쓰든 쓰지 않든 그 아래 모든 `RUN`에 이 값이 포함됩니다. 두 플랫폼을 빌드하면 모듈을 전부 두 번 내려받습니다.',
  'early.task':
    '`go mod download`는 두 플랫폼을 통틀어 한 번만, `go build`는 플랫폼마다 한 번 실행되도록 Dockerfile을 고치세요.',
  'early.hint': '2행은 더 아래에 있어도 됩니다. 이 값이 처음 필요한 명령 바로 위에 두세요.',
  'early.done':
    '이제 `COPY . .`까지는 다시 함께 씁니다. 위에서 선언한 값이 포함되는 것은 `RUN`뿐이고, `COPY`와 `WORKDIR`은 아닙니다.',
  'per-platform.title': '플랫폼마다 다른 길',
  'per-platform.say':
    '`FROM base-${TARGETARCH}`는 플랫폼마다 다른 스테이지입니다. 그래프는 `linux/amd64` 빌드를 보여 줍니다. 도구가 알려 주기 전에 다른 쪽을 생각해 보세요.',
  'per-platform.task': '`--platform linux/arm64`로 빌드되는 스테이지를 모두 표시하세요.',
  'per-platform.hint':
    '`runtime`에서 시작하세요. 이때 베이스는 어느 스테이지이고, 거기에는 무엇이 필요한가요?',
  'per-platform.done':
    '`base-amd64`만 빼고 모두입니다. 둘을 함께 빌드하면 플랫폼마다 자기 길로 가고, 로그에는 `[linux/arm64 base-arm64 …]`처럼 표시됩니다.',
  'end.title': '기억할 것',
  'end.say':
    '도구는 `$BUILDPLATFORM`에서 실행하고, `TARGETARCH`를 알려 주되, 선언은 늦게 하세요. 요청한 플랫폼의 이미지에서 시작하는 것은 플랫폼마다 한 번씩 실행되고, 빌더의 플랫폼과 다르면 에뮬레이션으로 실행됩니다. 다음은 전체를 한 번에 다룹니다.',
};
