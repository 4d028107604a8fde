import type { cache as en } from '#i18n/en/course/cache.ts';
import type { Translation } from '#i18n/format.ts';

export const cache: Translation<typeof en> = {
  'chain.title': '같으면 실행하지 않습니다',
  'chain.say':
    'BuildKit은 같은 입력에 같은 명령을 실행한 적이 있으면 그 단계를 캐시에서 가져옵니다. 여기서는 `src/App.tsx`가 바뀌었습니다. 3행은 이 파일을 복사하므로 다시 실행되고, 그 결과 위에서 실행되는 줄도 모두 다시 실행됩니다. 패키지는 그대로인데 `npm ci`까지 다시 실행됩니다.',
  'order.title': '드물게 바뀌는 것부터',
  'order.say':
    '`COPY`는 복사할 파일이 바뀌었을 때만 다시 실행됩니다. 그러니 명령에 필요한 것만 복사해 실행하고, 나머지는 그다음에 복사하세요.',
  'order.task':
    '`src/App.tsx`가 바뀌어도 `npm ci`는 캐시에서 가져오고, `package.json`이 바뀌면 다시 실행되도록 Dockerfile을 고치세요.',
  'order.hint': '`npm ci` 위에는 `COPY package.json package-lock.json ./`을, 아래에는 `COPY . .`을 두세요.',
  'order.done': '이제 `npm ci`는 자기가 읽는 두 파일 중 하나가 바뀌었을 때만 다시 실행됩니다.',
  'reach.title': '어디까지 다시 실행될까요?',
  'reach.say':
    '다시 실행된 단계는 그 파일 시스템 위에서 실행되는 것을 모두 끌고 갑니다. 같은 스테이지의 나머지와, `FROM`으로 그 스테이지에서 시작하는 스테이지입니다.',
  'reach.task':
    '`server/go.mod`가 바뀌었습니다. 확실히 다시 실행되는 단계가 있는 스테이지를 모두 표시하세요.',
  'reach.hint': '10행이 이 파일을 읽습니다. 거기서 `COPY --from`이 아니라 `FROM`을 따라가세요.',
  'reach.done':
    '`modules`와 그 위의 `server`입니다. `runtime`은 확실하지 않습니다. 이유는 다음 단계에서 봅니다.',
  'stops.title': '멈출 수도 있는 곳',
  'stops.say':
    '22행은 다시 실행된 스테이지에서 복사합니다. 여기서 BuildKit은 내용을 비교합니다. `/bin/server`가 이전과 바이트까지 같으면 이 복사와 그 뒤는 모두 캐시에서 가져옵니다. Dockerfile만 보고는 어떤 도구도 알 수 없습니다. 파일의 수정 시각은 비교하지 않습니다.',
  'value.title': '값은 모든 RUN에 포함됩니다',
  'value.say':
    '빌드할 때마다 `VERSION`에 다른 값을 줍니다. `ARG`의 값은 쓰든 쓰지 않든 스테이지에서 그 아래에 있는 모든 `RUN`에 포함됩니다. 번호 하나 때문에 패키지를 전부 다시 설치합니다.',
  'value.task':
    '`VERSION`이 달라져도 `pip install`은 캐시에서 가져오고, 값은 여전히 `shop/version.txt`에 들어가도록 Dockerfile을 고치세요.',
  'value.hint': '2행을 값이 처음 필요한 곳까지 내리세요.',
  'value.done':
    '`ENV`도 마찬가지입니다. 그 아래의 `COPY`와 `WORKDIR`은 사이에 있는 `RUN`이 다시 실행되지 않는 한 캐시에서 가져옵니다.',
  'base.title': '새 베이스 이미지',
  'base.say':
    '이미지 이름은 그대로여도 가리키는 이미지는 바뀝니다. `FROM`이 이전과 다른 이미지를 찾으면 그 위에서 빌드한 것은 모두 다시 실행됩니다.',
  'base.task':
    '`debian:bookworm-slim`이 이제 새 이미지를 가리킵니다. 확실히 다시 실행되는 단계가 있는 스테이지를 모두 표시하세요.',
  'base.hint': '이 이미지에서 시작하는 것은 무엇이고, 또 거기서 시작하는 것은 무엇인가요?',
  'base.done':
    '`base`와 `runtime`입니다. 복사해 오는 쪽은 캐시에서 가져옵니다. `COPY --link`였다면 그 복사도 캐시에서 가져왔을 것입니다. 아래에 무엇이 있는지 보지 않기 때문입니다.',
  'end.title': '기억할 것',
  'end.say':
    '드물게 바뀌는 것을 먼저 쓰고, 다음 명령이 읽을 것만 복사하고, 값은 늦게 선언하세요. 주석, 레이블, `CMD`가 바뀌어도, 시크릿이나 캐시 마운트의 내용이 달라져도 다시 실행되는 것은 없습니다. 다음은 시크릿과 마운트입니다.',
};
