import type { Overview } from '#core/analysis/overview-types.ts';
import type { Told } from '#core/language/hover.ts';
import { keywordOf } from '#core/dockerfile/keywords.ts';
import type { DocTopic } from '#core/language/topics.ts';
import type { VariableUse } from '#core/language/variables.ts';
import type { Tip } from '#editor/language/services.ts';
import type { EditorHelp } from '#i18n/spoken.ts';
import type { Language } from '#i18n/format.ts';
import { instructionForms } from '#i18n/instructionForms.ts';
import { translate } from '#i18n/messages.ts';

/** Longest value that is shown in full. */
const VALUE_LIMIT = 300;

/** What is told of a place, in the reader's language; undefined where there are no words for it. */
export function tipOf(told: Told, overview: Overview, help: EditorHelp, language: Language): Tip | undefined {
  const { range } = told;
  switch (told.kind) {
    case 'word': {
      const { title, text } = aboutTopic(told.topic, help);
      return text === '' ? undefined : { range, title, lines: [text] };
    }
    case 'stage': {
      const title = overview.stages[told.stage]?.label ?? `stage-${told.stage}`;
      const [role, ...lines] = stageLines(told.stage, overview, help, language);
      const inBuild = role === undefined ? [] : [help.services['stage.role']({ role })];
      return { range, title, lines: [...inBuild, ...lines] };
    }
    case 'variable': {
      const { title, origin } = aboutVariable(told.use, help);
      const topics: Readonly<Record<string, string>> = help.topics;
      const meaning = topics[`$${told.use.name}`];
      return { range, title, lines: meaning === undefined ? [origin] : [origin, meaning] };
    }
  }
}

/** A word of the language: how it is written, and what it means. */
export function aboutTopic(topic: DocTopic, { topics }: EditorHelp): { title: string; text: string } {
  const texts: Readonly<Record<string, string>> = topics;
  const keyword = keywordOf(topic);
  const title = keyword === undefined ? topic.replace(/^mount /, '--mount … ') : instructionForms[keyword];
  return { title, text: texts[topic] ?? '' };
}

/** Role of a stage, what it is built on, and its description. */
export function stageLines(
  index: number,
  { stages, roles }: Overview,
  { services }: EditorHelp,
  language: Language,
): readonly string[] {
  const stage = stages[index];
  const role = roles[index]?.role;
  if (stage === undefined || role === undefined) return [];
  const { base = stage.baseWritten, platform, description } = stage;
  return [
    translate(language)(`role.${role}`),
    services['stage.base']({ base, platform }),
    ...(description === undefined ? [] : [description]),
  ];
}

/** A variable with its value at some place, and where that comes from. */
export function aboutVariable(
  { name, value, origin }: VariableUse,
  { services }: EditorHelp,
): { title: string; origin: string } {
  const shown =
    value === undefined || value.length <= VALUE_LIMIT ? value : `${value.slice(0, VALUE_LIMIT)}…`;
  const title =
    shown === undefined
      ? services['variable.no-value']({ name })
      : shown === ''
        ? services['variable.empty']({ name })
        : services['variable.value']({ name, value: shown });
  if (origin.kind === 'unset' && origin.elsewhere)
    return { title, origin: services['origin.elsewhere']({ name, ...origin.elsewhere }) };
  const words = services[`origin.${origin.kind}`];
  return {
    title,
    origin: typeof words === 'string' ? words : words('line' in origin ? origin : { line: 0 }),
  };
}
