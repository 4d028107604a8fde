import type { graphProblems as rules } from '#core/stages/problems.ts';
import type { ProblemMessages } from '#i18n/problemMessages.ts';

export const graphProblems: ProblemMessages<typeof rules> = {
  'base-blank': [
    ({ base }) => `${base} 값이 비어 있어서 FROM에 베이스 이미지가 없습니다.`,
    ({ undeclared }) =>
      undeclared === ''
        ? '빌드 설정(--build-arg)에서 값을 주거나, 첫 FROM 위의 ARG에 기본값을 적으세요.'
        : `첫 FROM 위에 ARG ${undeclared}=값 을 선언하세요. 선언하지 않으면 --build-arg로 준 값도 FROM에 쓰이지 않습니다.`,
  ],
  'check-argument': [
    ({ option }) => `빌드 인자 BUILDKIT_DOCKERFILE_CHECK에 쓸 수 없습니다: ${option}`,
    'skip=Rule, experimental=Rule, error=true, error=false로 적으세요.',
  ],
  'check-option': [
    ({ option }) => `# check= 에 쓸 수 없습니다: ${option}`,
    'skip=Rule, experimental=Rule, error=true, error=false로 적으세요.',
  ],
  'checksum-invalid': [
    ({ checksum }) => `--checksum=${checksum} 값은 다이제스트가 아닙니다.`,
    'sha256: 뒤에 소문자 16진수 64자리를 적으세요.',
  ],
  'checksum-source': [
    ({ checksum }) => `--checksum=${checksum} 값이 추가하려는 소스와 맞지 않습니다.`,
    'http나 Git 소스가 하나일 때만 쓸 수 있습니다.',
  ],
  'chmod-invalid': [({ chmod }) => `--chmod에 쓸 수 없는 값입니다: ${chmod}`, '755처럼 8진수로 적으세요.'],
  'circular-dependency': [
    ({ stage, lines }) =>
      String(lines).includes(',')
        ? `${stage} 스테이지가 자기 자신에 의존합니다. 순환하는 줄: ${lines}`
        : `${lines}행이 자기가 속한 ${stage} 스테이지를 참조합니다.`,
    ({ lines }) =>
      String(lines).includes(',')
        ? '이 중 하나의 참조를 없애세요.'
        : '이 참조를 없애거나 위쪽 스테이지를 참조하세요.',
  ],
  'copy-from-later-stage': [
    ({ from, stage }) => `${stage} 스테이지가 아래쪽에 있는 ${from}에서 복사합니다.`,
    '그 스테이지를 위로 옮기세요. 위쪽 스테이지에서만 복사할 수 있습니다.',
  ],
  'copy-from-variable': [
    ({ from }) => `--from에는 변수를 쓸 수 없습니다: ${from}`,
    '그 변수로 FROM … AS 이름 스테이지를 만들고, 그 이름을 쓰세요.',
  ],
  'copy-source-git': [({ source }) => `COPY로는 Git 저장소를 가져올 수 없습니다: ${source}`, 'ADD를 쓰세요.'],
  'copy-source-url': [({ source }) => `COPY로는 내려받을 수 없습니다: ${source}`, 'ADD를 쓰세요.'],
  'device-unsupported': ['--device는 정식 Dockerfile 문법에 없는 옵션입니다.', '옵션을 지우세요.'],
  'epoch-invalid': [
    ({ value }) => `SOURCE_DATE_EPOCH에 쓸 수 없는 값입니다: ${value}`,
    '1970년부터 센 초, context, 또는 내려받기 하나만 하는 스테이지의 이름을 쓰세요.',
  ],
  'epoch-stage-invalid': [
    ({ stage }) =>
      `SOURCE_DATE_EPOCH의 시각을 가져올 ${stage} 스테이지에 소스 하나를 받는 것 말고 다른 내용이 있습니다.`,
    ({ reason }) =>
      reason === 'base'
        ? '그 스테이지를 FROM scratch로 시작하세요.'
        : 'ARG와, URL이나 Git 저장소 하나를 받는 ADD 하나만 남기세요.',
  ],
  'expose-invalid': [
    ({ port }) => `EXPOSE에 쓸 수 없는 값입니다: ${port}`,
    '80, 53/udp, 8000-8010처럼 적으세요.',
  ],
  'git-query-invalid': [
    ({ source, part }) => `Git 소스 ${source}의 ${part} 부분을 BuildKit이 받아들이지 않습니다.`,
    'ref, tag, branch, commit, subdir, submodules, keep-git-dir를 한 번씩, 서로 어긋나지 않게 쓰세요.',
  ],
  'known-elsewhere': [
    ({ word, image }) => `${word}은(는) BuildKit 기본 프런트엔드에 없습니다. ${image}에는 있을 수 있습니다.`,
    '어떻게 동작하는지는 여기서 보여 주지 않습니다.',
  ],
  'mount-from-later-stage': [
    ({ from, target, stage }) => `${stage} 스테이지가 아래쪽에 있는 ${from}을(를) ${target}에 마운트합니다.`,
    '그 스테이지를 위로 옮기세요.',
  ],
  'mount-target-root': [
    ({ target }) =>
      target === '' || target === '.'
        ? '마운트할 위치가 없습니다.'
        : `${target} 자체에는 마운트할 수 없습니다.`,
    ({ target }) =>
      target === '' || target === '.' ? 'target=/directory를 추가하세요.' : '별도 디렉터리를 지정하세요.',
  ],
  'onbuild-too-many': [
    ({ limit }) => `이 파일의 스테이지가 물려받는 ONBUILD 트리거가 모두 ${limit}개를 넘습니다.`,
    '트리거가 있는 스테이지를 베이스로 쓰는 곳이나 트리거 수를 줄이세요.',
  ],
  'onbuild-trigger-invalid': [
    ({ trigger }) => `ONBUILD 트리거를 해석할 수 없습니다: ${trigger}`,
    'ONBUILD 뒤의 명령어를 고치세요.',
  ],
  'path-invalid': [
    ({ path }) => `이 플랫폼에서 쓸 수 없는 경로입니다: ${path}`,
    'C: 드라이브의 경로를 쓰거나 드라이브를 빼세요.',
  ],
  'platform-empty': [
    ({ platform }) => `${platform} 값이 비어 있어서 FROM에 플랫폼이 없습니다.`,
    '빌드 설정에서 값을 주거나, 첫 FROM 위의 ARG에 기본값을 적으세요.',
  ],
  'rejected-by-checks': [
    ({ target, rules }) =>
      `경고가 있으면 실패하는 설정(check=error=true)이라 BuildKit이 ${target} 빌드를 거부합니다. 걸린 규칙: ${rules}`,
    '경고를 고치거나 해당 규칙을 건너뛰게 하세요.',
  ],
  'run-empty': ['RUN의 배열이 비어 있어 실행할 명령이 없습니다.', '명령을 적거나 줄을 지우세요.'],
  'ssh-source': ['ssh 마운트에는 source를 쓸 수 없습니다.', 'source를 지우고 id를 쓰세요.'],
  'stage-index-invalid': [
    ({ index, count }) =>
      Number(count) === 0
        ? `${index}번 스테이지가 없습니다. 위쪽에 스테이지가 하나도 없습니다.`
        : `${index}번 스테이지가 없습니다. 위쪽에는 0~${Number(count) - 1}번만 있습니다.`,
    '위쪽에 있는 스테이지의 이름을 쓰세요.',
  ],
  'stopsignal-invalid': [
    ({ signal }) => `없는 시그널입니다: ${signal}`,
    'SIGTERM 같은 이름이나 번호를 적으세요.',
  ],
  'target-unknown': [
    ({ target }) => `파일에 없는 스테이지입니다: ${target}`,
    ({ suggestion }) => (suggestion === '' ? '다른 타깃을 고르세요.' : `혹시 ${suggestion} 아닌가요?`),
  ],
  'workdir-too-long': [
    ({ limit }) => `이 파일의 변수와 상대 경로를 모두 펼치면 ${limit}자를 넘습니다.`,
    '디렉터리를 /부터 적으세요.',
  ],
  'volume-empty': ['VOLUME에 빈 경로가 있습니다.', '경로를 적거나 빈 항목을 지우세요.'],
};
