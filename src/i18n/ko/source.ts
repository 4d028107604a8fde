import type { source as en } from '#i18n/en/source.ts';
import type { Translation } from '#i18n/format.ts';

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('ko')}kB`;

export const source: Translation<typeof en> = {
  'source.title': 'Dockerfile 가져오기',
  'source.ask':
    '이 링크에는 Dockerfile의 내용이 아니라 위치가 들어 있습니다. 아직 아무것도 가져오지 않았습니다.',
  'source.privacy': ({ host }) =>
    `다른 웹 페이지를 방문할 때처럼, 이 파일을 요청했다는 사실이 ${host}에 전달됩니다. 쿠키나 작업하던 내용은 전송하지 않습니다.`,
  'source.fetch': '가져와서 열기',
  'source.again': '다시 시도',
  'source.home': 'Stagegraph로 돌아가기',
  'source.fetching': '가져오는 중…',
  'source.elsewhere':
    'Stagegraph는 GitHub와 Gist에서만 파일을 가져옵니다. 다른 곳에 있는 파일은 직접 복사한 뒤 페이지에 붙여 넣으세요.',
  'source.nothing': '이 링크에는 Dockerfile을 가져올 수 있는 주소가 없습니다. 링크를 다시 받아 보세요.',
  'source.missing':
    '그 위치에 파일이 없습니다(404). 파일이 옮겨졌거나 비공개 저장소일 수 있습니다. 비공개라면 직접 복사하세요.',
  'source.refused': ({ status }) => `서버가 파일을 내주지 않았습니다(${status}).`,
  'source.network':
    '파일에 접근할 수 없습니다. 오프라인이거나, 네트워크나 확장 프로그램이 주소를 막고 있을 수 있습니다.',
  'source.too-large': ({ limit }) =>
    `Dockerfile이라기엔 너무 큽니다. 최대 ${kilobytes(limit)}까지 열 수 있습니다.`,
  'source.binary': 'UTF-8 텍스트 파일이 아닙니다. Dockerfile의 주소가 맞는지 확인하세요.',
  'source.by-hand': '직접 가져오기',
  'source.visit': '주소 열기',
  'source.command': '또는 터미널에서:',
  'source.copy': '명령 복사',
  'source.copied': '복사됨',
  'source.copy-refused': '브라우저가 복사를 막았습니다. Ctrl+C를 누르세요',
};
