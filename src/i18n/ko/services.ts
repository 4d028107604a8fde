import type { services as en } from '#i18n/en/services.ts';
import type { Translation } from '#i18n/format.ts';

export const services: Translation<typeof en> = {
  'rename.label': ({ name }) => `${name}의 새 이름`,
  'rename.label-unnamed': '이 스테이지의 이름',
  'rename.apply': '이름 바꾸기',
  'rename.cancel': '취소',
  'rename.places': ({ count }) => `${count}곳이 바뀝니다`,
  'rename.present': '지금 이름입니다',
  'rename.uncertain': ({ lines }) =>
    `빌드 인자에 따라 ${lines}행도 이 스테이지를 가리킬 수 있습니다. 이 줄은 그대로 둡니다.`,
  'rename.done': ({ name, count }) => `${count}곳에서 ${name}(으)로 바꿈`,
  'rename.nothing': '커서 위치에 스테이지 이름이 없습니다',
  'rename.invalid-name': '영문자로 시작하고 영문자, 숫자, -, ., _만 쓸 수 있습니다.',
  'rename.reserved-name': 'scratch와 context는 따로 정해진 뜻이 있습니다.',
  'rename.name-taken': ({ line }) => `${line}행의 스테이지가 이미 쓰는 이름입니다.`,
  'rename.image-of-that-name': ({ line }) =>
    `${line}행이 같은 이름의 이미지를 씁니다. 바꾸면 이미지 대신 이 스테이지를 가리키게 됩니다.`,
  'rename.named-by-variable': ({ line, written }) =>
    `${line}행이 변수(${written})로 이 스테이지를 가리킵니다. 그쪽을 먼저 고치세요.`,
  'rename.named-context': ({ name }) => `빌드 컨텍스트가 ${name}을(를) 대체합니다. 먼저 지우세요.`,
  'rename.image-trigger': ({ line }) => `${line}행 베이스 이미지의 ONBUILD가 이 스테이지 이름을 씁니다.`,

  'references.title': ({ name, count }) => `${name}: ${count}곳`,
  'references.line': ({ line }) => `${line}행`,
  'references.close': '닫기',
  'references.nothing': '커서 위치에 스테이지나 변수가 없습니다',
  'definition.nothing': '여기서 이동할 곳이 없습니다',
  'definition.here': '여기가 정의입니다',
  'hover.nothing': '이 위치에는 설명이 없습니다',
  'too-large': '파일이 너무 커서 쓸 수 없습니다',

  'stage.role': ({ role }) => `이 빌드에서의 역할: ${role}`,
  'stage.base': ({ base, platform }) => `베이스 ${base}, 플랫폼 ${platform}`,

  'variable.value': ({ name, value }) => `${name} = ${value}`,
  'variable.no-value': ({ name }) => `${name}에 값이 없습니다`,
  'variable.empty': ({ name }) => `${name}은(는) 빈 값입니다`,
  'origin.build-arg': ({ line }) => `--build-arg로 지정, ${line}행에서 선언`,
  'origin.arg': ({ line }) => `${line}행 ARG의 기본값`,
  'origin.global-arg': ({ line }) => `첫 FROM 위 ${line}행 ARG의 기본값`,
  'origin.env': ({ line }) => `${line}행 ENV에서 설정`,
  'origin.predefined': 'BuildKit이 정의',
  'origin.image': '일반적인 값이며 베이스 이미지에 따라 다를 수 있습니다',
  'origin.elsewhere': ({ name, scope, line }) =>
    scope === 'stage'
      ? `여기서는 빈 값입니다. ${line}행은 다른 스테이지에서만 적용됩니다. 함께 쓰려면 첫 FROM 위의 ARG로 옮기세요`
      : scope === 'global'
        ? `여기서는 빈 값입니다. 이 스테이지에 ARG ${name}을(를) 적으면 ${line}행의 값을 이어받습니다`
        : `여기서는 빈 값입니다. 이 스테이지에 ARG ${name}을(를) 적으면 BuildKit의 값을 이어받습니다`,
  'origin.unset': '이 위치에서는 설정되지 않았습니다',
};
