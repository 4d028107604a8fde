import type { buildProblems } from '#core/builds/problems.ts';
import type { Translation } from '#i18n/format.ts';
import type { ProblemMessages } from '#i18n/problemMessages.ts';
import type { words as en } from '#i18n/en/builds.ts';

const expected: Readonly<Record<string | number, string>> = {
  text: '텍스트',
  list: '목록',
  map: '맵',
  number: '숫자',
  bool: 'true 또는 false',
};

/** What is wrong with a bake or compose file, and what to do about it. */
export const problems: ProblemMessages<typeof buildProblems> = {
  'builds-json': [
    '여기부터 올바른 JSON이 아닙니다.',
    'docker buildx bake --print나 docker compose build --print의 출력을 모두 복사하세요.',
  ],
  'builds-none': [
    '이 파일에는 빌드가 없습니다.',
    'compose 파일에서는 build가 있는 서비스, bake 파일에서는 target이 빌드입니다.',
  ],
  'builds-too-many': [
    ({ limit }) => `한 파일에서 읽는 한도(${limit})를 넘었습니다.`,
    '그 뒤의 내용은 빠집니다.',
  ],
  'builds-field-unknown': [
    ({ build, field }) => `bake가 모르는 필드입니다: ${build}의 ${field}`,
    '이 필드는 빠집니다. 철자를 확인하세요.',
  ],
  'builds-field-type': [
    ({ build, field, expected: shape }) =>
      `${expected[shape] ?? shape} 형식이어야 합니다: ${field === '' ? build : `${build}의 ${field}`}`,
    '이 값은 빠집니다.',
  ],
  'builds-inherits-missing': [
    ({ build, name }) => `${build}의 inherits에 있는 ${name}: 이 파일에 없는 타깃입니다.`,
    '상속 없이 보여 줍니다.',
  ],
  'builds-inherits-cycle': [
    ({ build, name }) => `${build}과(와) ${name}: inherits가 서로를 가리킵니다.`,
    '둘 중 하나를 지우세요.',
  ],
  'builds-context-missing': [
    ({ build, name }) => `${build}에 필요한 빌드 ${name}: 이 파일에 없습니다.`,
    'bake는 “failed to find target”으로 실패합니다. 이름을 확인하세요.',
  ],
  'builds-context-cycle': [
    ({ build, name }) => `${build}과(와) ${name}: 서로의 결과를 필요로 합니다.`,
    'bake는 둘 다 빌드하지 않습니다. 두 컨텍스트 중 하나를 지우세요.',
  ],
  'builds-platform': [
    ({ build, platform }) => `BuildKit이 모르는 플랫폼입니다: ${build}의 ${platform}`,
    'linux/arm64처럼 쓰세요.',
  ],
  'builds-group-missing': [
    ({ group, name }) => `그룹 ${group}에 있는 ${name}: 이 파일에 없습니다.`,
    'bake는 “failed to find target”으로 실패합니다. 이름을 확인하세요.',
  ],
  'hcl-syntax': [
    ({ expected: sign }) =>
      sign === '' ? '여기부터 올바른 HCL이 아닙니다.' : `여기에 빠진 것이 있습니다: ${sign}`,
    '그 뒤의 내용은 읽지 않습니다.',
  ],
  'hcl-too-deep': ['너무 깊게 중첩되었거나 너무 많은 값이 이어집니다.', '이 값은 빠집니다.'],
  'hcl-too-much': [
    ({ limit }) => `이 파일을 계산하는 데 ${limit}단계가 넘게 걸립니다.`,
    '나머지는 계산하지 않습니다. docker buildx bake --print의 출력을 쓰세요.',
  ],
  'hcl-attribute-twice': [
    ({ name }) => `두 번 설정했습니다: ${name}`,
    'bake는 이 파일을 거부합니다. 그 뒤의 내용은 읽지 않습니다.',
  ],
  'hcl-block-unknown': [
    ({ name }) => `bake가 여기서 모르는 블록입니다: ${name}`,
    '이 블록은 빠집니다. 맵은 args = { … }처럼 등호를 써서 설정합니다.',
  ],
  'hcl-label': [({ name }) => `이름이 하나 있어야 합니다: ${name}`, 'target "app"처럼 따옴표 안에 쓰세요.'],
  'hcl-type': [
    ({ expected: shape }) => `${expected[shape] ?? shape} 형식이어야 합니다.`,
    'bake는 이 파일을 거부합니다. 이 값을 쓰는 필드는 빠집니다.',
  ],
  'hcl-missing': [
    ({ name }) => `이 값에 없습니다: ${name}`,
    'bake는 이 파일을 거부합니다. 이 값을 쓰는 필드는 빠집니다.',
  ],
  'hcl-key-twice': [
    ({ name }) => `이 맵에 같은 키가 두 번 있습니다: ${name}`,
    'bake는 이 파일을 거부합니다. 값을 목록으로 묶으려면 값 뒤에 ...를 쓰세요.',
  ],
  'hcl-cycle': [
    ({ name }) => `값을 정하려면 자기 자신이 필요합니다: ${name}`,
    'bake는 이 파일을 거부합니다.',
  ],
  'hcl-variable-unknown': [
    ({ name }) => `없는 변수입니다: ${name}`,
    'bake는 이 파일을 거부합니다. 이 값을 쓰는 필드는 빠집니다.',
  ],
  'hcl-variable-type': [
    ({ name }) => `bake가 모르는 타입입니다: 변수 ${name}`,
    'string, number, bool, any나 list(string) 같은 타입을 쓰세요.',
  ],
  'hcl-variable-value': [
    ({ name, text }) => `변수 ${name}에 쓸 수 없는 값입니다: “${text}”`,
    '이 값을 쓰는 필드는 빠집니다. 값이나 변수의 타입을 바꾸세요.',
  ],
  'hcl-validation': [
    ({ name, message }) =>
      `파일이 허용하지 않는 값입니다: 변수 ${name}${message === '' ? '' : ` (${message})`}`,
    'bake는 빌드하지 않습니다. 다른 값을 쓰세요.',
  ],
  'hcl-function-unknown': [
    ({ name }) => `없는 함수입니다: ${name}`,
    'bake는 이 파일을 거부합니다. 이 값을 쓰는 필드는 빠집니다.',
  ],
  'hcl-function-elsewhere': [
    ({ name }) => `bake를 실행하는 때와 곳에 따라 다르거나 여기서 계산하지 않는 함수입니다: ${name}()`,
    '이 값을 쓰는 필드는 빠집니다. docker buildx bake --print의 출력을 쓰세요.',
  ],
  'hcl-function-fails': [
    ({ name }) => `이 값으로는 호출할 수 없습니다: ${name}()`,
    'bake는 이 파일을 거부합니다. 이 값을 쓰는 필드는 빠집니다.',
  ],
  'hcl-name': [
    ({ name }) => `빌드 이름으로 쓸 수 없습니다: “${name}”`,
    'bake는 거부합니다. 영문자, 숫자, -, _만 쓸 수 있습니다.',
  ],
  'hcl-name-twice': [
    ({ name }) => `matrix에서 이름이 같은 빌드가 둘 생깁니다: ${name}`,
    'bake는 이 파일을 거부합니다. 이름에 matrix의 모든 값을 넣으세요.',
  ],
  'hcl-name-alone': [
    ({ name }) => `matrix 없이 name을 설정했습니다: ${name}`,
    'bake는 이 파일을 거부합니다. 대신 타깃의 레이블을 바꾸세요.',
  ],
  'hcl-matrix': [
    ({ name }) => `matrix는 목록의 맵이어야 합니다: ${name}`,
    'bake는 이 파일을 거부합니다. 이 타깃은 빠집니다.',
  ],
  'hcl-group-field': [
    ({ group, name }) => `그룹에는 설정할 수 없는 필드입니다: ${group}의 ${name}`,
    'bake는 이 파일을 거부합니다. 이 필드는 빠집니다.',
  ],
  'compose-yaml': [({ detail }) => `올바른 YAML이 아닙니다: ${detail}.`, '이 파일은 읽지 않습니다.'],
  'compose-aliases': [
    '이 파일의 별칭을 모두 펼치면 값이 백만 개를 넘거나 끝나지 않습니다.',
    '이 파일은 읽지 않습니다.',
  ],
  'compose-interpolation': [
    ({ text }) => `compose의 변수 표기가 아닙니다: “${text}”`,
    '${NAME}처럼 쓰고, 달러 기호는 $$로 쓰세요.',
  ],
  'compose-variable-unset': [
    ({ name }) => `변수 ${name}에 값이 없어 빈 값으로 처리됩니다.`,
    '.env에 값을 넣거나 기본값을 쓰세요: ${NAME:-value}',
  ],
  'compose-variable-required': [
    ({ name, message }) => `변수 ${name}에 값이 있어야 합니다${message === '' ? '' : `: ${message}`}.`,
    '값이 없으면 compose가 파일을 거부합니다. .env에 값을 넣으세요.',
  ],
  'compose-extends-cycle': [
    ({ service, name }) => `${service}과(와) ${name}: extends가 서로를 가리킵니다.`,
    'compose는 이 파일을 거부합니다. 여기서는 extends 없이 보여 줍니다.',
  ],
  'compose-extends-file': [
    ({ service, name, file }) => `${service}의 extends: 여기서 읽지 않는 파일 ${file}의 ${name}입니다.`,
    'docker compose build --print의 출력을 쓰세요. 모든 파일의 내용이 들어 있습니다.',
  ],
  'compose-extends-missing': [
    ({ service, name }) => `${service}의 extends에 있는 ${name}: 이 파일에 없는 서비스입니다.`,
    'compose는 이 파일을 거부합니다. 여기서는 extends 없이 보여 줍니다.',
  ],
  'compose-include': [
    'include로 가져오는 파일은 여기서 읽지 않습니다.',
    'docker compose build --print의 출력을 쓰세요. 모든 파일의 내용이 들어 있습니다.',
  ],
  'compose-inline-and-file': [
    ({ build }) => `dockerfile과 dockerfile_inline이 함께 있습니다: ${build}`,
    'compose는 이 파일을 거부합니다. 여기서는 dockerfile_inline을 보여 줍니다.',
  ],
};

/** Builds that a bake or compose file names, on the page and on the command line. */
export const words: Translation<typeof en> = {
  line: ({ line }) => `${line}행`,
  inline: ({ file, line }) => `${file} ${line}행의 Dockerfile`,
  elsewhere: ({ context }) => `${context}의 Dockerfile`,
  target: ({ target }) => `타깃 ${target}`,
  args: ({ count }) => `빌드 인자 ${count}개`,
  contexts: ({ names }) => `이름 있는 컨텍스트 ${names.join(', ')}`,
  profiles: ({ names }) => `프로필 ${names.join(', ')}`,
  groups: ({ names }) => `그룹 ${names.join(', ')}`,
  others: ({ names }) => `함께 설정: ${names.join(', ')}`,
  'also-platforms': ({ names }) => `${names.join(', ')}용으로도 빌드합니다. 한 플랫폼의 단계만 보여 줍니다.`,
  'from-build': ({ name, build }) =>
    `컨텍스트 ${name}은(는) ${build}의 빌드 결과입니다. 그 단계가 끝나야 이를 읽는 단계가 실행됩니다.`,
  variables: ({ count }) => `변수 ${count}개`,
  'variables.about':
    '환경 변수로 설정하듯이 값을 바꿉니다. 목록은 쉼표로 나눕니다. 값은 이 페이지를 벗어나지 않습니다.',
  'variables.reset': ({ name }) => `${name}: 파일에 있는 값으로 되돌리기`,
  'variables.evaluated': ({ count }) => `이 파일의 빌드는 이제 ${count}개입니다.`,
  'fed-by': ({ names }) => `${names.join(', ')}의 결과를 사용`,
  'not-shared':
    'bake는 모든 빌드를 동시에 실행합니다. 여러 빌드가 함께 쓰는 스테이지도 두 번 이상 실행될 수 있습니다. BuildKit은 빌드마다 필요한 컨텍스트 파일만 읽기 때문입니다.',
  'no-order':
    'depends_on은 빌드 순서가 아니라 컨테이너 시작 순서만 정합니다. 다른 빌드를 기다리게 하려면 service:이름 컨텍스트를 쓰세요.',
  'matrix.columns': '열',
  'matrix.of-builds': ({ count }) => `이 파일의 빌드 ${count}개`,
  'matrix.label': ({ stages, builds }) => `스테이지 ${stages}개, 빌드 ${builds}개`,
  'matrix.hint': '칸을 고르면 그 스테이지를 선택하고 그 빌드로 보여 줍니다.',
  'matrix.built-by': '빌드',
  'matrix.choose': ({ build }) => `${build} 빌드로 보기`,
  'matrix.cell': ({ stage, build, role }) => `${build} 빌드에서 ${stage}: ${role}`,
  'matrix.unused': '빌드 없음',
  'matrix.unused-hint': '이 스테이지를 실행하는 빌드가 없습니다',
  'matrix.itself': '자신만',
  'matrix.itself-hint': '자신이 타깃일 때만 빌드됩니다',
  'matrix.count-hint': ({ count, total }) => `빌드 ${total}개 중 ${count}개가 빌드`,
  'matrix.differ': '빌드마다 다른 점',
  'matrix.rejected': 'BuildKit이 거부하는 빌드',
  same: '단계를 바꾸는 차이 없음',
  more: ({ count }) => `외 ${count}개`,
  context: ({ name, value }) => `컨텍스트 ${name}=${value}`,
  'without-context': ({ name }) => `컨텍스트 ${name} 없음`,
  without: ({ name }) => `${name} 없음`,
  'default-target': '마지막 스테이지',
  'own-platform': '빌더의 플랫폼',
  'list.title': ({ file }) => `${file}의 빌드`,
  'list.together': ({ files }) => `함께 읽으며, 뒤의 파일이 앞의 파일을 덮어씁니다: ${files.join(', ')}`,
  'list.tag': '빌드',
  'list.pasted': '붙여 넣은 텍스트',
  'list.about':
    '하나를 고르면 그 빌드의 타깃, 빌드 인자, 플랫폼, 이름 있는 컨텍스트가 Dockerfile에 적용됩니다. 실행 취소로 되돌릴 수 있습니다.',
  'list.not-beside': ({ path }) =>
    `${path} 파일이 함께 오지 않아 지금 열린 Dockerfile에 적용합니다. 함께 열려면 두 파일이나 폴더를 같이 끌어다 놓으세요.`,
  'list.applied': ({ name }) => `${name} 빌드로 보여 줍니다.`,
  'list.problems': '이 파일의 문제',
};
