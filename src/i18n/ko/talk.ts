import type { talk as english } from '#i18n/en/talk.ts';
import type { Translation } from '#i18n/format.ts';

export const talk: Translation<typeof english> = {
  'talk.about':
    '발표는 이 페이지의 화면을 모은 목록입니다. 지금 보이는 화면을 추가하고 설명을 한 문장으로 적은 뒤 전체 화면으로 발표하세요.',
  'talk.add': '현재 화면 추가',
  'talk.added': ({ number }) => `${number}단계로 추가했습니다`,
  'talk.full': ({ most }) => `발표에는 최대 ${most}단계까지 넣을 수 있습니다. 먼저 하나를 삭제하세요.`,
  'talk.steps': '단계',
  'talk.none': '아직 단계가 없습니다. 이대로 발표하면 지금 보이는 화면이 나옵니다.',
  'talk.step': ({ number }) => `${number}단계`,
  'talk.note': ({ number }) => `${number}단계에서 할 말`,
  'talk.note-hint': '그림 아래에 크게 표시할 한 문장',
  'talk.earlier': ({ number }) => `${number}단계를 위로 이동`,
  'talk.later': ({ number }) => `${number}단계를 아래로 이동`,
  'talk.show': ({ number }) => `${number}단계를 여기서 열기`,
  'talk.remove': ({ number }) => `${number}단계 삭제`,
  'talk.removed': ({ steps }) => `${steps}개 단계를 삭제했습니다`,
  'talk.bring-back': '되돌리기',
  'talk.clear': '모두 삭제',
  'talk.moved': ({ number }) => `이제 ${number}단계입니다`,
  'talk.unreadable': '이 단계는 더 이상 열 수 없습니다.',
  'talk.start': '발표 시작',
  'talk.keys':
    'Page Down, Space, →는 다음, Page Up, ←는 이전 단계입니다. B는 화면 가리기, Q는 QR 코드, N은 두 번째 창의 발표자 노트, Esc는 발표 종료입니다.',
  'talk.kept': '이 브라우저에만 저장됩니다.',

  'show.label': '발표',
  'show.position': ({ number, of }) => `${number} / ${of}`,
  'show.said': ({ number, of, note }) => `${of}단계 중 ${number}단계. ${note}`,
  'show.default-target': '기본 타깃',
  'show.next': '다음 단계',
  'show.previous': '이전 단계',
  'show.blank': '화면 가리기',
  'show.unblank': '화면 다시 보기',
  'show.notes': '두 번째 창에 노트 열기',
  'show.notes-title': '발표자 노트',
  'show.blocked': '브라우저가 두 번째 창을 막았습니다. 이 페이지의 팝업을 허용한 뒤 N 키를 다시 누르세요.',
  'show.now': '지금',
  'show.then': '다음',
  'show.last': '마지막 단계입니다.',
  'show.no-note': '노트가 없습니다.',
  'show.elapsed': ({ time }) => `시작 후 ${time}`,
  'show.next-picture': '다음 단계의 그림',
  'show.end': '발표 종료',
  'show.qr': '이 화면의 QR 코드',
  'show.qr-about':
    '휴대폰으로 찍으면 이 화면이 열립니다. 모든 내용은 링크 안에 있으며 서버로 전송되지 않습니다.',
  'show.qr-too-long': ({ length, most }) =>
    `링크가 ${length}자입니다. QR 코드에는 ${most}자까지만 들어갑니다. 링크나 파일로 공유하세요.`,
  'show.qr-fine': '링크가 길어 코드가 촘촘합니다. 크게 띄워 두고 찍을 시간을 충분히 주세요.',
  'show.qr-local': '이 페이지는 파일 또는 로컬 주소로 열려 있어 휴대폰에서 접속할 수 없습니다.',
};
