import type { target as en } from '#i18n/en/course/target.ts';
import type { Translation } from '#i18n/format.ts';

export const target: Translation<typeof en> = {
  'last.title': '--target이 없으면 마지막 스테이지',
  'last.say':
    '`docker build .`은 마지막 스테이지와 거기에 필요한 것만 빌드합니다. 이 파일에는 스테이지가 넷 있지만 `runtime`까지 가는 길에서 `test`를 참조하는 곳이 없어 빗금으로 표시됩니다. 테스트는 실행되지 않고, 로그에도 나오지 않습니다.',
  'run-tests.title': '테스트 실행하기',
  'run-tests.say':
    '`--target`은 마지막 스테이지 대신 빌드할 스테이지를 지정합니다. BuildKit은 거기서 시작해 `FROM`, `COPY --from`, `RUN --mount=from`을 거슬러 따라갑니다. 그 밖의 것은 빌드에 없는 것과 같습니다.',
  'run-tests.task': '테스트가 실행되는 타깃을 고르세요.',
  'run-tests.hint': '`RUN pytest`는 어느 스테이지에 있나요?',
  'run-tests.done':
    '`--target test`이면 BuildKit은 `base`와 `test`만 빌드하고 나머지 둘은 건드리지 않습니다.',
  'predict.title': '예측해 보기',
  'predict.say':
    '그래프는 아직 `--target test`로 빌드되는 것을 보여 줍니다. 도구가 알려 주기 전에 다른 타깃을 생각해 보세요.',
  'predict.task': '`--target docs`로 빌드될 스테이지를 모두 표시하세요.',
  'predict.hint': '`docs`에서 시작하세요. `FROM`은 무엇을 필요로 하나요?',
  'predict.done': '`docs`와 그 베이스입니다. 파일에서 위아래 어디에 있는지는 상관없습니다.',
  'least.title': '가능한 한 적게',
  'least.say':
    '이름이 있으면 중간 스테이지도 타깃이 될 수 있습니다. 의존성만 빠르게 확인하려면 나머지는 빌드할 필요가 없습니다.',
  'least.task': '스테이지 하나만 빌드하는 타깃을 고르세요.',
  'least.hint': '다른 스테이지가 필요 없는 스테이지는 무엇인가요?',
  'least.done': '`base`는 이미지에서 시작합니다. 이 파일의 나머지 스테이지는 모두 `base`에서 시작합니다.',
  'gate.title': '테스트를 통과해야 이미지가 나오게',
  'gate.say':
    '테스트를 통과했을 때만 이미지가 만들어지게 하려면 `runtime`이 `test`를 필요로 해야 합니다. 주석이나 줄 순서로는 안 됩니다. 참조가 있어야 BuildKit이 스테이지를 빌드합니다.',
  'gate.task': '`runtime`을 빌드하면 `test`도 빌드되도록 Dockerfile을 고치세요.',
  'gate.hint':
    '테스트는 `/report.xml`을 만듭니다. `runtime`에서 `COPY --from=test /report.xml /report.xml`로 복사하세요.',
  'gate.done': '이제 `runtime`이 `test`를 기다립니다. 테스트가 실패하면 빌드도 실패합니다.',
  'end.title': '기억할 것',
  'end.say':
    '타깃은 출발점입니다. 거기서 닿지 않는 것은 빌드되지도, 로그에 나오지도 않고, 베이스 이미지도 조회하지 않습니다. 다만 파일 전체를 읽기 때문에 어디든 구문 오류가 있으면 모든 타깃이 멈춥니다. 다음은 동시에 실행되는 것을 봅니다.',
};
