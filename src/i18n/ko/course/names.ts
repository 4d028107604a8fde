import type { names as en } from '#i18n/en/course/names.ts';
import type { Translation } from '#i18n/format.ts';

export const names: Translation<typeof en> = {
  'case.title': '이름은 대부분 대소문자를 가리지 않습니다',
  'case.say':
    '스테이지 이름은 `Site`인데 11행은 `--from=site`입니다. 그래도 BuildKit은 찾아냅니다. `COPY --from`, `RUN --mount`, `--target`은 대소문자를 가리지 않습니다. `FROM`만 다릅니다. 이름은 소문자로 저장되므로 `FROM Site`는 이미지로 취급되는데, 이미지 이름에는 대문자를 쓸 수 없습니다.',
  'number.title': 'COPY --from에는 번호도 쓸 수 있습니다',
  'number.say':
    '`COPY --from=1`의 1은 파일의 `FROM`을 0부터 센 번호입니다. 번호를 쓸 수 있는 것은 `COPY`뿐입니다. `RUN --mount=from=1`이나 `--target 1`에서는 번호도 그냥 이름입니다.',
  'number.task': '11행이 가리키는 스테이지를 표시하세요.',
  'number.hint': '첫 `FROM`이 0번입니다. 카드마다 번호가 적혀 있습니다.',
  'number.done': '1번은 두 번째 `FROM`인 `site`입니다.',
  'inserted.title': '번호는 밀립니다',
  'inserted.say':
    '누군가 맨 위에 글꼴용 스테이지를 추가했습니다. 이제 1번은 `deps`이고, 거기에는 `/app/dist`가 없으므로 14행에서 빌드가 실패합니다. Dockerfile만 봐서는 이상한 곳이 없습니다.',
  'inserted.task': '위에 무엇이 추가되어도 14행이 `site`를 가리키도록 Dockerfile을 고치세요.',
  'inserted.hint': '이름은 밀리지 않습니다: `--from=site`',
  'inserted.done':
    '이름은 스테이지가 위쪽 어디에 있든 그 스테이지를 가리킵니다. 복사해 올 스테이지에는 모두 이름을 붙이세요.',
  'upwards.title': 'FROM은 위쪽만 찾습니다',
  'upwards.say':
    '1행은 `FROM tools`인데 `tools` 스테이지는 뒤에 나옵니다. `FROM`은 자기보다 위에 있는 스테이지만 알고, 그 밖의 이름은 이미지로 봅니다. 여기서는 `docker.io/library/tools`입니다. 그래프를 보면 두 스테이지를 잇는 선이 없습니다.',
  'upwards.task': '`build`가 `tools` 스테이지에서 시작하도록 Dockerfile을 고치세요.',
  'upwards.hint': '`tools`의 두 줄을 파일 맨 위로 옮기세요.',
  'upwards.done': '이제 스테이지가 위에 있으므로 같은 이름의 이미지보다 우선합니다.',
  'images.title': '이미지에서도 복사할 수 있습니다',
  'images.say':
    '`--from`은 먼저 스테이지를 찾습니다. 그런 이름의 스테이지가 없으면 이미지로 봅니다. 6행은 `busybox:1.37`에서 파일 하나를 복사합니다. 이때 스테이지는 필요 없고, 그 이미지의 나머지는 배포되지 않습니다.',
  'end.title': '기억할 것',
  'end.say':
    '스테이지에 이름을 붙이고, 이름은 소문자로 쓰고, 필요로 하는 쪽보다 위에 두세요. `--from`에는 변수를 쓸 수 없으니, 필요하면 `FROM ${NAME} AS alias` 스테이지를 하나 두고 거기서 복사하세요. 다음은 `--target`입니다.',
};
