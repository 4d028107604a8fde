import type { Translation } from '#i18n/format.ts';
import type { context as en } from '#i18n/en/context.ts';

const number = (value: number): string => value.toLocaleString('ko');

export const context: Translation<typeof en> = {
  title: ({ file, patterns }) => `${file}: 패턴 ${number(patterns)}개`,
  field: '.dockerignore',
  hint: '빌더로 보내지 않을 파일입니다. 여기에 입력하거나 붙여넣고, 파일을 페이지에 끌어다 놓아도 됩니다.',
  count: ({ patterns }) => `패턴 ${number(patterns)}개`,
  'no-ignore-file': '.dockerignore가 없어 빌드 컨텍스트 전체를 읽을 수 있습니다.',
  sent: ({ sent, excluded }) =>
    excluded === 0
      ? `파일 목록의 ${number(sent)}개를 모두 읽을 수 있습니다.`
      : `파일 목록 가운데 ${number(sent)}개를 읽을 수 있고 ${number(excluded)}개는 제외됩니다.`,
  cut: ({ limit }) => `파일 목록은 경로 ${number(limit)}개까지만 읽었습니다.`,
  'list-field': '빌드 컨텍스트의 파일',
  'list-hint':
    'git ls-files 출력을 붙여넣거나, 그런 목록이 든 파일이나 폴더를 직접 고르세요. 파일 이름만 읽고, 페이지를 닫으면 사라집니다.',
  'list-file': '목록 파일 선택…',
  'list-folder': '폴더 선택…',
  'list-remove': '목록 지우기',
  'list-working': '목록을 읽는 중…',
  'list-failed': '목록을 읽지 못했습니다.',
  'list-too-large': ({ limit }) =>
    `목록이 ${number(limit / 1_000_000)}MB를 넘습니다. 일부만 붙여넣거나 git ls-files 출력을 쓰세요.`,
  'list-partial':
    '끌어다 놓은 폴더의 모든 이름이 목록에 있지는 않습니다. .git과 node_modules는 빠지고 큰 폴더는 일부만 들어갑니다. 붙여넣거나 고른 목록에는 모두 들어갑니다.',
  'list-empty': '이 Dockerfile이 있는 폴더에는 목록의 파일이 없습니다.',
  'nothing-read': '이 파일에는 빌드 컨텍스트를 읽는 COPY나 ADD가 없습니다.',
  'excluded-by': ({ pattern, line }) => `${pattern}(${line}행)에서 제외`,
  within: ({ patterns }) => `안에서 제외할 수 있는 패턴: ${patterns.join(', ')}`,
  back: ({ patterns }) => `다시 포함할 수 있는 패턴: ${patterns.join(', ')}`,
  more: ({ number: count }) => `외 ${count}개`,
  files: ({ number: count }) => (count === 0 ? '목록에 해당 파일 없음' : `파일 ${number(count)}개`),
  line: ({ line }) => `${line}행`,
  'ignore-line-too-long': ({ text }) =>
    `${text.slice(0, 20)}…: 한 줄이 65,535바이트를 넘습니다. BuildKit이 파일을 거부합니다.`,
  'ignore-exception-empty': ({ text }) =>
    `${text}에는 예외로 둘 경로가 없습니다. BuildKit이 파일을 거부하므로 ! 뒤에 경로를 적으세요.`,
  'ignore-pattern-malformed': ({ text }) =>
    `${text}: 올바른 패턴이 아닙니다. BuildKit이 파일을 거부합니다. [와 ]가 이름의 일부라면 앞에 \\를 붙이세요.`,
  'ignore-pattern-unusable': ({ text }) =>
    `${text}: 비교할 수 없는 패턴이라 BuildKit이 빌드 컨텍스트를 읽을 때 실패합니다. 범위가 거꾸로이거나 \\ 뒤에 뜻이 없는 글자가 있습니다.`,
};
