import type { whyStages as en } from '#i18n/en/course/whyStages.ts';
import type { Translation } from '#i18n/format.ts';

export const whyStages: Translation<typeof en> = {
  'one.title': '스테이지가 하나면 모두 배포됩니다',
  'one.say':
    '`FROM` 하나가 스테이지 하나를 만들고, 그 파일 시스템이 그대로 이미지가 됩니다. 6행에서 빌드한 프로그램뿐 아니라 Go 툴체인, 소스, 내려받은 모듈까지 모두 이미지에 들어갑니다.',
  'two.title': '두 번째 FROM은 새로 시작합니다',
  'two.say':
    '두 번째 `FROM`은 다른 베이스에서 새 스테이지를 시작합니다. 첫 스테이지에서 이미지로 가는 것은 `COPY --from=build`로 꺼낸 파일 하나뿐입니다. 툴체인은 `build`에 남습니다. 카드에는 이 빌드에서 스테이지가 맡는 역할이 적혀 있습니다. ‘타깃’은 이미지가 되고, ‘파일’은 파일만 줍니다.',
  'ships.title': '이미지에는 무엇이 들어갈까요?',
  'ships.say':
    '`FROM base`처럼 다른 스테이지에서 시작할 수도 있습니다. 그러면 이미지에는 그 스테이지의 레이어와 자기 레이어가 모두 들어갑니다. 이때 그 스테이지의 역할이 ‘레이어’입니다. `COPY --from`은 파일만 가져옵니다. 답하기 전까지 그래프는 역할을 보여 주지 않습니다.',
  'ships.task': '레이어가 이미지에 들어가는 스테이지를 모두 표시하세요.',
  'ships.hint': '마지막 스테이지에서 시작해 `FROM`만 따라 위로 올라가 보세요.',
  'ships.done':
    '`runtime`은 `base`에서 시작하므로 두 스테이지의 레이어가 모두 들어갑니다. `build`에서는 `/bin/shop`만 복사됩니다.',
  'build-only.title': '필요하지만 배포되지는 않습니다',
  'build-only.say':
    '여기서는 모듈을 별도 스테이지에서 내려받습니다. `build`가 이 스테이지에서 시작하므로 BuildKit은 반드시 빌드해야 합니다. 하지만 이미지가 여기서 직접 가져가는 것은 없습니다.',
  'build-only.task': '빌드에는 필요하지만 이미지가 레이어도 파일도 직접 가져가지 않는 스테이지를 표시하세요.',
  'build-only.hint': '이미지에 파일을 주는 스테이지의 시작점일 뿐인 스테이지는 무엇일까요?',
  'build-only.done': '`modules`는 `build`의 베이스일 뿐이고, 이미지에 파일을 주는 것은 `build`입니다.',
  'slim.title': '스테이지가 둘이라고 충분하지는 않습니다',
  'slim.say':
    '이 파일은 스테이지가 둘인데도 툴체인을 배포합니다. 6행이 `FROM build`이기 때문입니다. `build`에 있는 것은 모두 `runtime`에도 있습니다.',
  'slim.task':
    '`runtime`이 작은 이미지에서 시작하고 `build`에서는 `/bin/shop`만 가져오도록 Dockerfile을 고치세요.',
  'slim.hint': '`FROM debian:bookworm-slim AS runtime`으로 시작하고 `COPY --from=build`로 파일을 복사하세요.',
  'slim.done':
    '이제 `build`는 파일만 줍니다. 베이스가 작아지니 이미지도 작아졌고, 나머지는 고칠 필요가 없었습니다.',
  'end.title': '기억할 것',
  'end.say':
    '이미지는 스테이지 하나, 곧 타깃과 그 타깃이 `FROM`으로 이어받은 것입니다. 다른 스테이지는 파일을 주거나 빌드를 도울 뿐입니다. 다음 레슨에서는 이름으로 스테이지를 찾는 방법을 봅니다.',
};
