import type { cli as en } from '#i18n/en/cli.ts';
import type { Translation } from '#i18n/format.ts';
import type { Changed } from '#core/rebuild/written.ts';
import { laterTerms } from './laterTerms.ts';

const changedKinds: Readonly<Record<Changed['kind'], string>> = {
  file: '파일',
  arg: 'ARG',
  env: 'ENV',
  image: '이미지',
  url: 'URL',
  context: '이름 있는 컨텍스트',
  'no-cache': '스테이지',
  before: 'Dockerfile',
};

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
      --ignorefile 파일         빌드 컨텍스트에서 제외할 것. 기본값은 옆에 있는
                                Dockerfile.dockerignore, 없으면 Dockerfile이
                                있는 디렉터리의 .dockerignore. 그 디렉터리를
                                빌드 컨텍스트로 봄
      --files 파일              git ls-files가 출력한 파일 가운데 각 COPY가
                                읽는 것을 표시. -는 표준 입력
      --bake 파일               bake나 compose 파일, docker buildx bake --print
                                출력에 있는 빌드 목록을 표시. 여러 번 지정하면
                                bake처럼 뒤의 파일이 앞의 파일을 덮어씀
      --bake-var 이름=값        그 파일의 변수를 설정. 환경 변수보다 우선
      --build 이름              그중 한 빌드의 Dockerfile을 표시. 타깃, 인자,
                                플랫폼, 컨텍스트는 그 빌드의 것
      --format 형식             text, json, mermaid, dot, svg, html, url.
                                기본값 text.
                                파일이 여러 개이면 text, json, url만 가능.
                                문제를 다른 프로그램에 넘길 때는 sarif, github,
                                gitlab, checkstyle, rdjsonl, gnu
  -o, --output 파일             표준 출력 대신 파일에 저장
      --compare 이전파일        이전 Dockerfile과 어떻게 다른지 text나 json으로
                                표시. 종료 코드는 diff와 같음: 0 차이 없음,
                                1 차이 있음, 2 문제 발생
      --check                   문제만 한 줄에 하나씩 출력. 오류가 있으면,
                                파일에 # check=error=true가 있을 때는 경고가
                                있어도 종료 코드 1
      --write 파일              Markdown 파일의 주석 사이에 그래프를 넣음.
                                <!-- stagegraph:start Dockerfile -->과
                                <!-- stagegraph:end --> 사이. 이름 뒤에
                                --target, --part, --build-arg,
                                --build-context, --platform을 쓸 수 있음.
                                --check와 함께 쓰면 파일을 바꾸지 않고
                                오래된 부분을 보여 주며 종료 코드 1
      --failure-threshold 수준  종료 코드가 1이 되는 가장 낮은 수준. error,
                                warning, advice, none. 기본값 error
      --no-fail                 문제가 있어도 종료 코드 1을 쓰지 않음
      --config 파일             옵션과 규칙별 심각도를 담은 설정 파일. 기본값은
                                Dockerfile이 있는 디렉터리나 그 위에서 가장
                                가까운 .stagegraph.json (docs/ci.md)
      --no-config               설정 파일을 읽지 않음
      --watch                   파일이 바뀔 때마다 다시 표시. Ctrl C로 끝냄
      --color 시점              auto, always, never. 기본값 auto
      --theme 테마              svg와 html의 테마. light, dark. 기본값 light
      --part 범위               svg, html, mermaid, dot에 그릴 스테이지. all은
                                전체, built는 타깃이 빌드하는 것만. 기본값 all
      --url-base URL            url 형식의 링크가 여는 페이지. 기본값
                                http://localhost:4173/
      --log 파일                빌드 로그로 각 단계가 언제 실행됐는지 표시
                                (--progress=plain, rawjson, 터미널 복사).
                                빌드 기록(.dockerbuild, zip도 가능)을 지정하면
                                그 안의 Dockerfile과 옵션을 사용
      --record 이름             빌드 기록에서 볼 빌드. 타깃 이름이나 빌드 ID의
                                앞부분
      --max-parallelism K       최대 K단계가 동시에 실행된다고 시뮬레이션
      --durations 파일          이 소요 시간으로 시뮬레이션. run 4 1500처럼
                                한 줄에 단계와 밀리초를 쓰거나 JSON 객체로 지정
      --changed 대상            무언가 바뀌면 다음 빌드에서 다시 실행되는 단계를
                                표시. 빌드 컨텍스트의 파일, ARG나 ENV, 이미지.
                                예: package.json,src/, VERSION=2, node:20.
                                ./VERSION은 파일, no-cache는 캐시를 쓰지 않음
      --changed-from 이전파일   수정한 Dockerfile에 대해 같은 것을 표시.
                                이전파일로 먼저 빌드했다고 가정
      --sizes 파일              타깃의 레이어 크기를 표시. 파일은 docker history
                                --format json, docker image inspect, imagetools
                                inspect --raw, dive --json의 출력이나 빌드 기록.
                                두 번 쓰면 이전 이미지와 지금 이미지를 비교
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
  'build-without-bake': '--build는 bake나 compose 파일의 빌드를 가리킵니다. --bake로 파일을 지정하세요.',
  'bake-var-without-bake':
    '--bake-var는 bake나 compose 파일의 변수를 설정합니다. --bake로 파일을 지정하세요.',
  'bake-var-incomplete': ({ value }) =>
    `--bake-var로 설정할 것이 없습니다: ${value === '' ? '""' : value}. 이름=값으로 쓰세요.`,
  'bake-with-file': '--bake로 지정한 파일의 빌드가 Dockerfile을 정합니다. 다른 파일은 빼고 쓰세요.',
  'bake-with-watch': '--bake는 한 번만 보여 줍니다. --watch는 Dockerfile에 쓰세요.',
  'bake-list-options':
    '--build가 없으면 빌드 목록만 text나 json으로 보여 줍니다. 다른 옵션은 빌드를 하나 골라서 쓰세요.',
  'bake-unknown':
    'bake나 compose 파일, docker buildx bake --print, docker compose build --print의 출력이 아닙니다.',
  'bake-elsewhere': ({ build, context }) =>
    `${build}의 Dockerfile은 ${context}에 있습니다. 아무것도 내려받지 않습니다.`,
  'build-unknown': ({ name, suggestion, names, more }) =>
    `없는 빌드입니다: ${name === '' ? '""' : name}.${suggestion === '' ? '' : ` 혹시 ${suggestion} 아닌가요?`} 빌드: ${names.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
  'compare-format':
    '--compare는 파일 하나와 --format text 또는 json에만 쓸 수 있고, --check와 함께 쓸 수 없습니다.',
  'check-with-format': ({ formats }) =>
    `--check는 문제를 출력합니다. --format 없이 쓰거나 ${formats.join(', ')} 중 하나와 함께 쓰세요.`,
  'write-alone': '--write는 --check와만 함께 쓸 수 있습니다. Dockerfile과 옵션은 파일 안의 주석에 씁니다.',
  'write-none': '이 파일에는 <!-- stagegraph:start Dockerfile -->이 없어 그래프를 넣을 곳이 없습니다.',
  'write-nested':
    '앞의 그래프가 끝나기 전에 새 그래프가 시작됩니다. 위에 <!-- stagegraph:end -->가 빠졌습니다.',
  'write-not-opened':
    '시작하지 않은 그래프가 여기서 끝납니다. 위에 <!-- stagegraph:start Dockerfile -->이 빠졌습니다.',
  'write-not-closed':
    '여기서 시작하는 그래프가 끝나지 않습니다. 아래에 <!-- stagegraph:end -->가 빠졌습니다.',
  'write-options':
    'stagegraph:start 뒤에는 Dockerfile 하나와 --target, --part, --build-arg, --build-context, --platform만 쓸 수 있습니다.',
  'write-stale': ({ line }) => `${line}행의 그래프가 오래되었습니다.`,
  'threshold-without-check':
    '--failure-threshold와 --no-fail은 --check나 문제를 출력하는 형식과 함께 쓰세요.',
  'watch-stdin': '표준 입력(-)은 지켜볼 수 없습니다. 파일을 지정하세요.',
  watching: '파일이 바뀌기를 기다립니다. Ctrl C로 끝냅니다.',
  'config-or-not': '--config와 --no-config 중 하나만 쓰세요.',
  'config-json': ({ line }) =>
    `${line}행이 올바른 JSON이 아닙니다. {"rules": {"final-root": "off"}}와 같은 객체를 쓰세요.`,
  'config-twice': ({ line, name }) => `${line}행: ${name}이(가) 두 번 나옵니다.`,
  'config-key': ({ line, name, suggestion }) =>
    `${line}행: ${name}(이)라는 설정이 없습니다.${suggestion === '' ? '' : ` 혹시 ${suggestion} 아닌가요?`}`,
  'config-rule': ({ line, name, suggestion }) =>
    `${line}행: ${name}(이)라는 규칙이 없습니다.${suggestion === '' ? '' : ` 혹시 ${suggestion} 아닌가요?`}`,
  'config-value': ({ line, name, expected }) =>
    `${line}행: ${name}에 쓸 수 없는 값입니다. 쓸 수 있는 값의 예: ${expected}`,
  'config-at': ({ line, says }) => `${line}행: ${says}`,
  'config-is-directory': '디렉터리입니다. 그 안의 설정 파일을 지정하세요.',
  'finding-count': ({ files, error, warning, advice }) =>
    `파일 ${files}개에 오류 ${error}개, 경고 ${warning}개, 조언 ${advice}개`,
  'stdin-twice': '표준 입력(-)은 한 번만 읽을 수 있습니다.',
  'one-file-only': ({ format }) =>
    `--format ${format}에는 파일을 하나만 지정할 수 있습니다. 여러 파일은 text, json, url과 문제를 출력하는 형식에서만 가능합니다.`,
  'url-base-invalid': ({ value }) =>
    `올바른 URL이 아닙니다: --url-base ${value === '' ? '""' : value}. https://example.com/stagegraph/처럼 쓰세요.`,
  'timing-format':
    '--log, --durations, --max-parallelism은 --format text와 json에서만 쓸 수 있고, --check와는 함께 쓸 수 없습니다.',
  'timing-one-file': '로그와 소요 시간은 Dockerfile 하나에 대한 것이므로 파일을 하나만 지정하세요.',
  'record-without-log': '--record는 빌드 기록에서 빌드를 고르는 옵션입니다. --log로 파일을 지정하세요.',
  'record-of-log': '빌드 기록이 아니라 로그이므로 --record로 고를 빌드가 없습니다.',
  'record-choose': ({ names, more }) =>
    `빌드 ${names.length + more}개가 들어 있습니다. --record로 하나를 고르세요: ${names.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}.`,
  'record-unknown-name': ({ name, names, more }) =>
    `${name === '' ? '""' : name}에 해당하는 빌드가 없습니다. 들어 있는 빌드: ${names.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}.`,
  'record-without-file':
    'Dockerfile이 기록되기 전에 끝난 빌드입니다. Dockerfile을 지정하세요: stagegraph --log 파일 Dockerfile.',
  'max-parallelism-invalid': ({ value }) =>
    `--max-parallelism에 쓸 수 없는 값입니다: "${value}". 정수를 쓰세요. 0이면 제한이 없습니다.`,
  'sizes-alone':
    '--sizes는 파일 하나와 --format text나 json에만 쓸 수 있고, --check, --compare, --changed, 시간 옵션과 함께 쓸 수 없습니다.',
  'sizes-twice': '--sizes는 두 번까지 쓸 수 있습니다: 이전 이미지, 지금 이미지.',
  'sizes-is-directory': '크기를 읽으려면 폴더가 아니라 파일을 지정하세요.',
  'changed-empty': '--changed에 대상이 없습니다. package.json,VERSION처럼 파일, 변수, 이미지를 쓰세요.',
  'changed-format': '--changed와 --changed-from은 --format text나 json에서만, --check 없이 쓸 수 있습니다.',
  'changed-with-compare': '--changed와 --changed-from은 --compare와 함께 쓸 수 없습니다.',
  'changed-one-file': '--changed-from은 Dockerfile 하나에만 쓸 수 있습니다. 파일을 하나만 지정하세요.',
  'changed-misspelt': ({ name, suggestion }) =>
    `이 파일에 없는 변수입니다: ${name}. 혹시 ${suggestion} 아닌가요? 파일이면 ./${name}로 쓰세요.`,
  'changed-deciding': ({ name }) =>
    `FROM이 가리키는 스테이지를 정하는 변수입니다: ${name}. 다음 값을 쓰세요: --changed ${name}=값`,
  'changed-unknown': ({ kind, name, suggestion }) =>
    `이 파일에 없습니다: ${changedKinds[kind]} ${name}${suggestion === '' ? '' : `. 혹시 ${suggestion} 아닌가요?`}`,
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
  'end.cached': laterTerms['state.cached'],
  'end.canceled': laterTerms['state.canceled'],
  'end.failed': laterTerms['state.failed'],
  'end.running': laterTerms['state.running'],
  'end.missing': '로그에 없음',
  'end.never': '실행 안 됨',
  'input-is-directory': '디렉터리입니다. 그 안의 파일을 지정하세요.',
  'list-too-large': ({ limit }) =>
    `파일 목록이 너무 큽니다. 한도는 ${limit.toLocaleString('ko')}바이트입니다.`,
  'files-format':
    '--files는 Dockerfile 하나를 --format text나 json으로 볼 때만, --check와 --compare 없이 쓸 수 있습니다.',
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
