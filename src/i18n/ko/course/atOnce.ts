import type { atOnce as en } from '#i18n/en/course/atOnce.ts';
import type { Translation } from '#i18n/format.ts';

export const atOnce: Translation<typeof en> = {
  'steps.title': '스테이지가 아니라 단계를 스케줄링합니다',
  'steps.say':
    'BuildKit은 Dockerfile을 단계의 그래프로 바꾸고, 필요한 단계가 끝나는 대로 각 단계를 실행합니다. 서로 필요로 하지 않는 두 단계는 동시에 실행될 수 있습니다. `client`와 `server`는 둘 다 빌드 컨텍스트를 읽지만 서로의 단계는 필요로 하지 않아 병렬로 실행됩니다.',
  'beside.title': '첫 COPY 앞의 단계',
  'beside.say':
    '`runtime`은 다른 두 스테이지에서 복사하지만, 12행에는 어느 쪽도 필요 없고 베이스 이미지만 있으면 됩니다. 이런 단계는 다른 스테이지가 아직 빌드되는 동안에도 실행됩니다.',
  'beside.task': '`runtime`의 어떤 단계와 동시에 실행될 수 있는 단계가 있는 스테이지를 모두 표시하세요.',
  'beside.hint': '12행은 11행의 이미지만 기다립니다. 12행을 기다리는 것은 무엇일까요?',
  'beside.done':
    '둘 다입니다. `RUN useradd`는 어느 쪽도 기다리지 않고, 어느 쪽도 이 단계를 기다리지 않습니다.',
  'order.title': 'COPY --from은 스테이지 전체를 기다립니다',
  'order.say':
    '9행은 `client`에서 복사합니다. 첫 단계에서 이미 만들어진 파일이라도 그 스테이지의 마지막 단계까지 기다립니다. 10행은 9행이 남긴 파일 시스템에서 실행되므로 그다음입니다.',
  'order.task': '네 줄을 실행되어야 하는 순서로 놓으세요.',
  'order.hint': '나머지 셋 중 어느 것도 필요 없는 줄은 무엇인가요? 거기서 시작하세요.',
  'order.done':
    '4, 9, 10, 13행입니다. 세 스테이지를 모두 지나는 한 경로라 겹쳐 실행될 수 있는 것이 없습니다.',
  'untie.title': '불필요한 의존 관계 끊기',
  'untie.say':
    '서버를 빌드하는 데 클라이언트 파일은 필요 없습니다. 둘 다 필요한 것은 이미지뿐입니다. 9행 때문에 `server`가 불필요하게 `client`를 기다립니다.',
  'untie.task':
    '`client`와 `server`가 병렬로 실행되고, 이미지에는 여전히 양쪽 파일이 들어가도록 Dockerfile을 고치세요.',
  'untie.hint': '`server`에서 9행을 빼고 `runtime`에 `COPY --from=client`를 넣으세요.',
  'untie.done': '이제 둘을 모두 기다리는 것은 둘 다 필요한 단계뿐입니다.',
  'time.title': '가장 긴 경로가 결정합니다',
  'time.say':
    '빌드는 얼마나 걸릴까요? 모든 단계의 합이 아니라, 앞 단계를 기다리는 단계로 이어진 가장 긴 경로, 곧 임계 경로(critical path)만큼 걸립니다.',
  'time.task': '이 빌드에 걸리는 시간을 예측하세요.',
  'time.hint': '세 갈래가 병렬로 실행됩니다. 마지막 `COPY`는 그중 가장 느린 것을 기다립니다.',
  'time.done': '30초입니다. `npm run build` 혼자 결정합니다. `go build`가 빨라져도 줄어드는 시간은 없습니다.',
  'one-by-one.title': '한 번에 하나씩',
  'one-by-one.say':
    '빌더에 `max-parallelism`을 설정할 수 있습니다. 실제로 작업하는 단계를 동시에 그 수까지만 실행합니다. 여기서는 1입니다.',
  'one-by-one.task': '같은 빌드가 이제 얼마나 걸리는지 예측하세요.',
  'one-by-one.hint': '한 번에 하나씩이면 시간이 더해집니다.',
  'one-by-one.done': '60초입니다. 30초, 20초, 10초가 차례로 실행됩니다.',
  'end.title': '기억할 것',
  'end.say':
    '필요한 것만 기다립니다. 되도록 늦게, 만들어진 곳에서 바로 복사하면 스테이지가 병렬로 실행됩니다. 여러분의 파일에서 타임라인(T)을 열어 임계 경로를 확인해 보세요.',
};
