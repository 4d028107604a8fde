import type { CheckTexts } from '#i18n/checkTexts.ts';

/** Titles and sentences of the checks. */
export const checkTexts: CheckTexts = {
  buildkit: {
    ConsistentInstructionCasing: '대소문자가 섞인 키워드',
    CopyIgnoredFile: '.dockerignore가 제외하는 파일을 복사',
    DuplicateStageName: '이름이 같은 스테이지',
    ExposeInvalidFormat: 'EXPOSE에 IP나 호스트 포트',
    ExposeProtoCasing: '대문자로 적은 프로토콜',
    FromAsCasing: 'FROM과 AS의 대소문자가 다름',
    FromPlatformFlagConstDisallowed: 'FROM에 고정된 플랫폼',
    InvalidDefaultArgInFrom: '빌드 인자 없이는 베이스 이미지가 없음',
    InvalidDefinitionDescription: '설명이 아닌 주석',
    JSONArgsRecommended: '셸을 거쳐 실행되는 명령',
    LegacyKeyValueFormat: 'ENV, LABEL의 옛 형식',
    MaintainerDeprecated: '더 이상 쓰지 않는 MAINTAINER',
    MultipleInstructionsDisallowed: '마지막 것만 적용됨',
    NoEmptyContinuation: '명령어 중간의 빈 줄',
    RedundantTargetPlatform: '기본값과 같은 플랫폼',
    ReservedStageName: '예약된 스테이지 이름',
    SecretsUsedInArgOrEnv: 'ARG, ENV에 담긴 시크릿',
    StageNameCasing: '대문자가 있는 스테이지 이름',
    UndefinedArgInFrom: 'FROM에 선언되지 않은 ARG',
    UndefinedVar: '정의되지 않은 변수',
    WorkdirRelativePath: '베이스를 알 수 없는 상대 경로 WORKDIR',
  },
  advice: {
    'from-variable': [
      '--from에 쓴 변수',
      ({ reference, alias }) =>
        `FROM ${reference} AS ${alias} 스테이지를 따로 만들고 여기에는 ${alias}(이)라고 적으세요.`,
    ],
    'arg-out-of-scope': [
      '스테이지에 선언되지 않은 ARG',
      ({ name, line }) =>
        Number(line) > 0
          ? `여기서 $${name}은(는) 빈 값입니다. ${line}행의 ARG는 FROM에만 쓰입니다. 이 스테이지에도 ARG ${name}을(를) 적으세요.`
          : `이 스테이지에 ARG ${name}을(를) 선언하기 전까지 $${name}은(는) 빈 값입니다.`,
    ],
    'hidden-platform-arg': [
      'BuildKit의 값을 가리는 기본값',
      ({ name, value }) =>
        `어느 플랫폼에서나 ${name}이(가) ${value}입니다. 기본값을 빼면 BuildKit이 값을 정합니다.`,
    ],
    'platform-on-stage': [
      '효과가 없는 플랫폼',
      ({ platform, stage, line }) =>
        `${stage}의 플랫폼은 ${line}행에서 정해졌습니다. --platform=${platform}은(는) 효과가 없습니다.`,
    ],
    'from-case': [
      '대소문자만 다른 이름',
      ({ name, stage }) => `FROM은 ${name}을(를) 이미지로 봅니다. 위쪽 스테이지의 이름은 ${stage}입니다.`,
    ],
    'broken-json': [
      'JSON이 아닌 목록',
      ({ keyword }) => `JSON이 아니어서 ${keyword}이(가) 목록이 아닌 단어로 읽습니다. 큰따옴표를 쓰세요.`,
    ],
    'inline-comment': [
      '명령어 안의 #',
      ({ keyword, rest }) =>
        Number(rest) > 0
          ? `셸은 ${keyword}을(를) 한 줄로 읽으므로 ${rest}행까지 모두 이 주석에 포함됩니다.`
          : `주석은 따로 한 줄에 적어야 합니다. 여기서는 # 뒤까지 ${keyword}의 단어가 됩니다.`,
    ],
    'arg-in-other-stage': [
      '다른 스테이지에만 있는 기본값',
      ({ name, line, stage }) =>
        `${name}의 기본값은 ${line}행 ${stage}에서만 유효해 여기서는 비어 있습니다. 첫 FROM 위에 선언하세요.`,
    ],
    'unknown-build-arg': [
      '선언되지 않은 빌드 인자',
      ({ name, suggestion }) =>
        suggestion === ''
          ? `${name}을(를) 선언한 ARG가 없어 --build-arg ${name}은(는) 효과가 없습니다.`
          : `${name}을(를) 선언한 ARG가 없어 --build-arg ${name}은(는) 효과가 없습니다. 혹시 ${suggestion} 아닌가요?`,
    ],
    'windows-platform': [
      '다른 운영 체제로 빌드하는 Windows 이미지',
      ({ image, platform }) => `${image}은(는) Windows용만 있습니다. 플랫폼을 ${platform}(으)로 고르세요.`,
    ],
    'dash-flag': [
      '하이픈이 두 개가 아닌 플래그',
      ({ keyword, written, flag }) =>
        keyword === 'RUN'
          ? `${written}은(는) 명령의 일부로 읽힙니다. 플래그는 하이픈 두 개로 시작합니다. ${flag}(으)로 적으세요.`
          : `${keyword}는 ${written}을(를) 플래그로 읽지 않습니다. 플래그는 하이픈 두 개로 시작합니다. ${flag}(으)로 적으세요.`,
    ],
    'heredoc-blank': [
      '히어독 이름 앞의 공백',
      ({ keyword, written, instead }) =>
        keyword === 'RUN'
          ? `${written}은(는) 히어독을 열지 않습니다. ${instead}(으)로 적으세요.`
          : `${keyword}는 ${written}을(를) 빌드 컨텍스트의 파일 두 개로 읽습니다. ${instead}(으)로 적으세요.`,
    ],
    'hidden-character': [
      '공백처럼 보이는 문자',
      ({ code }) => `${code} 문자는 BuildKit과 셸에 공백이 아니라 단어의 일부입니다.`,
    ],
    'carriage-return': [
      'here-document의 Windows 줄바꿈',
      ({ keyword }) => `이 ${keyword} 본문에 캐리지 리턴이 그대로 남아 셸이 잘못 읽습니다.`,
    ],
    'lost-with-step': [
      '아무것도 남기지 않는 단계',
      ({ command, instead }) =>
        instead === ''
          ? `단계마다 셸이 새로 시작되므로 ${command}은(는) 아래에 영향을 주지 않습니다. 필요한 단계 안에서 실행하세요.`
          : `단계마다 셸이 새로 시작되므로 ${command}은(는) 아래에 영향을 주지 않습니다. ${instead}를 쓰세요.`,
    ],
    'no-shell': [
      '셸이 없는 이미지의 셸 형식',
      ({ keyword, image }) =>
        keyword === 'RUN'
          ? `${image}에는 셸이 없어 이 단계가 실패합니다. 셸이 있는 스테이지에서 실행하고 결과를 복사하세요.`
          : `${image}에는 셸이 없어 ${keyword === 'HEALTHCHECK' ? '이 검사가 항상 실패합니다' : '컨테이너가 시작되지 않습니다'}. ["프로그램", "인자"]처럼 목록 형식으로 적으세요.`,
    ],
    'outside-context': [
      '빌드 컨텍스트 밖을 가리키는 경로',
      ({ written, path }) =>
        `빌드 컨텍스트 밖은 읽을 수 없습니다. ${written}은(는) 컨텍스트 안의 ${path}입니다.`,
    ],
    'tilde-path': [
      '확장되지 않는 물결표',
      ({ keyword, path }) =>
        `${keyword}는 ${path}을(를) 확장하지 않고 적힌 그대로의 이름으로 봅니다. 전체 경로를 적으세요.`,
    ],
    'misspelt-stage': [
      '스테이지 이름과 거의 같은 이름',
      ({ name, stage }) => `${name}(이)라는 스테이지가 없어서 이미지로 해석됩니다. 혹시 ${stage} 아닌가요?`,
    ],
    'image-for-stage': [
      '그런 이름의 스테이지가 없음',
      ({ name, image }) =>
        `${name}(이)라는 스테이지가 없어 ${image} 이미지를 받습니다. 다른 곳에서 가져오려면 --build-context ${name}=…을(를) 주세요.`,
    ],
    'unused-stage': [
      '어떤 타깃도 쓰지 않는 스테이지',
      ({ stage }) => `${stage}을(를) 빌드하는 타깃이 없고, 타깃으로 지정할 수도 없습니다.`,
    ],
    'other-frontend': [
      '다른 프런트엔드가 읽는 파일',
      ({ image, kind }) => {
        if (kind === 'older')
          return `이 파일은 이전 버전인 ${image}이(가) 읽습니다. 여기서 보여 주는 것 중 일부를 모릅니다.`;
        if (kind === 'newer')
          return `이 파일은 더 새로운 ${image}이(가) 읽습니다. 여기서 보여 주지 않는 것도 알 수 있습니다.`;
        if (kind === 'labs')
          return `이 파일은 ${image}이(가) 읽습니다. 실험 기능은 여기서 보여 주지 않습니다.`;
        if (kind === 'unknown') return `이 파일은 ${image}이(가) 읽는데, 이름만으로는 버전을 알 수 없습니다.`;
        return `이 파일은 BuildKit 기본 프런트엔드가 아니라 ${image}이(가) 읽습니다. 무엇이 더해지거나 달라지는지는 알 수 없습니다.`;
      },
    ],
    'frontend-too-old': [
      '프런트엔드보다 새로운 기능',
      ({ word, since, image }) =>
        `${word}은(는) docker/dockerfile:${since}부터 있어서 ${image}은(는) 거부합니다.`,
    ],
    'late-directive': [
      '맨 위에 있지 않은 지시자',
      ({ name }) => `여기 있는 # ${name}= 은 주석입니다. 지시자는 다른 모든 줄보다 위에 있어야 합니다.`,
    ],
    'preprocessor-lines': [
      '전처리기용 줄',
      ({ mark }) => `${mark}은(는) BuildKit에게 주석입니다. 전처리기가 만들어 낸 결과를 붙여 넣으세요.`,
    ],
    'lock-inversion': [
      '서로를 영원히 기다릴 수 있는 두 단계',
      ({ first, second, line }) =>
        `${line}행은 잠금 캐시를 ${first}, ${second} 순서로 잡고 이 단계는 반대로 잡습니다. 동시에 실행되면 둘 다 멈춥니다.`,
    ],
    'cache-unlocked': [
      '두 단계가 동시에 쓰는 캐시 마운트',
      ({ tool, target, line }) =>
        tool === 'apt'
          ? `${line}행이 동시에 ${target}을(를) 쓸 수 있고, apt는 잠겨 있으면 실패합니다. sharing=locked를 추가하세요.`
          : `${line}행이 동시에 ${target}을(를) 쓸 수 있는데, ${tool}은(는) 혼자 쓴다고 가정합니다. sharing=locked를 추가하세요.`,
    ],
    'cache-elsewhere': [
      '다른 단계가 채우는 캐시 마운트',
      ({ what, line }) =>
        `${what}은(는) ${line}행이 캐시에 넣지만 캐시 마운트는 의존성이 아니어서 여기에는 없을 수 있습니다. COPY --from으로 전달하세요.`,
    ],
    'link-chmod': [
      '--link를 무효로 만드는 --chmod',
      ({ keyword }) => `--chmod를 함께 쓰면 ${keyword}는 --link를 무시합니다.`,
    ],
    'link-chown-name': [
      '--link와 이름으로 적은 소유자',
      ({ keyword, owner }) =>
        `${keyword} --link에는 ${owner}을(를) 찾아볼 베이스 이미지가 없어 단계가 실패합니다. 숫자로 적으세요.`,
    ],
    'early-platform-arg': [
      '쓰지 않는 단계 위에 있는 플랫폼 ARG',
      ({ name, line }) => `${name} 때문에 이 값을 쓰지 않는 ${line}행도 플랫폼마다 따로 실행됩니다.`,
    ],
    'copy-before-install': [
      '의존성 설치보다 먼저 복사되는 전체 파일',
      ({ command, line }) => `파일이 하나만 바뀌어도 ${line}행의 ${command}이(가) 다시 실행됩니다.`,
    ],
    'apt-update-alone': [
      'install과 떨어진 apt-get update',
      ({ line }) => `이 단계가 캐시되면 ${line}행은 오래된 패키지 목록으로 설치합니다.`,
    ],
    'removed-later': [
      '지워도 배포되는 파일',
      ({ what, line }) =>
        `${what}은(는) ${line}행의 레이어에 이미 담겼습니다. 여기서 지워도 이미지는 작아지지 않습니다.`,
    ],
    'development-packages': [
      '최종 이미지에 들어가는 개발용 패키지',
      ({ command }) => `${command}이(가) 개발용 패키지를 최종 이미지에 넣습니다.`,
    ],
    'secret-value': [
      '인증 정보처럼 보이는 값',
      ({ keyword, name, issuer }) =>
        issuer === 'PEM'
          ? `${keyword} ${name}에 개인 키가 들어 있습니다.`
          : `${keyword} ${name} 값이 ${issuer} 인증 정보 형식입니다.`,
    ],
    'private-file': [
      '이미지에 담긴 비공개 파일',
      ({ file }) => `${file}이(가) 이미지와 함께 배포되어 이미지를 받은 누구나 읽을 수 있습니다.`,
    ],
    'shell-entrypoint': [
      '인자를 받지 못하는 ENTRYPOINT',
      ({ line }) =>
        Number(line) > 0
          ? `셸을 거쳐 실행되므로 ${line}행의 CMD가 프로그램에 전달되지 않습니다.`
          : '셸을 거쳐 실행되므로 docker run의 인자가 프로그램에 전달되지 않습니다.',
    ],
    'unpinned-base': [
      '버전이 없는 이미지',
      ({ image }) => `${image}은(는) 빌드하는 날에 따라 다른 이미지가 됩니다.`,
    ],
    'final-root': [
      'root로 실행되는 이미지',
      ({ stage, program }) => `USER가 없어서 ${stage}에서 ${program}이(가) root로 실행됩니다.`,
    ],
    'final-builder': [
      '빌드 도구가 담긴 이미지',
      ({ stage, image, line }) => `${stage}에 ${image} 전체와 ${line}행에서 컴파일한 소스가 함께 담깁니다.`,
    ],
    'unknown-ignore': [
      '없는 규칙을 무시하는 주석',
      ({ name, suggestion, kind }) => {
        if (kind === 'buildkit')
          return `${name}은(는) BuildKit의 빌드 검사입니다. # check=skip=${name} 주석으로 건너뜁니다.`;
        return `${name}(이)라는 규칙이 없습니다.${suggestion === '' ? '' : ` 혹시 ${suggestion} 아닌가요?`}`;
      },
    ],
    'unused-ignore': [
      '필요 없는 주석',
      ({ name, kind }) => {
        if (kind === 'low')
          return `ignore-file=은 첫 명령어보다 위에 있어야 합니다. ${name}이(가) 무시되지 않습니다.`;
        if (kind === 'nothing') return `아래에 명령어가 없어 ${name}이(가) 무시되는 곳이 없습니다.`;
        return `여기서는 ${name}에 걸리는 것이 없으니 무시할 것도 없습니다.`;
      },
    ],
  },
};
