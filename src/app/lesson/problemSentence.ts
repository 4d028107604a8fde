import type { TranslateOwn } from '#i18n/lessonMessages.ts';
import type { LessonProblem } from '#lessons/own/ownLesson.ts';

/** What of a lesson could not be read, in a sentence that begins with its step. */
export function problemSentence(problem: LessonProblem, o: TranslateOwn): string {
  const sentence = whatIsWrong(problem, o);
  return problem.step === undefined ? sentence : o('wrong.at-step', { step: problem.step, sentence });
}

function whatIsWrong(problem: LessonProblem, o: TranslateOwn): string {
  switch (problem.kind) {
    case 'too-large':
      return o('wrong.too-large', { limit: problem.limit });
    case 'not-json':
      return problem.line === undefined
        ? o('wrong.not-json')
        : o('wrong.not-json-at', { line: problem.line });
    case 'newer':
      return o('wrong.newer', { version: problem.version });
    case 'more-steps':
      return o('wrong.more-steps', { most: problem.most });
    case 'member':
    case 'task':
      return o(`wrong.${problem.kind}`, { member: problem.member });
    case 'too-long':
      return o('wrong.too-long', { member: problem.member, most: problem.most });
    case 'task-kind':
      return o('wrong.task-kind', { written: problem.written });
    case 'no-lesson':
    case 'no-steps':
    case 'no-step':
      return o(`wrong.${problem.kind}`);
  }
}
