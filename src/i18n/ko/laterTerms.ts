import type { OverlapKind } from '#core/analysis/types.ts';
import type { laterTerms as en } from '#i18n/en/laterTerms.ts';
import type { Translation } from '#i18n/format.ts';

export const laterTerms: Translation<typeof en> = {
  'overlap.before': '먼저',
  'overlap.after': '나중',
  'overlap.together': '동시에',
  'overlap.partly': '일부만 동시에',

  'canvas.time': ({ kind, selected }) => {
    const kinds: Record<OverlapKind, string> = {
      before: `${selected}보다 먼저 실행`,
      after: `${selected} 다음에 실행`,
      together: `${selected}와(과) 동시에 실행 가능`,
      partly: `일부 단계만 ${selected}와(과) 동시에 실행 가능`,
      none: '',
    };
    return kinds[kind];
  },

  'state.waiting': '대기',
  'state.running': '실행 중',
  'state.done': '완료',
  'state.cached': '캐시됨',
  'state.canceled': '취소됨',
  'state.failed': '실패',
  'state.skipped': '건너뜀',
};
