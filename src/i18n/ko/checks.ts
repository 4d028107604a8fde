import type { checks as en } from '#i18n/en/checks.ts';
import type { Translation } from '#i18n/format.ts';

export const checks: Translation<typeof en> = {
  'checks.warnings': ({ count }) => `경고 ${count}개`,
  'checks.advice': ({ count }) => `조언 ${count}개`,
  'checks.places': ({ count }) => `${count}곳`,
  'checks.fails': 'check=error=true 설정이라 이 경고가 있으면 빌드가 실패합니다.',
  'checks.more': ({ count }) => `외 ${count}곳`,
  'checks.before': '수정 전',
  'checks.after': '수정 후',
  'checks.read': '이 규칙의 Docker 문서',
  'checks.fix': '고치기',
  'checks.fix-all': ({ count }) => `${count}곳 모두 고치기`,
  'checks.keeps': '빌드 결과는 그대로입니다.',
  'checks.suggest': '이렇게 바꾸기',
  'checks.set-context': '이름 있는 컨텍스트 지정…',
  'checks.set-platform': ({ platform }) => `${platform}용으로 빌드`,
  'checks.changes': '빌드 결과가 달라집니다.',
  'checks.turn-off': '이 규칙 끄기',
  'checks.ignore': ({ count }) => (count === 1 ? '여기서 무시' : `이 ${count}곳에서 무시`),
  'checks.ignore-how': '위에 주석을 답니다. BuildKit은 읽지 않습니다.',
  'checks.off': ({ count }) => `꺼 둔 규칙 ${count}개`,
  'checks.turn-on': ({ rule }) => `${rule} 다시 켜기`,
  'checks.by': 'BuildKit 빌드 검사',
  'checks.ours': 'Stagegraph의 조언(BuildKit 검사 아님)',
};
