import type { rebuild as en } from '#i18n/en/rebuild.ts';
import type { Translation } from '#i18n/format.ts';
import { laterTerms } from './laterTerms.ts';

export const rebuild: Translation<typeof en> = {
  'fate.reruns': '재실행',
  'fate.may-rerun': '재실행될 수도',
  'fate.cached': laterTerms['state.cached'],
  'fate.read': '매번 확인',

  'about.reruns': '다음 빌드에서 다시 실행',
  'about.may-rerun': '읽는 파일이 이전과 같으면 캐시 사용, 다르면 실행',
  'about.cached': '캐시에서 가져옴',

  'changed.file': ({ name }) => (name === '.' ? '빌드 컨텍스트의 아무 파일' : name),
  'changed.arg': ({ name }) => `ARG ${name}`,
  'changed.env': ({ name }) => `ENV ${name}`,
  'changed.image': ({ name }) => `새 이미지 ${name}`,
  'changed.url': ({ name }) => name,
  'changed.context': ({ name }) => `이름 있는 컨텍스트 ${name}`,
  'changed.no-cache': ({ name }) => (name === '' ? '--no-cache' : `--no-cache-filter ${name}`),
  'changed.before': '이전 Dockerfile',

  changed: ({ names }) => `바뀐 것: ${names}`,
  sources: '이미지와 외부 소스',
  title: '바뀌는 것',
  placeholder: 'package.json, ARG, 이미지',
  'since-opened': '파일을 연 뒤 고친 내용',
  add: '추가',
  remove: ({ name }) => `${name} 제거`,
  ask: '다음 빌드에서 무엇이 바뀌는지 고르세요: 빌드 컨텍스트의 파일, ARG나 ENV, 이미지. 다시 실행되는 단계가 그래프에 표시됩니다.',
  'not-here': ({ name }) => `이 파일에 없습니다: ${name}`,
  'too-large':
    '파일이 너무 크거나 BuildKit이 거부하는 파일이라 여기에 표시할 수 없습니다. 큰 파일은 명령줄에서 볼 수 있습니다: stagegraph --changed',
  'of-stage': ({ reruns, may, total }) =>
    reruns + may > 0 ? `${total}단계 중 ${reruns > 0 ? reruns : may}단계` : `${total}단계`,
  why: '다음 빌드에서',
  total: ({ reruns, may, cached }) =>
    reruns + may === 0
      ? `다시 실행되는 단계가 없습니다: ${cached}단계 모두 캐시 사용`
      : `${reruns}단계 다시 실행, ${may > 0 ? `${may}단계는 다시 실행될 수 있음, ` : ''}${cached}단계 캐시 사용`,
  time: ({ least, most, whole }) =>
    `다시 빌드 ${least === most ? least : `${least}~${most}`}, 전체 빌드 ${whole}`,
  'time-assumed': '모든 단계의 소요 시간이 같다고 가정합니다.',
  untimed: ({ count }) => `이 중 ${count}단계는 캐시되었거나 로그에 없어 소요 시간을 알 수 없습니다.`,
  'may-note': '재실행될 수도 있는 단계: 읽는 파일이 이전과 같으면 캐시를 그대로 씁니다.',
  unused: ({ names }) => `이 타깃에서 다음 변경 때문에 다시 실행되는 단계는 없습니다: ${names}`,
  deciding: ({ names }) =>
    `FROM이 가리키는 스테이지를 정하는 변수입니다: ${names}. 무엇이 다시 실행되는지는 이전 값에 따라 다르므로 제외했습니다.`,
  'context-note': '.dockerignore가 제외하는 파일은 바뀌어도 아무것도 다시 실행되지 않습니다.',
  'before-rejected': ({ reason }) =>
    `이전 Dockerfile은 BuildKit이 거부하므로 캐시에 남은 것이 없습니다: ${reason}`,

  line: ({ lines }) => `${lines.slice(0, 3).join(', ')}${lines.length > 3 ? '…' : ''}행`,
  'cause.file': ({ name, isCertain }) =>
    isCertain ? `바뀐 파일을 읽습니다: ${name}` : `--exclude로 제외되지 않으면 바뀐 파일을 읽습니다: ${name}`,
  'cause.image': ({ name }) => `같은 태그가 다른 이미지를 가리킵니다: ${name}`,
  'cause.remote': ({ name }) => `내용이 바뀌었습니다: ${name}`,
  'cause.named-context': ({ name }) =>
    `이름 있는 컨텍스트 ${name}의 내용이 바뀌었습니다. 여기서 읽는 파일이 그대로일 때만 캐시를 씁니다.`,
  'cause.no-cache': '이 스테이지에는 캐시를 쓰지 않습니다.',
  'cause.new': '이전에는 이 자리에 이런 단계가 없었습니다.',
  'cause.moved': '명령은 같지만 이전과 다른 파일 시스템 위에서 실행됩니다.',
  'cause.rootfs': ({ place, isCertain }) =>
    isCertain
      ? `다시 실행되는 단계에 이어집니다: ${place}`
      : `다시 실행될 수 있는 단계에 이어집니다: ${place}`,
  'cause.content': ({ place, isCertain, mayStop }) =>
    `${isCertain ? '다시 실행되는' : '다시 실행될 수 있는'} 단계의 파일을 읽습니다: ${place}.${mayStop ? ' 파일이 이전과 같으면 다시 실행은 여기서 멈춥니다.' : ''}`,
  'cause.command': '명령이 수정되었습니다.',
  'cause.environment': ({ names }) =>
    names.length === 0
      ? '위에 있는 ARG와 ENV의 순서가 바뀌었습니다.'
      : `환경 변수의 값이 바뀌었습니다: ${names.join(', ')}`,
  'cause.workdir': '다른 디렉터리에서 시작합니다.',
  'cause.user': '다른 사용자로 실행됩니다.',
  'cause.platform': '다른 플랫폼에서 실행됩니다.',
  'cause.mounts': '마운트가 수정되었습니다.',
  'cause.excludes': '--exclude가 수정되었습니다.',
};
