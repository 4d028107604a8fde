import type { Role } from '#core/analysis/types.ts';
import type { ReferenceKind } from '#core/plan/types.ts';
import type { Language } from '#i18n/format.ts';
import { ownText } from '#i18n/lessonMessages.ts';
import { translate } from '#i18n/messages.ts';
import type { FileCondition, FileStageSet, FileTask } from '#lessons/own/ownLesson.ts';

/** How a reference is written in a Dockerfile. */
const written: Readonly<Record<ReferenceKind, string>> = {
  from: '`FROM`',
  copy: '`COPY --from`',
  mount: '`RUN --mount`',
  onbuild: '`ONBUILD`',
  add: '`ADD`',
};

function rolesText(roles: readonly Role[], language: Language): string {
  return roles.map((role) => translate(language)(`role.${role}`)).join(', ');
}

/** What must be true, in a few words. */
export function conditionText(condition: FileCondition, language: Language): string {
  const o = ownText(language);
  switch (condition.is) {
    case 'accepted':
      return o('must.accepted');
    case 'role':
      return o('must.role', { stage: condition.stage, roles: rolesText(condition.roles, language) });
    case 'only':
      return o('must.only', { stages: condition.stages.map((stage) => `\`${stage}\``).join(', ') });
    case 'refers': {
      const { stage, to, kind, byName } = condition;
      return o(byName === true ? 'must.refers-by-name' : 'must.refers', { stage, to, by: written[kind] });
    }
    case 'together': {
      const [stage, other] = condition.stages;
      return o('must.together', { stage, other });
    }
  }
}

/** What a task asks, where its author did not say it. */
export function askText(task: FileTask, language: Language): string {
  const o = ownText(language);
  switch (task.kind) {
    case 'stages':
      return stagesText(task.which, language);
    case 'target':
    case 'edit': {
      const asked = task.until.filter(({ is }) => is !== 'accepted' || task.until.length === 1);
      const conditions = asked.map((condition) => conditionText(condition, language)).join('; ');
      return o(task.kind === 'target' ? 'ask.target' : 'ask.edit', { conditions });
    }
    case 'order':
    case 'time':
      return o(`ask.${task.kind}`);
  }
}

function stagesText(which: FileStageSet, language: Language): string {
  const o = ownText(language);
  switch (which.is) {
    case 'built':
      return o('ask.built', which);
    case 'role':
      return o('ask.role', { roles: rolesText(which.roles, language) });
    case 'named-at':
      return o('ask.named-at', which);
    case 'beside':
      return o('ask.beside', which);
  }
}
