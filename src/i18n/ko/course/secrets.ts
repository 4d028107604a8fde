import type { secrets as en } from '#i18n/en/course/secrets.ts';
import type { Translation } from '#i18n/format.ts';

export const secrets: Translation<typeof en> = {
  'layer.title': '지웠다고 없어진 것은 아닙니다',
  'layer.say':
    '6행이 `.npmrc`를 지웁니다. 하지만 단계마다 레이어가 따로 남고 레이어는 그대로 배포되므로, 5행의 레이어에는 토큰이 그대로 있습니다. 이미지 히스토리에도 남습니다. `RUN`마다 그 위에서 선언한 빌드 인자의 값이 함께 기록되기 때문입니다.',
  'mount.title': '명령 하나에만 주는 파일',
  'mount.say':
    '`RUN --mount=type=secret`은 명령이 실행되는 동안에만 파일을 보여 줍니다. 이 파일은 레이어에도 히스토리에도 남지 않고, 내용은 캐시 판단에도 쓰이지 않습니다. 토큰이 바뀌어도 다시 실행되는 단계는 없습니다.',
  'mount.task':
    '`npm ci`가 시크릿 `npmrc`를 `/app/.npmrc`로 읽고, `NPM_TOKEN`은 더 이상 나오지 않도록 Dockerfile을 고치세요.',
  'mount.hint':
    '4~6행을 한 줄로 바꾸세요: `RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm ci`. 이제 지울 파일도 없습니다.',
  'mount.done':
    '이제 빌드할 때 `--secret id=npmrc,src=.npmrc`를 줍니다. 사라지는 것은 마운트뿐입니다. 명령이 시크릿을 다른 파일에 옮겨 적으면 그 파일은 이미지에 남습니다.',
  'one-run.title': '그 RUN에서만',
  'one-run.say':
    '마운트는 그것을 적은 `RUN`에서만 보입니다. 다음 명령에는 없고, 이 스테이지에서 시작하는 스테이지도 물려받지 않습니다.',
  'one-run.task': '시크릿을 읽을 수 있는 명령이 있는 스테이지를 모두 표시하세요.',
  'one-run.hint': '`type=secret`을 직접 적은 스테이지는 어디인가요?',
  'one-run.done':
    '`deps`와 `audit`입니다. `build`는 `deps`에서 시작해 패키지는 그대로 있지만 `.npmrc`는 없습니다.',
  'asked.title': '타깃마다 필요한 것',
  'asked.say':
    '단계가 마운트하는 것은 빌드할 때 주어야 합니다. 여기서는 `--secret id=npmrc,src=.npmrc`와 `--ssh default`입니다. SSH 키 자체는 빌드 안으로 들어가지 않습니다. 단계는 에이전트의 소켓만 받고 서명은 에이전트가 합니다. 타깃에서 닿지 않는 것은 주지 않아도 됩니다.',
  'asked.task': '토큰도 SSH 키도 없는 동료가 있습니다. 둘 다 필요 없는 타깃을 고르세요.',
  'asked.hint': '`guide`는 직접 마운트하는 것은 없지만 `protocol`에서 복사합니다.',
  'asked.done':
    '`pictures`는 다른 스테이지에 닿지 않습니다. 주의할 점이 있습니다. 시크릿을 주지 않으면 파일이 없을 뿐이고, BuildKit은 마운트에 `required=true`가 있을 때만 실패합니다.',
  'cache.title': '캐시 마운트에 남는 것',
  'cache.say':
    '`type=cache` 마운트는 다음 빌드에서 다시 쓰는 빌더의 폴더입니다. 명령이 여기에 쓴 것은 어느 레이어에도 없습니다. 그래서 9행은 프로그램을 찾지 못합니다. `/src/target`에 있던 것은 스테이지에 하나도 남지 않습니다.',
  'cache.task': '캐시 마운트 둘은 그대로 두고, 프로그램이 `runtime`에 들어가도록 Dockerfile을 고치세요.',
  'cache.hint':
    '마운트가 있는 동안 밖으로 복사하세요: `cargo build --release && cp target/release/gauge /usr/local/bin/gauge`. 9행은 거기서 가져옵니다.',
  'cache.done':
    '복사본은 마운트 밖에 있으므로 레이어에 들어갑니다. 복사는 같은 `RUN`에서 해야 합니다. 다음 `RUN`에는 그 폴더가 보이지 않습니다.',
  'locked.title': '캐시 때문에 기다리기도 합니다',
  'locked.say':
    '기본적으로 여러 단계가 캐시 마운트 하나를 동시에 쓸 수 있습니다. apt는 폴더를 함께 쓸 수 없으므로 `sharing=locked`를 붙입니다. 그러면 같은 캐시를 쓰는 단계는 서로의 파일이 필요 없어도 차례로 실행됩니다.',
  'locked.task': '이 빌드에 걸리는 시간을 예측하세요.',
  'locked.hint': '5행과 12행이 같은 폴더 둘을 씁니다.',
  'locked.done': '50초입니다. 어느 쪽이 먼저든 30초와 20초가 이어집니다. 잠그지 않았다면 30초였을 것입니다.',
  'end.title': '기억할 것',
  'end.say':
    '이미지에 남는 것은 명령이 마운트 밖에 쓴 파일과 `ENV`의 값, 그리고 히스토리에 적히는 `ARG`의 값입니다. 시크릿, SSH, 캐시, 바인드 마운트의 내용은 명령이 복사하지 않는 한 남지 않습니다. 다음은 파일 하나로 여러 플랫폼을 빌드하는 방법입니다.',
};
