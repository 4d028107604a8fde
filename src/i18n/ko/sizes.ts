import type { sizes as en } from '#i18n/en/sizes.ts';
import type { Translation } from '#i18n/format.ts';

const byHistory = 'docker history --no-trunc --human=false --format json 이미지';

export const sizes: Translation<typeof en> = {
  name: '크기',
  layer: '레이어',
  remove: '크기 정보 제거',
  taken: ({ name }) => `${name}의 크기를 표시합니다.`,
  swap: '이전과 이후 바꾸기',
  'before-after': ({ before, after }) => `${before} → ${after}`,
  'too-large':
    '파일이 너무 커서 여기에 표시할 수 없습니다. 큰 파일은 명령줄에서 볼 수 있습니다: stagegraph --sizes',
  'column.instruction': '명령어',
  'column.stage': '스테이지',
  'column.bytes': '크기',
  'column.before': '이전',
  'column.place': '위치',
  'form.history': 'docker history',
  'form.inspect': 'docker image inspect',
  'form.manifest': '이미지 매니페스트',
  'form.dive': 'dive',
  'form.record': '빌드 기록',
  'measure.unpacked': '압축을 푼 레이어 기준',
  'measure.compressed': '압축된 레이어 기준 (내려받는 크기)',
  'measure.stored': '호스트에 저장된 이미지 기준',
  title: ({ form, measure }) => `${form}의 크기: ${measure}`,

  'part.base': '베이스 이미지',
  'part.instructions': '명령어',
  'part.unplaced': '명령어를 알 수 없는 레이어',
  'part.image': '이미지',
  'part.left': '빌드 스테이지에 남음',
  total: ({ total }) => `이미지: ${total}`,
  left: ({ bytes }) => `빌드 스테이지에 남은 크기: ${bytes}`,
  'at-least': ({ bytes }) => `최소 ${bytes}`,
  change: ({ before, after, by }) =>
    by === 'same' ? `이전과 같음: ${after}` : `이전 ${before}, 지금 ${after}`,
  'change-by': ({ difference, by }) => `${difference} ${by === 'less' ? '감소' : '증가'}`,
  was: ({ before }) => `이전 ${before}`,
  unknown: '알 수 없음',
  'of-unknown': ({ count }) => `크기를 알 수 없는 레이어 ${count}개`,
  'in-image': '이미지에 포함',
  'place.image': '이미지에 포함',
  behind: '빌드 스테이지에 남음',
  'base-image': '베이스 이미지',
  stages: '스테이지별',
  line: ({ line }) => `${line}행`,

  'note.partly': '일부 레이어와 명령어가 서로 맞지 않습니다. 이 파일의 다른 버전으로 빌드한 이미지입니다.',
  'note.order':
    '매니페스트에는 명령어가 없습니다. 이 파일로 빌드한 이미지라면 마지막 레이어들이 마지막 명령어들의 레이어입니다.',
  'note.inspect': `docker image inspect에는 이미지 전체 크기만 있습니다. 레이어별 크기는 다음 명령으로 볼 수 있습니다: ${byHistory}`,
  'note.mixed':
    '같은 베이스를 쓰는 스테이지들의 히스토리가 BuildKit에서 섞여, docker가 크기를 다른 명령어 옆에 표시합니다. 이미지 전체 크기만 확실합니다.',
  'note.left-unknown':
    '빌드 스테이지에 남은 크기는 측정되지 않았습니다. 빌드 기록이나 --target으로 빌드한 이미지의 히스토리에서 알 수 있습니다.',
  'note.unknown-layers': ({ count }) => `빌더가 레이어 ${count}개의 크기를 남기지 않았습니다.`,
  'note.rounded': '세 자리로 반올림한 값입니다. 정확한 바이트 수는 --human=false로 볼 수 있습니다.',

  'problem.sizes-empty': '내용이 없습니다.',
  'problem.sizes-unknown': `docker history, docker image inspect, imagetools inspect --raw, dive --json의 출력이 아닙니다. 다음 명령을 쓰세요: ${byHistory}`,
  'problem.sizes-damaged': ({ line }) =>
    `잘렸거나 바뀐 내용입니다. ${line}행은 docker가 출력한 형식이 아닙니다.`,
  'problem.sizes-too-large': ({ limit }) => `${limit} MB보다 큽니다.`,
  'problem.sizes-table': `docker history의 표는 화면에 맞게 잘린 것입니다. 다음 명령을 쓰세요: ${byHistory}`,
  'problem.sizes-config': `이미지 설정에는 크기가 없습니다. 다음 명령을 쓰세요: ${byHistory}`,
  'problem.sizes-index': ({ platforms }) =>
    `여러 플랫폼의 인덱스${platforms === '' ? '' : `(${platforms})`}에는 레이어가 없습니다. 그중 하나의 매니페스트를 다이제스트로 조회하세요: docker buildx imagetools inspect --raw 이미지@sha256:…`,
  'problem.sizes-attestation': '이미지가 아니라 증명(attestation)입니다. 이미지의 매니페스트를 조회하세요.',
  'problem.sizes-schema-1': '첫 번째 버전의 매니페스트에는 크기가 없습니다.',
  'problem.sizes-several': ({ count }) => `이미지가 ${count}개 있습니다. 한 번에 하나만 조회하세요.`,
  'problem.sizes-no-layers': '레이어가 없습니다.',
  'problem.sizes-too-many-layers': ({ limit }) => `레이어가 ${limit}개보다 많습니다.`,

  'problem.sizes-no-build': 'BuildKit이 빌드하지 않는 파일이라 크기를 표시할 명령어가 없습니다.',
  'problem.sizes-other-image': '다른 이미지의 히스토리입니다. 이 타깃의 명령어 중 절반도 들어 있지 않습니다.',
  'problem.sizes-other-target': ({ target }) => `다른 타깃의 이미지입니다. 타깃을 바꾸세요: ${target}`,
  'problem.sizes-other-builder':
    'BuildKit으로 빌드한 이미지가 아닙니다. 다른 빌더는 명령어를 다른 형식으로 기록합니다.',
  'problem.sizes-other-platform': ({ platforms }) => `다른 플랫폼의 이미지입니다: ${platforms}`,
  'problem.sizes-too-few-layers': ({ layers, instructions }) =>
    `다른 이미지입니다. 레이어는 ${layers}개인데, 베이스 이미지 위에 레이어를 만드는 명령어는 ${instructions}개입니다.`,
  'problem.sizes-too-many': ({ layers, instructions }) =>
    `다른 이미지입니다. 레이어는 ${layers}개인데, scratch 위에 레이어를 만드는 명령어는 ${instructions}개입니다.`,
  'problem.sizes-none-recorded':
    '이 빌드 기록에는 크기가 없습니다. docker 드라이버는 크기를 남기지 않고, docker-container 빌더는 남깁니다.',
  'problem.sizes-other-record': '다른 Dockerfile의 빌드 기록입니다.',
  'problem.sizes-other-measure': ({ before, after }) =>
    `비교할 수 없습니다. 이전은 ${before}, 지금은 ${after}입니다.`,
};
