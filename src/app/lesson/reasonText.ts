import type { Reason } from '#lessons/judge/tasks.ts';
import type { TranslateLesson } from '#i18n/lessonMessages.ts';
import type { Translate } from '#i18n/messages.ts';

/** Why an answer is not right, in a sentence; code stands between backticks. */
export function reasonText(reason: Reason, say: TranslateLesson, t: Translate): string {
  switch (reason.kind) {
    case 'nothing-marked':
    case 'no-number':
      return say(`reason.${reason.kind}`);
    case 'role':
      return say('reason.role', { ...reason, role: t(`role.${reason.role}`) });
    case 'needed':
      return say('reason.needed', reason);
    case 'waits':
    case 'no-wait':
      return say(`reason.${reason.kind}`, reason);
    case 'no-stage':
      return say('reason.no-stage', reason);
    case 'no-reference':
      return say('reason.no-reference', reason);
    case 'by-number':
      return say('reason.by-number', reason);
    case 'too-early':
      return say('reason.too-early', reason);
    case 'rejected':
    case 'too-short':
    case 'too-long':
      return say(`reason.${reason.kind}`, reason);
    default:
      return say(`reason.${reason.kind}`, reason);
  }
}
