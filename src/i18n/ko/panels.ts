import type { panels as en } from '#i18n/en/panels.ts';
import type { Translation } from '#i18n/format.ts';

export const panels: Translation<typeof en> = {
  'details.blank': '스테이지의 내용, 빌드되는 이유, 동시에 실행되는 단계가 여기에 표시됩니다.',

  'target.pick': '타깃 선택',
  'target.find': '타깃 찾기',
  'target.nothing': '이름이 일치하는 스테이지가 없습니다',
  'target.keys': '화살표로 미리 보기, Enter로 선택, Esc로 취소',
  'target.choose-this': '이 스테이지 빌드하기',
  'target.unnamed': '이름이 없어서 타깃으로 지정할 수 없습니다.',
  'target.gone': ({ target }) => `파일에 없는 스테이지입니다: ${target}. 다른 타깃을 고르세요.`,

  'stage.replaced': ({ value }) =>
    `빌드 컨텍스트가 이 스테이지를 대신합니다. 베이스 이미지를 쓰지 않고 명령어도 실행하지 않으며, 이 스테이지를 참조하는 곳은 ${value}을(를) 받습니다.`,
  'stage.place': ({ number, line }) => `스테이지 ${number} (--from=${number}), ${line}행`,

  'roles.title': '스테이지별 역할',
  'roles.layers-base': ({ base }) => `${base} 기반`,
  'roles.layers-scratch': '빈 이미지 기반',

  'role.title': ({ target }) => `타깃 ${target} 기준`,
  'why.target': '이 스테이지까지 빌드합니다.',
  'why.target-default': '마지막 스테이지라서 타깃을 지정하지 않으면 빌드됩니다.',
  'why.layers': ({ target }) => `${target}의 FROM으로 이어지므로 모든 파일이 이미지에 들어갑니다.`,
  'why.files': ({ target }) => `여기서 복사한 파일만 ${target} 이미지에 들어갑니다.`,
  'why.build-only': ({ target }) => `${target} 빌드에 필요하지만, 이미지로 직접 복사되는 파일은 없습니다.`,
  'why.not-built': ({ target }) => `${target}까지 가는 경로에서 참조하지 않습니다.`,
  'why.built-by': '빌드되는 타깃',
  'why.no-target': '이 스테이지를 빌드하는 타깃이 없습니다.',

  'overlap.title': '동시 실행',
  'overlap.alone': '이 빌드에는 다른 스테이지가 없습니다.',
  'overlap.no-steps': '이 스테이지에는 자체 단계가 없습니다.',
  'overlap.no-others': '이 빌드의 다른 스테이지에는 자체 단계가 없습니다.',
  'overlap.up-to': ({ step }) => `${step}까지`,
  'overlap.from': ({ step }) => `${step}부터`,
  'overlap.some': ({ count, total }) => `단계 ${total}개 중 ${count}개`,
  'overlap.beside': ({ stage, part }) => `${stage}의 ${part}`,

  'needs.title': '가져오는 곳',
  'needed-by.title': '사용하는 스테이지',

  'edge.from': '베이스의 모든 파일에서 시작합니다.',
  'edge.copy': '파일을 복사합니다. 원본 스테이지가 모두 끝나야 실행됩니다.',
  'edge.mount': '한 단계에서만 파일을 마운트합니다. 마운트한 파일은 스테이지에 남지 않습니다.',
  'edge.onbuild': 'FROM 직후에 실행되는 베이스 스테이지의 트리거입니다.',
  'edge.add': '내려받아 추가합니다.',
  'edge.source': '원본',
  'edge.into': '대상',
  'edge.moves': '경로',

  'row.line': ({ line }) => ` ${line}행`,
  'row.lines': ({ line, endLine }) => ` ${line}~${endLine}행`,
  'row.reads': '가져오는 곳',
  'row.steps': '빌드 단계',
  'row.no-step': '별도 단계가 없습니다. 이후 단계나 이미지 설정에만 쓰입니다.',
  'row.not-built': '이 타깃에서는 빌드하지 않는 스테이지라 단계가 없습니다.',

  'external.replaced': ({ name, value }) =>
    `빌드 컨텍스트가 ${name}을(를) 대체합니다. 이를 참조하는 곳에는 ${value}이(가) 쓰입니다.`,
  'external.unknown': '내용은 알 수 없습니다. 아무것도 내려받지 않습니다.',

  'command.title': '빌드 명령',

  'problems.title': ({ count }) => `문제 ${count}건`,
  'list.more': ({ count, rest }) =>
    count === rest ? `${count}개 더 보기` : `나머지 ${rest}개 중 ${count}개 더 보기`,
  'problems.more': ({ count }) => `외 ${count}건`,
  'problems.stops': 'BuildKit 빌드가 여기서 멈춥니다.',
  'severity.error': '오류.',
  'severity.warning': '경고.',
  'severity.advice': '조언.',
  'settings.args': '빌드 인자',
  'settings.no-args': '파일에 선언된 인자가 없습니다.',
  'settings.no-default': '설정 안 됨',
  'settings.required': 'FROM에 필요함',
  'settings.undeclared': '파일에 선언되지 않음',
  'settings.set': '변경됨',
  'settings.reset': ({ name }) => `${name} 초기화`,
  'settings.reset-all': '모두 초기화',
  'settings.platform': '플랫폼',
  'settings.contexts': '이름 있는 컨텍스트',
  'settings.contexts-hint': '--build-context로 같은 이름의 스테이지나 이미지를 다른 것으로 바꿉니다.',
  'settings.context-name': '이름',
  'settings.context-value': '경로, URL 또는 이미지',
  'settings.add-context': '추가',
  'settings.remove': ({ name }) => `${name} 삭제`,
  'share.about':
    '링크에 Dockerfile이 담겨 있어 지금 보이는 그대로 열립니다. 서버에는 아무것도 저장하지 않습니다.',
  'share.files': '그림, README용 다이어그램, 텍스트, 데이터로 내보내거나 웹 페이지에 넣을 수 있습니다.',
  'share.export': '내보내기…',
  'share.embed': '퍼가기…',
  'share.link': '링크',
  'share.copy': '링크 복사',
  'share.copied': '링크를 복사함',
  'share.long': ({ length }) =>
    `링크가 ${length.toLocaleString('ko')}자입니다. 채팅 프로그램에 따라 뒷부분이 잘릴 수 있습니다. 내보낸 파일은 잘리지 않습니다.`,
  'share.too-long': ({ length }) =>
    `링크가 ${length.toLocaleString('ko')}자입니다. 열지 못하는 브라우저가 있을 수 있으니 Dockerfile이나 내보낸 파일을 보내세요.`,
  'share.too-large': ({ limit }) =>
    `이 Dockerfile은 링크에 담을 수 있는 ${Math.round(limit / 1024).toLocaleString('ko')} kB보다 큽니다. Dockerfile이나 내보낸 파일을 보내세요.`,
  'share.bare': '주석 빼기',
  'share.bare-about': '링크에서만 빠지며 빌드 결과는 같습니다.',
  'share.secrets': () => '비밀 값으로 보이는 내용이 링크에 포함됩니다.',
  'share.recorded-out': ({ count }) =>
    `빌드 기록에서 온 값 ${count}개(빌드 인자, 이름 있는 컨텍스트)는 링크에서 뺐습니다.`,
  'share.recorded-in': ({ count }) =>
    `빌드 기록에서 온 값 ${count}개(빌드 인자, 이름 있는 컨텍스트)가 링크에 들어 있습니다.`,
  'share.recorded': '링크에 넣기',
  'share.secrets-more': ({ count }) => `외 ${count}개`,
  'share.in-settings': '빌드 설정',
  'share.blank': '링크와 파일에서 가리기',
  'share.blanked': () =>
    '링크와 내보낸 파일에는 이 값 대신 ***가 들어갑니다. 작업 중인 Dockerfile과 설정은 그대로입니다.',
};
