import type { buildLogs as en } from '#i18n/en/buildLogs.ts';
import type { Translation } from '#i18n/format.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const buildLogs: Translation<typeof en> = {
  'log.title': '빌드 로그 사용',
  'log.how':
    '빌드 출력을 붙여 넣거나 저장한 파일을 고르세요. 이 페이지 아무 곳에나 끌어다 놓아도 됩니다. 가장 정확한 로그는 이렇게 만듭니다.',
  'log.formats':
    '--progress=plain 출력, 터미널에서 복사한 내용, 타임스탬프가 붙은 CI 로그도 쓸 수 있습니다. 빌드 기록(.dockerbuild, zip도 가능)을 쓰면 그 안의 Dockerfile이 열립니다. 레이어 크기도 같은 방법으로 볼 수 있습니다: docker history --no-trunc --human=false --format json 이미지',
  'log.private': '로그는 이 페이지 안에만 있습니다. 링크에 담기지 않고, 새로 고치면 사라집니다.',
  'log.paste': '빌드 로그',
  'log.placeholder': '#5 [build 2/4] RUN make …',
  'log.read': '로그 읽기',
  'log.choose': '파일 선택',
  'log.pasted': '붙여 넣은 로그',
  'log.reading': ({ name }) => `${name} 읽는 중`,
  'log.cancel': '취소',
  'log.failed': ({ name, why }) => `${name}: 사용하지 않았습니다. ${why}`,
  'log.read-done': ({ found, total }) => `로그를 읽음: 단계 ${total}개 중 ${found}개 찾음`,
  'log.close': '닫기',

  'log.of': ({ name }) => `로그: ${name}`,
  'log.format.plain': 'plain 형식',
  'log.format.record': '빌드 기록',
  'log.format.rawjson': 'rawjson 형식',
  'log.format.terminal': '터미널 복사',
  'log.build': '빌드',
  'log.build-number': ({ number }) => `빌드 ${number}`,
  'log.found': ({ found, total }) => `이 빌드의 단계 ${total}개 중 ${found}개를 로그에서 찾음`,
  'log.sure': ({ confidence }) => `로그 단계의 ${percent(confidence)}가 일치`,
  'log.how.line': '줄 번호로 찾음',
  'log.how.number': '스테이지와 번호로 찾음',
  'log.how.text': '명령어로만 찾음',
  'log.how.alike': '비슷하기만 함: 이후 수정된 듯함',
  'log.how.part': 'COPY --link 줄의 일부',
  'log.how.extra': '로그에만 있음',
  'log.how.none': '로그에 없음',
  'log.other-file': '다른 Dockerfile의 로그이거나 이 파일의 이전 상태에서 나온 로그입니다.',
  'log.other-shown': '로그에 있는 단계를 그대로 보여 줍니다.',
  'log.other-fits': '일치하는 단계만 보여 줍니다. 나머지는 시간이 없습니다.',
  'log.set-aside': ({ name }) => `이 빌드의 단계가 ${name}에 하나도 없어, 로그의 시간을 쓰지 않습니다.`,
  'log.extra': ({ count }) => `이 빌드에 없는 로그 단계 ${count}개: 다른 타깃이거나 베이스 이미지의 트리거`,
  'log.platforms': ({ count }) => `다른 플랫폼 단계 ${count}개는 제외`,
  'log.failure-target': ({ target }) => `타깃 ${target}: `,
  'log.failure-elsewhere': ({ target }) => `타깃 ${target}의 Dockerfile은 이 파일이 아닙니다.`,
  'log.other-targets': ({ names }) => `로그에 다른 Dockerfile의 타깃(${names.join(', ')}) 단계도 있습니다.`,
  'log.offer-platform': ({ platform }) => `${platform} 빌드의 로그입니다.`,
  'log.show-platform': ({ platform }) => `${platform} 기준으로 보기`,
  'log.failure': '빌드 실패',
  'log.failure-line': ({ line }) => `${line}행`,
  'log.warnings': ({ count }) => `로그의 경고 ${count}건`,
  'log.count': ({ state, count }) => `${state} ${count}`,
  'log.states': '상태',
  'log.steps': '로그의 단계',

  'record.title': '빌드 선택',
  'record.bytes': '크기(전송량 또는 압축 크기)',
  'record.done': '성공',
  'record.failed': '실패',
  'record.canceled': '취소됨',
  'record.running': '끝나지 않음',
  'record.without-file': 'Dockerfile 없음',
  'record.count': ({ name, count }) =>
    `${name}에 빌드 ${count}개가 들어 있습니다. 선택한 빌드의 Dockerfile과 타깃, 빌드 인자를 엽니다.`,

  'problem.record-without-file':
    'Dockerfile이 기록되기 전에 끝난 빌드입니다. Dockerfile을 먼저 연 다음 기록을 다시 여세요.',
  'problem.record-no-steps': '첫 단계 전에 끝난 빌드라 표시할 시간이 없습니다. BuildKit 메시지:',
  'problem.log-empty': '로그가 비어 있습니다.',
  'problem.log-html': '로그가 아니라 웹 페이지입니다. CI 화면을 저장하지 말고 원본 로그를 내려받으세요.',
  'problem.log-binary': '텍스트 파일이 아닙니다.',
  'problem.log-other-json': '--progress=rawjson 출력이 아닌 JSON입니다.',
  'problem.log-dockerfile': 'Dockerfile입니다. 편집기에 붙여 넣으세요.',
  'problem.log-legacy-builder':
    '단계를 하나씩 실행하는 이전 빌더의 로그입니다. BuildKit으로 빌드하세요(DOCKER_BUILDKIT=1 또는 docker buildx build).',
  'problem.log-buildah':
    'Buildah(또는 podman build)의 로그입니다. 한 번에 한 단계씩 실행하고 시간을 남기지 않습니다. BuildKit(docker build 또는 docker buildx build)으로 빌드하세요.',
  'problem.log-kaniko':
    'kaniko의 로그입니다. 한 번에 한 단계씩 실행합니다. BuildKit(docker build 또는 docker buildx build)으로 빌드하세요.',
  'problem.log-unknown':
    '알 수 없는 형식입니다. docker build --progress=plain 또는 rawjson 출력을 사용하세요.',
  'problem.log-no-steps': '로그에 단계가 없습니다. 첫 단계 전에 빌드가 끝났거나 끝부분만 복사했습니다.',
  'problem.log-cut':
    '로그가 완전하지 않습니다. 빌드가 끝나기 전에 끊겼거나 앞부분이 없습니다. 있는 만큼만 보여 줍니다.',
  'problem.log-clock-jumps':
    '로그의 시각이 거꾸로 갑니다. 빌더의 시계가 바뀌어 일부 막대가 틀릴 수 있습니다.',
  'problem.log-bad-lines': '읽을 수 없는 줄은 건너뛰었습니다.',
  'problem.log-too-many-steps': '로그의 단계가 너무 많아 앞부분만 보여 줍니다.',
  'problem.record-unknown': '빌드 기록(.dockerbuild)도, 빌드 기록이 든 압축 파일도 아닙니다.',
  'problem.record-damaged':
    '빌드 기록이 손상되었습니다. 중간에 잘렸거나 내용이 바뀌었습니다. 다시 내려받으세요.',
  'problem.record-too-large': '빌드 기록의 압축을 풀면 64MB가 넘어 읽지 않습니다.',
  'problem.record-zip':
    '암호가 걸렸거나 지원하지 않는 방식으로 압축된 zip 파일입니다. 압축을 풀고 안에 든 .dockerbuild 파일을 여세요.',
  'problem.record-image':
    '빌드 기록이 아니라 컨테이너 이미지입니다. 빌드 기록은 docker buildx history export로 만듭니다.',
  'problem.record-none':
    '이 압축 파일에는 빌드 기록이 없습니다. 빌드 기록은 docker buildx history export로 만듭니다.',
  'problem.log-nothing-fits': '이 Dockerfile(또는 이 타깃)의 단계가 로그에 하나도 없습니다.',
  'problem.log-alone':
    '비교할 단계가 없습니다. 먼저 이 로그의 Dockerfile을 여세요. 스스로 그래프를 담은 로그는 --progress=rawjson뿐입니다.',
  'problem.log-failed-early': '이 Dockerfile의 첫 단계에 이르기 전에 빌드가 실패했습니다.',
  'problem.log-other-platform':
    '다른 플랫폼의 빌드 로그입니다. 빌드 설정에서 다음 플랫폼을 고른 뒤 로그를 다시 사용하세요:',
  'problem.log-too-large': '로그가 512MB를 넘습니다. 해당 빌드 부분만 남기고 줄이세요.',
  'problem.log-broken': '로그를 읽지 못했습니다. Stagegraph의 결함이며, 페이지는 로그 없이 계속 동작합니다.',
};
