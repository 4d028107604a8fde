import { adviceRules } from '#core/checks/adviceRules.ts';
import { buildkitRules } from '#core/checks/buildkitRules.ts';
import { proposed } from '#core/dockerfile/suggest.ts';
import type { RuleSetting } from '#formats/findings.ts';
import { readBuildOptions } from '#cli/buildOptions.ts';
import { done, refused, type Outcome, type Refusal } from '#cli/say.ts';
import { thresholds, type Threshold } from '#cli/threshold.ts';
import { readJson, type JsonMember, type JsonNode } from './json.ts';

/** What a configuration file asks for, in place of options of the same names. */
export interface Config {
  readonly target: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly contexts: Readonly<Record<string, string>>;
  readonly platform: string | undefined;
  readonly threshold: Threshold | undefined;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

export const noConfig: Config = {
  target: '',
  buildArgs: {},
  contexts: {},
  platform: undefined,
  threshold: undefined,
  rules: new Map(),
};

/** Every rule that a configuration may name, ours first. */
export const ruleNames: readonly string[] = [...Object.keys(adviceRules), ...Object.keys(buildkitRules)];
export const ruleSettings: readonly RuleSetting[] = ['off', 'advice', 'warning', 'error'];
type Key = 'target' | 'build-arg' | 'build-context' | 'platform' | 'failure-threshold' | 'rules';
const keys: readonly Key[] = [
  'target',
  'build-arg',
  'build-context',
  'platform',
  'failure-threshold',
  'rules',
];

/** Reads a configuration. The first thing that is not known or not possible refuses all of it, with its line. */
export function readConfig(text: string): Outcome<Config> {
  const root = readJson(text);
  if ('faultLine' in root) return refused((words) => words['config-json']({ line: root.faultLine }));
  const members = membersOf(root);
  if (!members) return refused((words) => words['config-json']({ line: root.line }));
  const config: Config = { ...noConfig };
  const seen = new Set<string>();
  for (const member of members) {
    const { name, line } = member;
    if (seen.has(name)) return refused((words) => words['config-twice']({ line, name }));
    seen.add(name);
    if (name === '$schema') continue;
    const key = keys.find((each) => each === name);
    if (key === undefined) {
      const suggestion = proposed(name, keys);
      return refused((words) => words['config-key']({ line, name, suggestion }));
    }
    const part = partOf(key, member);
    if (!part.ok) return part;
    Object.assign(config, part.value);
  }
  return done(config);
}

function partOf(key: Key, member: JsonMember): Outcome<Partial<Config>> {
  const { value } = member;
  switch (key) {
    case 'target':
      return value.kind === 'text' ? done({ target: value.value }) : wrong(member, '"test"');
    case 'platform':
      if (value.kind !== 'text') return wrong(member, '"linux/arm64"');
      return checked(member, { platform: value.value });
    case 'build-arg': {
      const buildArgs = textsOf(value);
      return buildArgs ? checked(member, { buildArgs }) : wrong(member, '{ "VERSION": "1" }');
    }
    case 'build-context': {
      const contexts = textsOf(value);
      return contexts ? checked(member, { contexts }) : wrong(member, '{ "shared": "../shared" }');
    }
    case 'failure-threshold': {
      const threshold = thresholds.find((each) => value.kind === 'text' && each === value.value);
      return threshold === undefined ? wrong(member, thresholds.join(', ')) : done({ threshold });
    }
    case 'rules':
      return rulesOf(member);
  }
}

/** Values are checked as those of the options are; what is wrong with one is told at the line of its key. */
function checked(
  { line }: JsonMember,
  part: Partial<Pick<Config, 'buildArgs' | 'contexts' | 'platform'>>,
): Outcome<Partial<Config>> {
  const pairs = (of: Readonly<Record<string, string>> = {}): readonly string[] =>
    Object.entries(of).map(([name, value]) => `${name}=${value}`);
  const { platform } = part;
  const written = { buildArgs: pairs(part.buildArgs), contexts: pairs(part.contexts), platform };
  const read = readBuildOptions(written, {});
  return read.ok ? done(part) : atLine(line, read);
}

function rulesOf(member: JsonMember): Outcome<Partial<Config>> {
  const members = membersOf(member.value);
  if (!members) return wrong(member, '{ "final-root": "off" }');
  const rules = new Map<string, RuleSetting>();
  for (const rule of members) {
    const { name, line, value } = rule;
    if (!ruleNames.includes(name)) {
      const suggestion = proposed(name, ruleNames);
      return refused((words) => words['config-rule']({ line, name, suggestion }));
    }
    const setting = ruleSettings.find((each) => value.kind === 'text' && each === value.value);
    if (setting === undefined) return wrong(rule, ruleSettings.join(', '));
    rules.set(name, setting);
  }
  return done({ rules });
}

function wrong({ name, line }: JsonMember, expected: string): Refusal {
  return refused((words) => words['config-value']({ line, name, expected }));
}

function atLine(line: number, { say }: Refusal): Refusal {
  return refused((words) => words['config-at']({ line, says: say(words) }));
}

function membersOf(node: JsonNode): readonly JsonMember[] | undefined {
  return node.kind === 'object' ? node.members : undefined;
}

function textsOf(node: JsonNode): Readonly<Record<string, string>> | undefined {
  const members = membersOf(node);
  if (!members) return undefined;
  const texts = new Map<string, string>();
  for (const { name, value } of members) {
    if (value.kind !== 'text') return undefined;
    texts.set(name, value.value);
  }
  return Object.fromEntries(texts);
}
