import type { ReferenceKind } from '#core/plan/types.ts';
import type { lessonPlayer as en } from '#i18n/en/lessonPlayer.ts';
import type { Translation } from '#i18n/format.ts';

export const lessonPlayer: Translation<typeof en> = {
  'lesson.label': ({ title }) => `레슨: ${title}`,
  'lesson.position': ({ step, of }) => `${of}단계 중 ${step}단계`,
  'lesson.said': ({ step, of, title, say }) => `${of}단계 중 ${step}단계: ${title}. ${say}`,
  'lesson.next': '다음',
  'lesson.back': '이전',
  'lesson.leave': '레슨 나가기',
  'lesson.finish': '마치기',
  'lesson.next-lesson': '다음 레슨',
  'lesson.reset': '이 단계로 되돌리기',
  'lesson.was-reset': '화면을 이 단계의 상태로 되돌렸습니다.',
  'lesson.free': '무엇이든 시험해 보세요. 작업 중이던 Dockerfile은 바뀌지 않습니다.',
  'lesson.keys': 'Page Down과 Page Up으로 넘기고, Ctrl Enter로 확인하고, S로 이 단계로 되돌립니다.',
  'lesson.copy': '이 단계의 링크 복사',
  'lesson.copied': '링크를 복사했습니다',
  'lesson.fold': '레슨 접기',
  'lesson.unfold': '레슨 펼치기',
  'lesson.task': '과제',
  'lesson.check': '확인',
  'lesson.hint': '힌트',
  'lesson.solution': '정답 보기',
  'lesson.right': '맞습니다.',
  'lesson.not-yet': '아직 아닙니다.',
  'lesson.done': '완료',
  'lesson.shown': '정답을 표시했습니다. 확인을 누르거나 다음으로 넘어가세요.',
  'lesson.marks': '표시한 스테이지',
  'lesson.marks-how':
    '그래프에서 카드를 선택하면 표시되고, 다시 선택하면 해제됩니다. 여기서 표시해도 됩니다.',
  'lesson.marked': ({ stage }) => `${stage} 표시함`,
  'lesson.unmarked': ({ stage }) => `${stage} 표시 해제함`,
  'lesson.target-how': '위쪽의 타깃 버튼으로 고르세요.',
  'lesson.edit-how': 'Dockerfile을 직접 고치세요. 이 패널 위쪽의 화살표를 누르면 처음 상태로 돌아갑니다.',
  'lesson.edit-elsewhere':
    '이 프레임에서는 Dockerfile을 고칠 수 없습니다. Stagegraph에서 열거나 정답을 보세요.',
  'lesson.order': '실행 순서',
  'lesson.earlier': ({ line }) => `${line}행을 위로`,
  'lesson.later': ({ line }) => `${line}행을 아래로`,
  'lesson.moved': ({ line, place }) => `${line}행이 이제 ${place}번째입니다`,
  'lesson.line': ({ line }) => `${line}행`,
  'lesson.seconds': '초',
  'lesson.durations': '아래 명령의 실행 시간은 다음과 같고, 나머지는 시간이 걸리지 않습니다.',
  'lesson.duration': ({ seconds }) => `${seconds}초`,
  'lesson.at-most': ({ most }) => `max-parallelism: ${most}`,
  'lesson.changes': 'Dockerfile에서 바뀐 부분',
  'lesson.new-file': '다른 Dockerfile',
  'lesson.added': '추가',
  'lesson.removed': '삭제',
  'lesson.same-lines': ({ count }) => `그대로인 줄 ${count}개`,
  'lesson.target-now': ({ target }) => `현재 타깃: ${target}`,
  'lesson.target-default': '현재 타깃: 마지막 스테이지',

  'reason.nothing-marked': '표시한 스테이지가 없습니다.',
  'reason.not-built': ({ stage, line }) =>
    `\`${stage}\` 스테이지(${line}행)는 빌드되지 않습니다. 타깃까지 가는 길에서 아무것도 참조하지 않습니다.`,
  'reason.needed': ({ stage, by, line }) =>
    `\`${stage}\`도 빌드됩니다. ${line}행에서 \`${by}\` 스테이지가 참조합니다.`,
  'reason.is-target': ({ stage, line }) => `\`${stage}\` 스테이지(${line}행)가 바로 타깃입니다.`,
  'reason.role': ({ stage, role, line }) => `\`${stage}\`의 역할은 ‘${role}’입니다. ${line}행을 보세요.`,
  'reason.names-other': ({ stage, line }) => `${line}행은 \`${stage}\` 스테이지를 가리키지 않습니다.`,
  'reason.names-it': ({ stage, line }) => `${line}행은 \`${stage}\` 스테이지를 가리킵니다.`,
  'reason.waits': ({ stage, other, line }) =>
    `\`${stage}\`, \`${other}\` 두 스테이지는 병렬로 실행되지 않습니다. ${line}행에서 한쪽이 다른 쪽을 기다립니다.`,
  'reason.no-wait': ({ stage, other, line }) =>
    stage === other
      ? `\`${stage}\` 스테이지(${line}행)는 과제에서 묻는 스테이지 자신입니다.`
      : `\`${stage}\`(${line}행)에는 \`${other}\`의 단계와 서로 기다리지 않는 단계가 있습니다.`,
  'reason.mounts-it': ({ stage, type, line }) =>
    `\`${stage}\` 스테이지에는 ${line}행에 \`type=${type}\` 마운트가 있습니다.`,
  'reason.mounts-not': ({ stage, type, line }) =>
    `\`${stage}\` 스테이지(${line}행)에는 \`type=${type}\` 마운트를 직접 적은 \`RUN\`이 없습니다.`,
  'reason.asks': ({ flag, line }) => `이 타깃에는 \`${flag}\` 옵션이 필요합니다. ${line}행을 보세요.`,
  'reason.asks-not': ({ flag }) => `이 타깃에는 \`${flag}\` 옵션이 필요 없습니다.`,
  'reason.no-secret': ({ command, id, target, line }) =>
    `\`${command}\` 명령(${line}행)에서는 시크릿 \`${id}\` 파일을 \`${target}\` 경로로 읽을 수 없습니다.`,
  'reason.still-there': ({ words, line }) => `${line}행에 아직 남아 있습니다: \`${words}\``,
  'reason.in-cache': ({ path, folder, line }) =>
    `${line}행이 \`${path}\` 경로를 복사하지만 \`${folder}\` 폴더는 캐시 마운트라 스테이지에 남는 것이 없습니다.`,
  'reason.not-put': ({ stage, path, line }) =>
    `${line}행이 \`${path}\` 경로를 복사하지만 \`${stage}\` 스테이지에는 거기에 파일을 만드는 명령이 없습니다.`,
  'reason.no-cache': ({ stage, target, line }) =>
    `\`${stage}\` 스테이지(${line}행)에서 \`${target}\` 캐시 마운트가 없어졌습니다.`,
  'reason.on-builder': ({ stage, line }) =>
    `\`${stage}\` 스테이지(${line}행)는 무엇을 요청하든 빌더의 플랫폼에서 실행됩니다.`,
  'reason.on-asked': ({ stage, line }) => `\`${stage}\` 스테이지(${line}행)는 요청한 플랫폼에서 실행됩니다.`,
  'reason.doubled': ({ stage, line }) =>
    `\`${stage}\` 스테이지의 ${line}행은 두 플랫폼에서 같은 단계가 아니므로 두 번 실행됩니다.`,
  'reason.not-doubled': ({ stage, line }) =>
    `\`${stage}\` 스테이지(${line}행)에는 두 번 실행되는 단계가 없습니다.`,
  'reason.no-command': ({ stage, command }) =>
    `\`${stage}\` 스테이지의 \`RUN\`에는 \`${command}\` 명령이 없습니다.`,
  'reason.uses-not': ({ command, words, line }) =>
    `\`${command}\` 명령(${line}행)에서 쓰지 않는 값이 있습니다: \`${words}\``,
  'reason.runs-once': ({ command, line }) =>
    `\`${command}\` 명령(${line}행)은 한 번만 실행되어 두 플랫폼의 결과가 같습니다.`,
  'reason.runs-each': ({ command, line }) =>
    `\`${command}\` 명령(${line}행)은 플랫폼마다 한 번씩 실행됩니다. 그 위에 플랫폼마다 다른 것이 있습니다.`,
  'reason.reruns': ({ stage, line, origin }) =>
    line === origin
      ? `\`${stage}\` 스테이지의 ${line}행이 다시 실행됩니다.`
      : `\`${stage}\` 스테이지의 ${line}행이 다시 실행됩니다. ${origin}행이 다시 실행되면 그 위에 쌓인 것도 모두 다시 실행됩니다.`,
  'reason.may-rerun': ({ stage, line }) =>
    `\`${stage}\` 스테이지의 ${line}행은 복사할 파일이 달라졌을 때만 다시 실행됩니다.`,
  'reason.stays-cached': ({ stage, line }) =>
    `\`${stage}\` 스테이지(${line}행)는 캐시에서 가져옵니다. 필요한 것 중에 바뀐 것이 없습니다.`,
  'reason.command-reruns': ({ command, line, origin }) =>
    line === origin
      ? `\`${command}\` 명령(${line}행)이 아직 다시 실행됩니다. 바뀐 값이 이 단계에 포함됩니다.`
      : `\`${command}\` 명령(${line}행)이 ${origin}행 때문에 아직 다시 실행됩니다.`,
  'reason.command-cached': ({ command, line }) =>
    `\`${command}\` 명령(${line}행)은 다시 실행되어야 하는데, 무엇이 바뀌었는지 알지 못합니다.`,
  'reason.brings-not': ({ stage, path, line }) =>
    `\`${stage}\` 스테이지(${line}행)가 만들어진 곳에서 복사하지 않는 것이 있습니다: \`${path}\``,
  'reason.rejected': ({ line }) => `BuildKit이 이 파일을 거부합니다. ${line}행을 보세요.`,
  'reason.no-stage': ({ stage }) => `\`${stage}\` 스테이지가 더 이상 없습니다.`,
  'reason.builds-too': ({ stage, line }) => `이 타깃은 \`${stage}\`(${line}행)도 빌드합니다.`,
  'reason.builds-not': ({ stage, line }) => `이 타깃은 \`${stage}\` 스테이지(${line}행)를 빌드하지 않습니다.`,
  'reason.no-reference': ({ stage, to, how, line }) => {
    const hows: Record<ReferenceKind, string> = {
      from: `\`FROM ${to}\`로 시작하지 않습니다`,
      copy: `\`${to}\`에서 아무것도 복사하지 않습니다`,
      mount: `\`${to}\`를 마운트하지 않습니다`,
      add: `\`${to}\`에서 아무것도 추가하지 않습니다`,
      onbuild: `\`ONBUILD\`에서 \`${to}\`를 쓰지 않습니다`,
    };
    return `\`${stage}\` 스테이지(${line}행)는 ${hows[how]}.`;
  },
  'reason.by-number': ({ written, line }) => `${line}행은 아직 번호를 씁니다: \`--from=${written}\``,
  'reason.too-early': ({ line, other }) => `${line}행보다 ${other}행이 먼저 끝나야 합니다.`,
  'reason.no-number': '숫자를 입력하지 않았습니다.',
  'reason.too-short': ({ line }) =>
    `더 오래 걸립니다. ${line}행이 무엇을 기다리는지 처음까지 거슬러 올라가 보세요.`,
  'reason.too-long': ({ line }) => `더 짧습니다. ${line}행 앞의 단계가 모두 서로를 기다리는 것은 아닙니다.`,
};
