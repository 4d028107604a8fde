import type { dockerfileProblems as rules } from '#core/dockerfile/problems.ts';
import type { ProblemMessages } from '#i18n/problemMessages.ts';

const didYouMean = (suggestion: string | number, otherwise: string): string =>
  suggestion === '' ? otherwise : `혹시 ${suggestion} 아닌가요?`;

const kinds: Readonly<Record<string, string>> = {
  compose: 'Compose 파일',
  yaml: 'YAML',
  html: 'HTML이나 XML',
  json: 'JSON',
  shell: '셸 스크립트',
  diff: '패치',
  log: '빌드 로그',
  bake: 'Bake 파일',
  makefile: 'Makefile',
  earthfile: 'Earthfile',
  python: 'Python 프로그램',
  binary: '실행 파일이나 압축 파일',
};

const marks: Readonly<Record<string, string>> = {
  fence: '코드 블록 표시',
  quote: '인용 표시',
  conflict: '병합 충돌 표시',
  prompt: '셸 프롬프트',
  number: '행 번호',
};

export const dockerfileProblems: ProblemMessages<typeof rules> = {
  'not-a-dockerfile': [
    ({ kind }) =>
      kind === 'utf-16'
        ? 'UTF-16 파일입니다. BuildKit은 UTF-8로 읽습니다.'
        : `Dockerfile이 아닙니다. ${kinds[String(kind)] ?? '다른 파일'}처럼 보입니다.`,
    ({ kind }) =>
      kind === 'utf-16'
        ? 'UTF-8로 저장하세요.'
        : kind === 'compose' || kind === 'bake'
          ? '이 파일이 빌드하는 Dockerfile을 붙여 넣으세요.'
          : 'FROM이 있는 Dockerfile을 붙여 넣으세요.',
  ],
  'template-marks': [
    ({ mark }) => `채워지지 않은 템플릿 표시입니다: ${mark}`,
    '템플릿이 만들어 낸 결과를 붙여 넣으세요.',
  ],
  'pasted-marks': [
    ({ mark }) => `이 줄에 Dockerfile의 내용이 아닌 ${marks[String(mark)] ?? '표시'}가 있습니다.`,
    'Dockerfile만 붙여 넣으세요.',
  ],
  'odd-blank': [
    ({ code }) => `이 줄에 있는 ${code} 문자는 공백처럼 보이지만 BuildKit에는 공백이 아닙니다.`,
    '일반 공백으로 바꾸세요.',
  ],
  'file-without-instructions': ['명령어가 하나도 없는 파일입니다.', 'FROM과 베이스 이미지로 시작하세요.'],
  'duplicate-directive': [({ name }) => `${name} 지시자가 두 번 나옵니다.`, '파일 맨 위에 하나만 남기세요.'],
  'invalid-escape-directive': [
    ({ value }) => `이스케이프 문자로 쓸 수 없는 값입니다: ${value}`,
    '백슬래시나 백틱을 쓰세요.',
  ],
  'line-too-long': [({ limit }) => `한 줄이 ${limit}바이트를 넘습니다.`, '줄 이음 문자로 나누세요.'],
  'unterminated-heredoc': [
    ({ name }) => `히어독 ${name}의 끝이 없습니다.`,
    ({ name }) => `내용 다음 줄에 ${name}만 따로 적으세요.`,
  ],
  'invalid-heredoc-name': [
    ({ name }) => `히어독 이름으로 쓸 수 없습니다: ${name}`,
    'EOF처럼 영문자, 숫자, 밑줄만 쓰세요.',
  ],
  'json-not-strings': [
    ({ keyword }) => `${keyword}의 JSON 배열에 문자열이 아닌 값이 있습니다.`,
    '모든 항목을 큰따옴표로 감싸세요.',
  ],
  'two-arguments-required': [
    ({ keyword }) => `${keyword}에는 이름과 값이 필요합니다.`,
    ({ keyword }) => `${keyword} NAME=value 형태로 적으세요.`,
  ],
  'missing-equals': [
    ({ keyword, word }) => `${keyword}의 ${word}에 값이 없습니다.`,
    ({ word }) => `${word}=value로 적거나, 앞의 값을 따옴표로 감싸세요.`,
  ],
  'unknown-instruction': [
    ({ keyword }) => `Dockerfile에 없는 명령어입니다: ${keyword}`,
    ({ suggestion }) => didYouMean(suggestion, '윗줄에서 이어지는 내용이라면 윗줄 끝에 백슬래시를 붙이세요.'),
  ],
  'from-arguments': [
    ({ count }) => `FROM에는 이미지, 또는 이미지와 AS 이름만 올 수 있는데 인자가 ${count}개입니다.`,
    'FROM image 또는 FROM image AS name으로 적으세요.',
  ],
  'invalid-stage-name': [
    ({ name }) => `스테이지 이름으로 쓸 수 없습니다: ${name}`,
    '영문자로 시작하고 영문자, 숫자, -, _, . 만 쓰세요.',
  ],
  'argument-required': [({ keyword }) => `${keyword}에 인자가 없습니다.`, '인자를 적거나 줄을 지우세요.'],
  'one-argument-required': [
    ({ keyword, count }) => `${keyword}에는 인자가 하나만 와야 하는데 ${count}개입니다.`,
    '공백이 들어 있으면 따옴표로 감싸세요.',
  ],
  'blank-name': [({ keyword }) => `${keyword}에 이름 없는 값이 있습니다.`, '등호 앞에 이름을 적으세요.'],
  'missing-destination': [
    ({ keyword }) => `${keyword}에 복사할 위치가 없습니다.`,
    '마지막 인자로 대상 경로를 적으세요.',
  ],
  'heredoc-as-destination': [
    ({ keyword }) => `${keyword}의 대상 경로 자리에 히어독이 있습니다.`,
    '마지막에는 경로를 적으세요.',
  ],
  'unknown-flag': [
    ({ keyword, flag }) => `${keyword}에 없는 옵션입니다: ${flag}`,
    ({ suggestion }) => didYouMean(suggestion, '옵션을 지우거나, 이 옵션이 있는 명령어를 확인하세요.'),
  ],
  'duplicate-flag': [
    ({ keyword, flag }) => `${keyword}에 ${flag} 옵션이 두 번 나옵니다.`,
    '하나만 남기세요.',
  ],
  'missing-flag-value': [
    ({ keyword, flag }) => `${keyword}의 ${flag} 옵션에 값이 없습니다.`,
    ({ flag }) => `공백 없이 ${flag}=value로 적으세요.`,
  ],
  'flag-not-boolean': [
    ({ flag, value }) => `${flag} 값은 true 또는 false여야 합니다: ${value}`,
    ({ flag }) => `${flag}, ${flag}=true, ${flag}=false 중 하나로 적으세요.`,
  ],
  'onbuild-chained': ['ONBUILD 안에 ONBUILD를 또 쓸 수 없습니다.', 'ONBUILD를 하나만 남기세요.'],
  'onbuild-forbidden': [
    ({ trigger }) => `ONBUILD 안에 쓸 수 없는 명령어입니다: ${trigger}`,
    'ONBUILD 밖으로 옮기거나 다른 명령어를 쓰세요.',
  ],
  'trigger-not-one-instruction': [
    ({ count }) => `ONBUILD에는 명령어가 하나만 와야 하는데 ${count}개입니다.`,
    '명령어마다 ONBUILD를 따로 적으세요.',
  ],
  'healthcheck-none-arguments': [
    'HEALTHCHECK NONE 뒤에는 아무것도 올 수 없습니다.',
    'NONE 뒤의 내용을 지우세요.',
  ],
  'healthcheck-missing-command': ['HEALTHCHECK CMD에 실행할 명령이 없습니다.', 'CMD 뒤에 명령을 적으세요.'],
  'healthcheck-unknown-type': [
    ({ type }) => `HEALTHCHECK 뒤에는 CMD나 NONE만 올 수 있습니다: ${type}`,
    'HEALTHCHECK CMD 뒤에 명령을 적으세요.',
  ],
  'invalid-duration': [
    ({ flag, value }) => `${flag}에 쓸 수 없는 값입니다: ${value}`,
    '30s, 1m30s처럼 단위를 붙여 적으세요.',
  ],
  'duration-too-short': [
    ({ flag, value }) => `${flag} 값이 너무 짧습니다: ${value}`,
    '1ms 이상으로 적으세요.',
  ],
  'invalid-retries': [({ value }) => `--retries에 쓸 수 없는 값입니다: ${value}`, '정수를 적으세요.'],
  'negative-retries': [({ value }) => `--retries는 음수일 수 없습니다: ${value}`, '0 이상으로 적으세요.'],
  'blank-volume': ['VOLUME에 빈 경로가 있습니다.', '경로를 적거나 빈 항목을 지우세요.'],
  'shell-not-json': ['SHELL은 JSON 배열로 적어야 합니다.', 'SHELL ["/bin/sh", "-c"]처럼 적으세요.'],
  'invalid-network': [
    ({ value }) => `--network에 쓸 수 없는 값입니다: ${value}`,
    'default, none, host 중에서 고르세요.',
  ],
  'invalid-security': [
    ({ value }) => `--security에 쓸 수 없는 값입니다: ${value}`,
    'sandbox나 insecure를 쓰세요.',
  ],
  'device-csv': [
    ({ value }) => `--device=${value} 값을 해석할 수 없습니다.`,
    '따옴표를 닫고 쉼표로 구분하세요.',
  ],
  'device-name-twice': [
    ({ name }) => `--device 하나에 장치가 두 개입니다: ${name}`,
    '장치마다 --device를 따로 적으세요.',
  ],
  'device-unknown-key': [
    ({ key }) => `--device에 없는 필드입니다: ${key}`,
    ({ suggestion }) => didYouMean(suggestion, 'name과 required만 쓸 수 있습니다.'),
  ],
  'device-invalid-value': [
    ({ key, value }) => `--device의 ${key}에 쓸 수 없는 값입니다: ${value}`,
    'true나 false를 쓰세요.',
  ],
  'device-key-without-value': [
    ({ field }) => `--device의 ${field}에 값이 없습니다.`,
    ({ field }) => `${field}=value로 적으세요.`,
  ],
  'outside-stage': [
    ({ keyword }) => `첫 FROM보다 앞에 ${keyword} 명령어가 있습니다.`,
    'FROM 앞에는 ARG만 쓸 수 있습니다. FROM 아래로 옮기세요.',
  ],
  'no-stages': ['FROM이 없어서 빌드할 것이 없습니다.', 'FROM과 베이스 이미지를 추가하세요.'],

  'mount-csv': [
    ({ value }) => `--mount=${value} 값을 해석할 수 없습니다.`,
    '따옴표를 닫고 쉼표로 구분하세요.',
  ],
  'mount-from-variable': [
    ({ value }) => `--mount의 from에는 변수를 쓸 수 없습니다: ${value}`,
    '그 변수로 FROM … AS 이름 스테이지를 만들고, 그 이름을 쓰세요.',
  ],
  'mount-foreign-key': [
    ({ key }) => `--mount의 ${key}은(는) Podman과 Buildah의 옵션이고 BuildKit에는 없습니다.`,
    '옵션을 지우거나 Podman으로 빌드하세요.',
  ],
  'mount-key-without-value': [
    ({ field }) =>
      field === '' ? '--mount의 쉼표 뒤에 필드가 없습니다.' : `--mount의 ${field}에 값이 없습니다.`,
    ({ field }) => (field === '' ? '필드 사이에 공백 없이 적으세요.' : `${field}=value로 적으세요.`),
  ],
  'mount-unknown-key': [
    ({ key }) => `--mount에 없는 필드입니다: ${key}`,
    ({ suggestion }) => didYouMean(suggestion, '필드를 지우세요.'),
  ],
  'mount-key-not-allowed': [
    ({ key, type }) => `${type} 마운트에는 ${key} 필드를 쓸 수 없습니다.`,
    '필드를 지우거나 타입을 바꾸세요.',
  ],
  'mount-invalid-value': [
    ({ key, value }) => `--mount의 ${key}에 쓸 수 없는 값입니다: ${value}`,
    '값을 고치세요.',
  ],
  'mount-unknown-type': [
    ({ value }) => `없는 마운트 타입입니다: ${value}`,
    ({ suggestion }) => didYouMean(suggestion, 'bind, cache, tmpfs, secret, ssh 중에서 고르세요.'),
  ],
  'mount-unknown-sharing': [
    ({ value }) => `sharing에 쓸 수 없는 값입니다: ${value}`,
    ({ suggestion }) => didYouMean(suggestion, 'shared, private, locked 중에서 고르세요.'),
  ],
  'mount-sharing-not-allowed': [
    ({ type }) => `${type} 마운트에는 sharing을 쓸 수 없습니다.`,
    'cache 마운트에만 쓸 수 있습니다. 지우거나 타입을 바꾸세요.',
  ],
  'mount-secret-from': [
    'secret 마운트에는 from을 쓸 수 없습니다.',
    'from을 지우고 --secret으로 값을 넘기세요.',
  ],
  'mount-secret-sharing': ['secret 마운트에는 sharing을 쓸 수 없습니다.', 'sharing을 지우세요.'],
  'mount-secret-unnamed': ['secret 마운트에 어떤 시크릿인지 적혀 있지 않습니다.', 'id=이름을 추가하세요.'],
  'mount-secret-source-and-id': ['secret 마운트에 source와 id가 함께 있습니다.', 'id만 남기세요.'],

  'unmatched-quote': [
    ({ quote }) => `따옴표(${quote})가 닫히지 않았습니다.`,
    ({ quote }) => `끝에 ${quote} 기호를 붙이세요.`,
  ],
  'missing-closing-brace': ['변수의 중괄호가 닫히지 않았습니다.', '이름 뒤에 }를 붙이세요.'],
  'missing-pattern-slash': ['${name/pattern/text}에서 패턴의 끝이 없습니다.', '/와 바꿀 문자열을 붙이세요.'],
  'bad-substitution': ['변수 표기를 해석할 수 없습니다.', '$NAME 또는 ${NAME}으로 적으세요.'],
  'unsupported-modifier': [
    ({ modifier }) => `변수에 쓸 수 없는 표기입니다: ${modifier}`,
    ':- :+ :? # ## % %% / // 중에서 고르세요.',
  ],
  'variable-unset': [
    ({ name, message }) => `변수가 설정되지 않았습니다: ${name}${message === '' ? '' : ` (${message})`}`,
    ({ name }) => `빌드 설정에서 ${name} 값을 주거나 기본값을 적으세요.`,
  ],
  'variable-empty': [
    ({ name, message }) => `변수가 비어 있습니다: ${name}${message === '' ? '' : ` (${message})`}`,
    ({ name }) => `빌드 설정에서 ${name} 값을 주거나 기본값을 적으세요.`,
  ],
  'invalid-pattern': [({ pattern }) => `패턴을 해석할 수 없습니다: ${pattern}`, '괄호를 닫으세요.'],
  'pattern-too-long': ['패턴이 너무 깁니다.', '줄여서 적으세요.'],
  'expansion-too-deep': [
    ({ limit }) => `변수가 ${limit}단계보다 깊게 중첩되어 있습니다.`,
    '중첩을 줄이세요.',
  ],
  'expansion-too-long': [({ limit }) => `변수를 펼치면 ${limit}자를 넘습니다.`, '값을 줄이세요.'],

  'invalid-platform': [
    ({ platform }) => `올바른 플랫폼이 아닙니다: ${platform}`,
    ({ reason }) =>
      reason === 'wildcard'
        ? '* 없이 플랫폼 하나를 적으세요.'
        : 'linux/amd64, linux/arm64처럼 os/arch 형태로 적으세요.',
  ],
  'invalid-image-reference': [
    ({ text }) => `올바른 이미지 이름이 아닙니다: ${text}`,
    ({ reason, name }) => {
      if (reason === 'uppercase') return `이미지 이름은 소문자로 적으세요: ${String(name).toLowerCase()}`;
      if (reason === 'identifier') return '이미지 ID는 쓸 수 없습니다. 이름이나 name@sha256:…을 쓰세요.';
      if (reason === 'too-long') return '이름이 너무 깁니다.';
      if (reason === 'digest') return '다이제스트가 알고리즘과 맞지 않습니다. 다시 복사하세요.';
      return 'name, name:tag, name@sha256:… 중 하나로 적으세요.';
    },
  ],
};
