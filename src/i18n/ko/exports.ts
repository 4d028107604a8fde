import type { TextWords } from '#core/export/textWords.ts';
import type { exports as en } from '#i18n/en/exports.ts';
import type { Translation } from '#i18n/format.ts';
import { terms } from './terms.ts';

const LISTED = 5;

/** Words of the text format. */
export const textWords: TextWords = {
  title: ({ file, stages, target, isDefault, platform }) =>
    `${file}: 스테이지 ${stages}개, ${isDefault ? '기본 타깃' : '타깃'} ${target}, ${platform}`,
  role: {
    target: terms['role.target'],
    layers: terms['role.layers'],
    files: terms['role.files'],
    'build-only': terms['role.build-only'],
    'not-built': terms['role.not-built'],
  },
  kind: {
    from: 'FROM',
    copy: 'COPY',
    mount: 'RUN --mount',
    onbuild: 'ONBUILD',
    add: 'ADD',
    context: '읽음:',
  },
  context: terms['source.context'],
  unresolved: terms['source.unresolved'],
  lines: (lines) => {
    const rest = lines.length > LISTED ? `, … ${lines.at(-1)}` : '';
    return `${lines.slice(0, LISTED).join(', ')}${rest}행`;
  },
  above: '(위 참고)',
  below: '(아래 참고)',
  replaced: (value: string) => `${value}(으)로 대체됨`,
  notBuilt: '이 타깃에서 빌드하지 않는 스테이지',
  builtBy: (targets, isTarget) => {
    if (targets === undefined) return '';
    if (targets.length === 0) return isTarget ? '직접 타깃으로 지정할 때만 빌드' : '빌드하는 타깃 없음';
    return `빌드하는 타깃: ${targets.map((name) => (name === '' ? '기본 타깃' : name)).join(', ')}`;
  },
  sameTime: '동시에 실행할 수 있는 스테이지',
  sameTimePartly: '일부 단계만 동시에 실행할 수 있는 스테이지',
  tooManySteps: '단계가 너무 많아 동시 실행 여부는 표시하지 않습니다.',
  more: (count) => `… ${count}개 더`,
  checks: '점검 결과',
  severity: { error: '오류', warning: '경고', advice: '조언' },
  noStages: '아직 FROM이 없어 스테이지가 없습니다.',
  readElsewhere: (image) =>
    `이 파일은 ${image}이(가) 읽습니다. 여기 보이는 것은 BuildKit 0.32.2의 프런트엔드가 읽은 결과입니다.`,
  assumed:
    'BuildKit 0.32.2의 빌드 방식 기준입니다. 베이스 이미지의 내용은 알 수 없어 ONBUILD가 없다고 가정합니다.',
};

/** 그림에 들어가는 말과 내보내기 창. */
export const exports: Translation<typeof en> = {
  language: 'ko',
  'as-text': '텍스트',
  'open-here': 'Stagegraph에서 열기',
  'no-stage': '아직 스테이지 없음',
  'context-badge': 'ctx',
  caption: ({ stages, target }) =>
    target === ''
      ? `BuildKit이 스테이지 ${stages}개짜리 Dockerfile을 빌드하는 방식`
      : `BuildKit이 타깃 ${target}을(를) 빌드하는 방식(스테이지 ${stages}개)`,

  'export.title': '내보내기',
  'export.format': '형식',
  'export.theme': '색상',
  'export.theme-light': '밝게',
  'export.theme-dark': '어둡게',
  'export.part': '스테이지',
  'export.part-all': '전체',
  'export.part-built': '타깃이 빌드하는 것만',
  'export.drawn': '그래프',
  'export.drawn-seen': '화면에 보이는 대로',
  'export.drawn-all': '모든 명령어',
  'export.size': '크기',
  'export.size-times': ({ times }) => `${times}배`,
  'export.with-link':
    '링크(Dockerfile 전체)를 파일에 넣습니다. 이 파일을 Stagegraph에 끌어다 놓으면 다시 열립니다.',
  'export.blank': ({ count }) => `비밀 값으로 보이는 ${count}개를 ***로 가리기`,
  'export.preview': '미리 보기',
  'export.copy': '복사',
  'export.copied': '복사됨',
  'export.refused': '브라우저가 복사를 허용하지 않았습니다. 파일로 내려받으세요.',
  'export.download': ({ file }) => `${file} 내려받기`,
  'export.close': '닫기',
  'export.working': '그리는 중…',
  'export.failed': '이 형식으로는 그릴 수 없습니다. 다른 형식을 선택하세요.',
  'export.too-large': ({ times }) => `브라우저가 그릴 수 있는 크기를 넘어 ${times}배로 그렸습니다.`,
  'export.cut': ({ shown, total }) =>
    `전체 ${total}줄 중 처음 ${shown}줄입니다. 복사본과 파일에는 모두 들어 있습니다.`,
  'export.svg': 'SVG',
  'export.html': 'HTML',
  'export.png': 'PNG',
  'export.mermaid': 'Mermaid',
  'export.dot': 'DOT',
  'export.text': '텍스트',
  'export.json': 'JSON',
  'export.svg-about':
    '아무리 확대해도 선명하고 글자가 텍스트로 남는 그림입니다. 문서와 웹 페이지에 알맞습니다.',
  'export.html-about':
    '그림, 같은 내용의 텍스트, Dockerfile을 담은 한 페이지입니다. 긴 링크를 열 수 없는 사람에게 보낼 때 씁니다.',
  'export.png-about': '픽셀 그림입니다. 슬라이드와 채팅에 알맞습니다.',
  'export.mermaid-about': 'README의 코드 블록을 GitHub와 GitLab이 다이어그램으로 그려 줍니다.',
  'export.dot-about': 'Graphviz와 DOT 언어를 읽는 도구를 위한 다이어그램입니다.',
  'export.text-about': '스테이지 트리를 일반 텍스트로 보여 줍니다. 커밋 메시지와 터미널에 알맞습니다.',
  'export.json-about': '모든 타깃의 빌드에 대해 알 수 있는 것 전부입니다. 프로그램에서 읽기 위한 형식입니다.',

  'embed.title': '퍼가기',
  'embed.about':
    '웹 페이지, 슬라이드, 문서에 넣어 독자가 직접 둘러볼 수 있는 화면입니다. 수정은 할 수 없습니다. 주소에 Dockerfile 전체가 담깁니다.',
  'embed.shows': '표시할 내용',
  'embed.as-now': '지금 보이는 화면',
  'embed.graph': '그래프',
  'embed.timeline': '타임라인',
  'embed.matrix': '매트릭스',
  'embed.split': '그래프와 타임라인',
  'embed.theme-auto': '보는 사람의 시스템 설정',
  'embed.language': '언어',
  'embed.language-reader': '보는 사람의 언어',
  'embed.controls': '그림을 움직이고 빌드를 재생하는 도구 표시',
  'embed.width': '너비',
  'embed.width-full': '가능한 한 넓게',
  'embed.height': '높이(픽셀)',
  'embed.auto-height': '그림에 맞는 높이로: 아래 스크립트가 필요합니다',
  'embed.preview': '퍼갈 화면 미리 보기',
  'embed.code': '붙여 넣을 HTML',
  'embed.copy': 'HTML 복사',
  'embed.copied': 'HTML을 복사함',
  'embed.local':
    '이 페이지는 내 컴퓨터에서 실행 중이라 다른 사람의 브라우저에서는 프레임이 열리지 않습니다. 공개된 Stagegraph에서 코드를 복사하세요.',
};
