import type { terms as en } from '#i18n/en/terms.ts';
import type { Translation } from '#i18n/format.ts';

export const terms: Translation<typeof en> = {
  'role.target': '타깃',
  'role.layers': '레이어',
  'role.files': '파일',
  'role.build-only': '빌드 전용',
  'role.not-built': '빌드 안 함',

  'kind.from': 'FROM',
  'kind.copy': 'COPY --from',
  'kind.mount': 'RUN --mount',
  'kind.onbuild': 'ONBUILD',
  'kind.add': 'ADD',

  'source.image': '베이스 이미지',
  'source.scratch': '빈 이미지',
  'source.context': '빌드 컨텍스트',
  'source.named-context': '이름 있는 컨텍스트',
  'source.http': 'URL',
  'source.git': 'Git 저장소',
  'source.unresolved': '찾을 수 없음',
  'source.stage': '스테이지',

  'target.default': '기본값',
};
