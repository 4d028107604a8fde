import type { Role } from '#core/analysis/types.ts';
import type { views as en } from '#i18n/en/views.ts';
import type { Translation } from '#i18n/format.ts';

export const views: Translation<typeof en> = {
  'view.label': '빌드 보기 방식',
  'view.graph': '그래프',
  'view.matrix': '매트릭스',
  'view.compare': '비교',
  'view.outline': '개요',

  'search.title': '검색',
  'search.find': '스테이지나 명령어 찾기',
  'search.nothing': '일치하는 항목이 없습니다',
  'search.keys': '화살표로 미리 보기, Enter로 선택, Esc로 취소',
  'search.row': ({ stage, line }) => `${stage}, ${line}행`,
  'search.more': ({ count }) => `외 ${count}건. 더 입력하면 좁혀집니다`,

  'matrix.label': ({ stages, targets }) => `스테이지 ${stages}개 × 타깃 ${targets}개`,
  'matrix.stage': '스테이지',
  'matrix.built-by': '타깃 수',
  'matrix.sort': '정렬',
  'matrix.sort-file': '파일 순서',
  'matrix.sort-role': ({ target }) => `${target} 기준 역할`,
  'matrix.sort-targets': '타깃 수',
  'matrix.cell': ({ stage, target, role }) => `${stage}, 타깃 ${target}: ${role}`,
  'matrix.choose': ({ target }) => `타깃 ${target} 선택`,
  'matrix.unused': '타깃 없음',
  'matrix.unused-hint': '이 스테이지를 빌드하는 타깃이 없음',
  'matrix.itself': '자신만',
  'matrix.itself-hint': '직접 타깃으로 지정할 때만 빌드됨',
  'matrix.count-hint': ({ count, total }) => `타깃 ${total}개 중 ${count}개에서 빌드됨`,
  'matrix.hint': '칸을 누르면 스테이지를 선택하고 타깃을 바꿉니다.',
  'matrix.letter.target': '타',
  'matrix.letter.layers': '레',
  'matrix.letter.files': '파',
  'matrix.letter.build-only': '빌',

  'compare.title': ({ a, b }) => `${a} / ${b} 비교`,
  'compare.with': '비교할 타깃',
  'compare.and': '↔',
  'compare.swap': '두 타깃 바꾸기',
  'compare.one-target': '타깃이 하나뿐이라 비교할 대상이 없습니다.',
  'compare.only': ({ target }) => `${target}만`,
  'compare.both': '둘 다',
  'compare.neither': '둘 다 아님',
  'compare.card': ({ side, a, b }) => {
    const sides = {
      a: `${a}에서만 빌드됨`,
      b: `${b}에서만 빌드됨`,
      both: `${a}, ${b} 모두에서 빌드됨`,
      neither: `${a}, ${b} 어느 쪽에서도 빌드되지 않음`,
    };
    return sides[side];
  },
  'compare.stages': '스테이지',
  'compare.roles-differ': ({ a, roleInA, b, roleInB }) => `${a}: ${roleInA}, ${b}: ${roleInB}`,
  'compare.steps': '빌드 단계',
  'compare.step-count': ({ count }) => `${count}단계`,
  'compare.args': '빌드 인자',
  'compare.secrets': '시크릿',
  'compare.ssh': 'SSH',
  'compare.commands': '빌드 명령',
  'compare.none': '차이 없음',

  'hop.from': ({ user, source, line }) => `${user}: ${source}에서 시작(FROM, ${line}행)`,
  'hop.copy': ({ user, source, line, paths }) => `${user}: ${line}행에서 ${source}의 ${paths} 복사`,
  'hop.mount': ({ user, source, line }) => `${user}: ${line}행에서 ${source} 마운트`,
  'hop.onbuild': ({ user, source, line }) => `${user}: ${line}행에서 물려받은 트리거가 ${source} 사용`,
  'hop.add': ({ user, source, line }) => `${user}: ${line}행에서 ${source} 추가`,

  'pair.back': ({ stage }) => `${stage} 상세 정보로 돌아가기`,
  'pair.order': '기다리는 이유',
  'pair.waits': ({ first, next }) =>
    `${next} 실행 전에 ${first} 완료 필요. 각 단계는 바로 위 단계가 끝나야 시작합니다.`,
  'pair.partly': ({ first, next }) =>
    `${next}의 일부 단계만 ${first}의 결과를 기다리고, 나머지는 동시에 실행할 수 있습니다. 각 단계는 바로 위 단계가 끝나야 시작합니다.`,
  'pair.free': '서로 필요로 하는 단계가 없어 실행 순서가 정해져 있지 않습니다. 동시에 실행할 수 있습니다.',
  'pair.not-both': ({ stage }) => `이 타깃에서 빌드되지 않는 스테이지입니다: ${stage}`,
  'pair.shared': '첫 단계는 두 스테이지가 공유하는 같은 단계입니다.',
  'pair.edges': '둘을 잇는 연결선',
  'pair.no-edges': '파일 안에 둘을 잇는 연결선이 없습니다.',
  'pair.why': ({ a, b }) => `${a}, ${b}의 실행 순서가 정해지는 이유 보기`,
  'pair.more': ({ count }) => `사이에 ${count}단계 더`,

  'steps.title': '빌드 단계',
  'steps.waits': ({ steps }) => `기다리는 단계: ${steps}`,
  'steps.shared': ({ places }) => `한 번만 실행, 공유: ${places}`,
  'steps.place': ({ stage, line }) => `${stage} ${line}행`,
  'steps.not-built': '이 타깃에서는 빌드하지 않아 단계가 없습니다.',
  'steps.none': '별도 단계가 없습니다.',

  'stage.targets': '빌드되는 타깃',
  'stage.uses': '사용하는 곳',

  'build.outline': '밖에서 받는 값',
  'build.args': '빌드 인자',
  'build.secrets': '시크릿',
  'build.ssh': 'SSH',
  'build.nothing': '빌드 인자, 시크릿, SSH를 쓰지 않습니다.',
  'build.required': '필수',
  'build.unset': '설정 안 됨',

  'details.too-large': '파일이 너무 커서 여기서는 계산하지 않습니다.',
  'values.title': '변수 값',
  'values.expanded': '현재 값을 적용한 명령어',
  'values.unset': '설정 안 됨',
  'values.empty': '빈 값',
  'values.build-arg': ({ line }) => `--build-arg 값, ${line}행에서 선언`,
  'values.arg': ({ line }) => `ARG 기본값, ${line}행`,
  'values.global-arg': ({ line }) => `전역 ARG, ${line}행`,
  'values.env': ({ line }) => `ENV, ${line}행`,
  'values.predefined': 'BuildKit이 정한 값',
  'values.image': '베이스 이미지의 값. 대부분의 이미지가 쓰는 값으로 가정합니다',
  'values.elsewhere': ({ name, scope, line }) =>
    scope === 'stage'
      ? `여기서는 빈 값입니다. ${line}행은 다른 스테이지에서만 적용됩니다. 함께 쓰려면 첫 FROM 위의 ARG로 옮기세요`
      : scope === 'global'
        ? `여기서는 빈 값입니다. 이 스테이지에 ARG ${name}을(를) 적으면 ${line}행의 값을 이어받습니다`
        : `여기서는 빈 값입니다. 이 스테이지에 ARG ${name}을(를) 적으면 BuildKit의 값을 이어받습니다`,
  'values.nowhere': '파일에 없는 변수. 베이스 이미지가 정하지 않으면 빈 값입니다',
  'values.change': ({ name }) => `${name} 바꾸기`,

  'needed.text': 'FROM에 값이 필요합니다.',
  'needed.set': ({ name }) => `${name} 설정`,

  'settings.required-first': '먼저 필요한 값',
  'settings.build-platform-hint': '빌더가 실행되는 환경입니다.',
  'settings.target-platform-hint': '이미지의 플랫폼입니다. 비워 두면 빌더와 같습니다.',

  'follow.label': ({ stage }) => `${stage}와(과) 이어진 항목`,
  'follow.needs': '필요로 하는 것',
  'follow.needed-by': '이를 쓰는 것',
  'follow.both': '모두',
  'focus.only': '이것만 보기',
  'focus.all': '전체 보기',
  'focus.shown': ({ shown, total }) => `스테이지 ${total}개 중 ${shown}개`,
  'focus.about': ({ stage }) => `${stage} 주변`,

  'outline.title': ({ target }) => `${target} 빌드 개요`,
  'outline.stops': ({ line, says }) =>
    `BuildKit 빌드가 ${line > 0 ? `${line}행에서` : '시작하기 전에'} 멈춥니다. ${says} 아래는 알 수 있는 데까지 나타낸 내용입니다.`,
  'outline.summary': ({ stages, built, steps }) =>
    `파일의 스테이지 ${stages}개 중 ${built}개를 ${steps}단계로 빌드합니다.`,
  'outline.role': ({ target, role }) => {
    const roles: Record<Role, string> = {
      target: '타깃입니다. 여기까지 빌드합니다.',
      layers: `${target}의 FROM으로 이어지므로 모든 파일이 이미지에 들어갑니다.`,
      files: '여기서 복사한 파일만 이미지에 들어갑니다.',
      'build-only': `${target} 빌드에 필요하지만, 이미지로 직접 복사되는 파일은 없습니다.`,
      'not-built': `빌드하지 않습니다. ${target}까지 가는 경로에서 참조하지 않습니다.`,
    };
    return roles[role];
  },
  'outline.why': '이유',
  'outline.base': '베이스',
  'outline.takes': '가져오는 곳',
  'outline.takes-from': ({ what, source, line }) => `${source}, ${line}행 ${what}`,
  'outline.moves': ({ moved }) => `: ${moved}`,
  'outline.context': ({ lines }) => `빌드 컨텍스트, ${lines}`,
  'outline.lines': ({ lines }) => `${lines.join(', ')}행`,
  'outline.used-by': '사용하는 곳',
  'outline.overlap': '동시 실행',
  'outline.instructions': '명령어',
  'outline.line': ({ line }) => `${line}행: `,
  'outline.nothing': '없음',
};
