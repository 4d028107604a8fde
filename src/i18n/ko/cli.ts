import type { cli as en } from '#i18n/en/cli.ts';
import type { Translation } from '#i18n/format.ts';
import { terms } from './terms.ts';

/** What the command line says about its own use and about files. */
export const cli: Translation<typeof en> = {
  help: `사용법: stagegraph [파일… | -]

BuildKit이 멀티 스테이지 Dockerfile을 어떻게 빌드하는지 보여 줍니다.
타깃에 무엇이 들어가고 무엇을 건너뛰는지, 무엇이 동시에 실행되는지
알 수 있습니다. 파일을 지정하지 않으면 ./Dockerfile을, -이면 표준 입력을
읽습니다. 아무것도 실행하거나 내려받거나 전송하지 않습니다.

옵션:
      --target 스테이지         빌드할 스테이지. 기본값은 마지막 스테이지
      --build-arg 이름[=값]     docker build와 같음. 값이 없으면 환경 변수에서
                                가져옴
      --build-context 이름=위치 docker build와 같음
      --platform 플랫폼         docker build와 같음. 기본값 linux/amd64
      --format 형식             text, json, mermaid, dot, svg, html, url. 기본값 text.
                                파일이 여러 개이면 text, json, url만 가능
  -o, --output 파일             표준 출력 대신 파일에 저장
      --check                   문제만 한 줄에 하나씩 출력. 오류가 있으면,
                                파일에 # check=error=true가 있을 때는 경고가
                                있어도 종료 코드 1
      --color 시점              auto, always, never. 기본값 auto
      --theme 테마              svg와 html의 테마. light, dark. 기본값 light
      --url-base URL            url 형식의 링크가 여는 페이지. 기본값
                                http://localhost:4173/
      --log 파일                빌드 로그로 각 단계가 언제 실행됐는지 표시
                                (--progress=plain, rawjson, 터미널 복사)
      --max-parallelism K       최대 K단계가 동시에 실행된다고 시뮬레이션
      --durations 파일          이 소요 시간으로 시뮬레이션. run 4 1500처럼
                                한 줄에 단계와 밀리초를 쓰거나 JSON 객체로 지정
  -h, --help                    이 도움말
      --version                 버전

종료 코드: 0 정상, 1 BuildKit이 거부하는 빌드, 2 잘못된 사용법이나 읽고 쓸 수
없는 파일.
`,
  'try-help': '사용법은 stagegraph --help로 볼 수 있습니다.',
  'option-unknown': ({ option, suggestion }) =>
    suggestion === ''
      ? `없는 옵션입니다: ${option}`
      : `없는 옵션입니다: ${option}. 혹시 ${suggestion} 아닌가요?`,
  'option-without-value': ({ option }) => `${option}에는 값이 필요합니다.`,
  'option-takes-no-value': ({ option }) => `${option}에는 값을 줄 수 없습니다.`,
  'option-choice': ({ option, value, choices }) =>
    `${option}에 쓸 수 없는 값입니다: "${value}". ${choices.join(', ')} 중에서 고르세요.`,
  'build-arg-unnamed': ({ value }) =>
    `--build-arg에 이름이 없습니다: ${value === '' ? '""' : value}. 이름=값 형식으로 쓰세요.`,
  'build-context-incomplete': ({ value }) =>
    `--build-context가 온전하지 않습니다: ${value === '' ? '""' : value}. 이름=위치 형식으로 쓰세요.`,
  'build-context-name': ({ name }) =>
    `--build-context에 쓸 수 없는 이름입니다: ${name}. 스테이지나 이미지의 이름이어야 합니다.`,
  'platform-several': ({ value }) => `--platform에는 플랫폼을 하나만 쓸 수 있습니다: ${value}`,
  'platform-invalid': ({ value }) =>
    `올바른 플랫폼이 아닙니다: ${value === '' ? '""' : value}. linux/arm64처럼 쓰세요.`,
  'check-with-format': '--check는 한 줄에 하나씩 출력하므로 --format과 함께 쓸 수 없습니다.',
  'stdin-twice': '표준 입력(-)은 한 번만 읽을 수 있습니다.',
  'one-file-only': ({ format }) =>
    `--format ${format}에는 파일을 하나만 지정할 수 있습니다. 여러 파일은 text, json, url에서만 가능합니다.`,
  'url-base-invalid': ({ value }) =>
    `올바른 URL이 아닙니다: --url-base ${value === '' ? '""' : value}. https://example.com/stagegraph/처럼 쓰세요.`,
  'timing-format':
    '--log, --durations, --max-parallelism은 --format text와 json에서만 쓸 수 있고, --check와는 함께 쓸 수 없습니다.',
  'timing-one-file': '로그와 소요 시간은 Dockerfile 하나에 대한 것이므로 파일을 하나만 지정하세요.',
  'max-parallelism-invalid': ({ value }) =>
    `--max-parallelism에 쓸 수 없는 값입니다: "${value}". 정수를 쓰세요. 0이면 제한이 없습니다.`,
  'durations-line': ({ line }) => `${line}행에 단계가 없습니다. run 4 1500처럼 단계와 밀리초를 쓰세요.`,
  'durations-json': ({ line }) => `${line}행이 JSON이 아닙니다. {"run 4": 1500} 같은 객체를 쓰세요.`,
  'durations-value': ({ name, value, line }) =>
    `${line === 0 ? '' : `${line}행: `}${name}의 소요 시간으로 쓸 수 없는 값입니다: ${value}. 0 이상의 밀리초를 쓰세요.`,
  'durations-unknown': ({ name, suggestion }) =>
    `이 빌드에 없는 단계입니다: ${name}.${suggestion === '' ? '' : ` 혹시 ${suggestion} 아닌가요?`}`,
  'log-is-directory': '폴더입니다. 그 안의 로그를 지정하세요.',
  'log-too-large': ({ limit }) =>
    `로그가 너무 큽니다. 최대 크기는 ${limit}MB입니다. 해당 빌드 부분만 남기고 줄이세요.`,
  'log-is-dockerfile': 'Dockerfile입니다. 로그는 --log 뒤에, Dockerfile은 따로 지정하세요.',
  'log-alone':
    '그래프는 --progress=rawjson 로그에만 들어 있습니다. 이 로그를 남긴 Dockerfile을 함께 지정하세요.',
  'log-little-fits': '이 로그는 거의 일치하지 않습니다. 다른 타깃이나 다른 Dockerfile의 로그입니다.',
  'standard-input': '표준 입력',
  'log-build': ({ number, count }) => `로그에 빌드 ${count}개가 있으며, 그중 ${number}번째입니다.`,
  'log-own-graph': ({ format }) => `로그에 있는 단계를 그대로 보여 줍니다(${format}).`,
  'log-missing': ({ names, more }) => `로그에 없음: ${names.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
  'log-extra-names': ({ names, more }) =>
    `로그에만 있음: ${names.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
  'log-alike': ({ count }) => `단계 ${count}개는 비슷하기만 합니다. 이후 수정된 듯합니다.`,
  'log-use-platform': ({ platform }) => `--platform ${platform} 옵션을 쓰세요.`,
  'log-running': '빌드가 끝나기 전에 로그가 끝나서, 마지막 단계는 종료 시각이 없습니다.',
  'timeline-legend': ({ critical, waits }) => `${critical} 임계 경로   ${waits} 대기`,
  'timeline-shorten': '먼저 줄일 단계',
  'timeline-saving': ({ saving, left }) => `${saving} 단축, 전체 ${left}`,
  'timeline-ask-durations':
    '모든 소요 시간은 가정한 값입니다. 실제 빌드의 시간을 주면(--log, --durations) 먼저 줄일 단계를 알려 줍니다.',
  'timeline-gaps': '어느 단계에도 속하지 않는 시간',
  'end.cached': terms['state.cached'],
  'end.canceled': terms['state.canceled'],
  'end.failed': terms['state.failed'],
  'end.running': terms['state.running'],
  'end.missing': '로그에 없음',
  'end.never': '실행 안 됨',
  'file-missing': '파일이 없습니다.',
  'file-missing-default': '이 폴더에 Dockerfile이 없습니다. 파일을 지정하거나, 표준 입력이면 -를 쓰세요.',
  'file-is-directory': ({ inside }) =>
    inside ? '폴더입니다. 그 안의 Dockerfile을 지정하세요.' : '폴더이며 Dockerfile이 아닙니다.',
  'file-forbidden': '이 파일을 읽을 권한이 없습니다.',
  'file-unreadable': ({ reason }) => `이 파일을 읽을 수 없습니다(${reason}).`,
  'file-too-large': ({ limit }) =>
    `Dockerfile이라기에는 너무 큽니다. 최대 크기는 ${limit.toLocaleString('ko')}바이트입니다.`,
  'durations-is-directory': '폴더입니다. 소요 시간을 적은 파일을 지정하세요.',
  'output-unnamed': '저장할 파일의 이름이 비어 있습니다.',
  'standard-output': '표준 출력',
  'output-is-directory': '폴더입니다. 저장할 파일을 지정하세요.',
  'output-no-folder': '저장할 폴더가 없습니다.',
  'output-unwritable': ({ reason }) => `저장할 수 없습니다(${reason}).`,
  targets: ({ names, more }) => `타깃: ${names.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
  severity: ({ severity }) => ({ error: '오류', warning: '경고', advice: '조언' })[severity],
};
