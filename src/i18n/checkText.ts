import type { BuildkitRuleName } from '#core/checks/buildkitRules.ts';
import type { Check } from '#core/checks/types.ts';
import type { AdviceText, CheckRuleName } from './checkTexts.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './spoken.ts';

/** Whether a rule is BuildKit's, as far as the words of findings have come. */
export function isBuildkitCheck(language: Language, rule: string): rule is BuildkitRuleName {
  return Object.hasOwn(sentencesOf('findings', language)?.checkTexts.buildkit ?? {}, rule);
}

/** What is said of a rule of ours; undefined where it is none, or the words have not come. */
function adviceText(language: Language, rule: string): AdviceText<string> | undefined {
  const advice: Readonly<Record<string, AdviceText<string>>> =
    sentencesOf('findings', language)?.checkTexts.advice ?? {};
  return Object.hasOwn(advice, rule) ? advice[rule] : undefined;
}

/** Whether a rule is one of the checks, BuildKit's or ours, as far as there are words for it. */
export function isCheckRule(language: Language, rule: string): rule is CheckRuleName {
  return isBuildkitCheck(language, rule) || adviceText(language, rule) !== undefined;
}

/** What a rule is about, in a few words; its name where there is no such rule. */
export function checkTitle(language: Language, rule: string): string {
  const words = sentencesOf('findings', language);
  if (!words) return '';
  if (isBuildkitCheck(language, rule)) return words.checkTexts.buildkit[rule];
  return adviceText(language, rule)?.[0] ?? rule;
}

/** A finding in a sentence: in BuildKit's own words where the rule is BuildKit's, in the reader's language else. */
export function checkText(language: Language, { rule, params }: Pick<Check, 'rule' | 'params'>): string {
  const words = sentencesOf('findings', language);
  if (!words) return '';
  if (isBuildkitCheck(language, rule)) return words.warning(rule, params);
  const says = adviceText(language, rule)?.[1];
  if (says === undefined) return rule;
  return typeof says === 'string' ? says : says(params);
}
