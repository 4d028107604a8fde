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
    case 'mounts-it':
    case 'mounts-not':
      return say(`reason.${reason.kind}`, reason);
    case 'asks':
    case 'no-secret':
    case 'still-there':
    case 'in-cache':
    case 'not-put':
    case 'no-cache':
      return sayOfMount(reason, say);
    case 'doubled':
    case 'not-doubled':
    case 'on-builder':
    case 'on-asked':
      return say(`reason.${reason.kind}`, reason);
    case 'runs-once':
    case 'runs-each':
      return say(`reason.${reason.kind}`, reason);
    case 'reruns':
      return say('reason.reruns', reason);
    case 'may-rerun':
    case 'stays-cached':
      return say(`reason.${reason.kind}`, reason);
    case 'command-reruns':
      return say('reason.command-reruns', reason);
    case 'command-cached':
      return say('reason.command-cached', reason);
    case 'brings-not':
      return say('reason.brings-not', reason);
    case 'no-command':
      return say('reason.no-command', reason);
    case 'uses-not':
      return say('reason.uses-not', reason);
    case 'asks-not':
      return say('reason.asks-not', reason);
    case 'rejected':
    case 'too-short':
    case 'too-long':
      return say(`reason.${reason.kind}`, reason);
    default:
      return say(`reason.${reason.kind}`, reason);
  }
}

type OfMount = Extract<
  Reason,
  { readonly kind: 'asks' | 'no-secret' | 'still-there' | 'in-cache' | 'not-put' | 'no-cache' }
>;

function sayOfMount(reason: OfMount, say: TranslateLesson): string {
  switch (reason.kind) {
    case 'asks':
      return say('reason.asks', reason);
    case 'no-secret':
      return say('reason.no-secret', reason);
    case 'still-there':
      return say('reason.still-there', reason);
    case 'in-cache':
      return say('reason.in-cache', reason);
    case 'not-put':
      return say('reason.not-put', reason);
    case 'no-cache':
      return say('reason.no-cache', reason);
  }
}
