import type { whole as en } from '#i18n/en/course/whole.ts';
import type { Translation } from '#i18n/format.ts';

export const whole: Translation<typeof en> = {
  'start.title': '느리고 무거운 시작',
  'start.say':
    '제품 하나를 스테이지 13개로 빌드합니다. 페이지, 서버, 작업, 가이드, 메일이 들어 있고 잘 동작합니다. 하지만 이미지에 툴체인이 통째로 들어가고, 빌드가 느리며, 서버 코드 한 줄만 바꿔도 모듈을 전부 다시 내려받습니다. 한 번에 하나씩 고치고, 그때마다 도구로 재 봅시다.',
  'slow.title': '시간은 어디에 쓰이는가',
  'slow.say':
    '56초가 걸립니다. 타임라인에 가장 긴 경로가 나옵니다. `web-deps`, `web`, `api`, `release`입니다. 이 경로를 줄이지 않으면 빌드도 줄지 않습니다. 단계마다 걸리는 시간은 이 레슨을 위해 가정한 값이고, 나머지는 BuildKit이 실행하는 순서대로 계산한 결과입니다.',
  'slim.title': '실행할 것만 배포하기',
  'slim.say':
    '`release`는 `FROM api`로 시작합니다. 그래서 `api`와 `sources`의 레이어, 곧 컴파일러와 모듈과 소스가 모두 이미지에 들어갑니다.',
  'slim.task':
    '`release`가 작은 이미지에서 시작하고, `api`에서 프로그램과 `/api/public` 폴더를 복사하도록 Dockerfile을 고치세요.',
  'slim.hint':
    '49행을 `FROM debian:bookworm-slim AS release`로 바꾸고, 그 아래에 `WORKDIR /srv`, `COPY --from=api /bin/api /bin/api`, `COPY --from=api /api/public public`을 넣으세요.',
  'slim.done':
    '이미지에는 작은 베이스 위에 `release`의 레이어만 있습니다. 빌드는 여전히 56초입니다. 무엇을 배포하는가와 무엇이 시간을 쓰는가는 다른 문제입니다.',
  'untie.title': '만들어진 곳에서 복사하기',
  'untie.say':
    '21행은 페이지를 `api`로 가져오는데, 결국 `release`가 다시 꺼내 갈 뿐입니다. 컴파일러는 읽지도 않는 페이지를 기다리고, 가장 긴 경로가 양쪽을 모두 지납니다.',
  'untie.task':
    '`web`과 `api`가 병렬로 실행되고, `release`는 페이지를 `web`에서 가져오도록 Dockerfile을 고치세요.',
  'untie.hint':
    '21행을 빼고, `release`에서는 `/api/public`을 복사하는 대신 `COPY --from=web /web/dist public`을 쓰세요.',
  'untie.done':
    '56초가 36초가 되었습니다. `api`는 이제 기다리지 않고, 가장 긴 경로는 `web-deps`, `web`, `release`입니다.',
  'shorter.title': '가장 긴 경로에서 빼기',
  'shorter.say':
    '이제 페이지 쪽이 가장 긴 경로입니다. `release`는 `web` 스테이지 전체를 기다리므로 9행도 기다립니다. `npm run lint`는 6초가 걸리지만, 복사해 갈 파일은 하나도 남기지 않습니다.',
  'shorter.task': '`npm run lint`를 `web`이 아니라 `web-test`에서 실행하도록 Dockerfile을 고치세요.',
  'shorter.hint': '9행을 `web-test`의 끝으로 옮기세요.',
  'shorter.done': '린트는 테스트와 함께 두는 것이 맞습니다. 페이지만 필요한 쪽은 이제 기다리지 않습니다.',
  'predict.title': '이제 무엇이 결정할까요?',
  'predict.say':
    '페이지 쪽 경로가 6초 짧아졌습니다. 하지만 전체 빌드는 어느 쪽이든 가장 긴 경로가 끝나야 끝납니다.',
  'predict.task': '이제 `release`를 빌드하는 데 걸리는 시간을 예측하세요.',
  'predict.hint':
    '두 경로의 시간을 각각 더해 보세요. 하나는 `web-deps`와 `web`, 다른 하나는 `sources`와 `api`입니다.',
  'predict.done':
    '30초가 아니라 32초입니다. 이제 `go mod download`와 `go build`가 결정합니다. 더 줄이려면 그쪽을 줄여야 합니다.',
  'order.title': '그다음 빌드',
  'order.say':
    '지금까지는 처음 빌드할 때의 시간이었습니다. 보통은 코드 한 줄이 바뀝니다. 여기서는 `api/cmd/api/main.go`입니다. 17행이 모듈을 내려받기 전에 이 파일을 복사하므로 다시 32초가 걸립니다.',
  'order.task':
    '이 파일이 바뀌어도 `go mod download`는 캐시에서 가져오고, `api/go.mod`가 바뀌면 다시 실행되도록 Dockerfile을 고치세요.',
  'order.hint': '내려받기 위에는 `COPY api/go.mod api/go.sum ./`을, 아래에는 `COPY api .`을 두세요.',
  'order.done': '32초가 20초가 되었습니다. `go build` 혼자 결정합니다.',
  'checks.title': '빠진 것은 없습니다',
  'checks.say':
    '`release`는 테스트를 실행하지 않습니다. 가는 길에 참조하는 곳이 없기 때문입니다. 그래서 빠르고, 그래서 테스트는 따로 실행해야 합니다.',
  'checks.task': '모든 테스트가 실행되는 타깃을 고르세요.',
  'checks.hint': '`web-test`와 `api-test` 양쪽에서 복사하는 스테이지는 무엇인가요?',
  'checks.done':
    'CI에서는 `checks`를 먼저 빌드하고 `release`를 빌드합니다. 둘 다 필요한 것은 캐시에서 가져옵니다.',
  'end.title': '처음부터 끝까지',
  'end.say':
    '빌드는 56초에서 32초로, 한 줄을 바꾼 뒤의 빌드는 32초에서 20초로 줄었고, 이미지에는 툴체인이 없습니다. 없어진 스테이지는 하나도 없습니다. 어디부터 고칠지는 매번 도구가 보여 주었습니다. 역할, 가장 긴 경로, 바뀌면 다시 실행되는 것입니다. 이제 여러분의 Dockerfile 차례입니다. 레슨에서 나가 붙여 넣어 보세요.',
};
