import { createContext, useContext, useMemo, type ComponentType } from 'react';
import type { Language } from '#i18n/format.ts';
import { withSentences } from '#i18n/sentences.ts';
import { useChecks } from '#state/checks.ts';
import { later } from '#ui/later.ts';
import { useLater } from '#ui/onDemand.tsx';

export interface FindingMarkProps {
  /** Names of the rules that found something. */
  readonly rules: readonly string[];
}

/** What shows findings on cards, and what they are called: it comes when the first is found. */
interface FindingParts {
  readonly Mark: ComponentType<FindingMarkProps>;
  readonly title: (language: Language, rule: string) => string;
}

const parts = later<FindingParts>(() => withSentences(import('./FindingMark.tsx'), 'findings'));

/** What checks found, and how it is shown. */
interface Findings {
  /** Names of the rules that found something, by line of the file. */
  readonly rules: ReadonlyMap<number, readonly string[]>;
  readonly parts: FindingParts | undefined;
}

export const FindingsContext = createContext<Findings>({ rules: new Map(), parts: undefined });

/** What checks found, for all cards. Stays the same object while it says the same: cards are drawn anew else. */
export function useFindings(): Findings {
  const checks = useChecks();
  const written = checks.map(({ line, rule }) => `${line} ${rule}`).join('\n');
  const here = useLater(parts, written !== '');
  return useMemo(() => ({ rules: readFindings(written), parts: here }), [written, here]);
}

function readFindings(written: string): Findings['rules'] {
  const rules = new Map<number, string[]>();
  for (const finding of written === '' ? [] : written.split('\n')) {
    const [line = '', rule = ''] = finding.split(' ');
    const known = rules.get(Number(line));
    if (known === undefined) rules.set(Number(line), [rule]);
    else if (!known.includes(rule)) known.push(rule);
  }
  return rules;
}

/** What was found at an instruction; BuildKit names its first line, or its last. Undefined while there is nothing to show. */
export function useFindingsAt(line: number, endLine: number): (FindingParts & FindingMarkProps) | undefined {
  const { rules: all, parts: here } = useContext(FindingsContext);
  const first = all.get(line) ?? [];
  const rules = endLine === line ? first : [...first, ...(all.get(endLine) ?? [])];
  return here === undefined || rules.length === 0 ? undefined : { ...here, rules };
}
