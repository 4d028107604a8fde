import { isAdviceRule } from '#core/checks/adviceRuleNames.ts';
import { buildkitMessage, isBuildkitRule } from '#core/checks/buildkitRules.ts';
import type { Check } from '#core/checks/types.ts';
import type { DiagnosticParams } from '#core/text/diagnostic.ts';
import type { AdviceText, CheckRuleName } from './checkTexts.ts';
import type { Language } from './format.ts';
import { findingWords } from './findings.ts';

/** Whether a rule is one of the checks: BuildKit's or ours. */
export function isCheckRule(rule: string): rule is CheckRuleName {
  return isBuildkitRule(rule) || isAdviceRule(rule);
}

/** What a rule is about, in a few words; its name where there is no such rule. */
export function checkTitle(language: Language, rule: string): string {
  const words = findingWords(language);
  if (!words) return '';
  const { buildkit, advice } = words.checkTexts;
  if (isBuildkitRule(rule)) return buildkit[rule];
  return isAdviceRule(rule) ? advice[rule][0] : rule;
}

/** A finding in a sentence: in BuildKit's own words where the rule is BuildKit's, in the reader's language else. */
export function checkText(language: Language, { rule, params }: Pick<Check, 'rule' | 'params'>): string {
  if (!isAdviceRule(rule)) return buildkitMessage(rule, params);
  const words = findingWords(language);
  if (!words) return '';
  const [, says]: AdviceText<string> = words.checkTexts.advice[rule];
  const values: DiagnosticParams = params;
  return typeof says === 'string' ? says : says(values);
}
