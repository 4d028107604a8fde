import { createContext, useContext, useMemo } from 'react';
import { useChecks } from '#state/checks.ts';

/** Names of the rules that found something, by line of the file. */
type RulesByLine = ReadonlyMap<number, readonly string[]>;

export const FindingsContext = createContext<RulesByLine>(new Map());

/** What checks found, for all cards. Stays the same object while it says the same: cards are drawn anew else. */
export function useFindings(): RulesByLine {
  const checks = useChecks();
  const written = checks.map(({ line, rule }) => `${line} ${rule}`).join('\n');
  return useMemo(() => readFindings(written), [written]);
}

function readFindings(written: string): RulesByLine {
  const rules = new Map<number, string[]>();
  for (const finding of written === '' ? [] : written.split('\n')) {
    const [line = '', rule = ''] = finding.split(' ');
    const known = rules.get(Number(line));
    if (known === undefined) rules.set(Number(line), [rule]);
    else if (!known.includes(rule)) known.push(rule);
  }
  return rules;
}

/** Rules with a finding at an instruction; BuildKit names its first line, or its last. */
export function useFindingsAt(line: number, endLine: number): readonly string[] {
  const rules = useContext(FindingsContext);
  const first = rules.get(line) ?? [];
  return endLine === line ? first : [...first, ...(rules.get(endLine) ?? [])];
}
