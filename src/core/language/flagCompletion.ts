import { flagTypes } from '#core/dockerfile/flagTypes.ts';
import type { FlagType } from '#core/dockerfile/flagRules.ts';
import type { CompletionContext, CompletionItem, PartialItems } from './completionTypes.ts';
import { mountItems } from './mountCompletion.ts';
import { stageItems } from './stageCompletion.ts';
import type { DocTopic } from './topics.ts';

const platforms = [
  '$BUILDPLATFORM',
  '$TARGETPLATFORM',
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/386',
  'linux/ppc64le',
  'linux/riscv64',
  'linux/s390x',
  'windows/amd64',
];

/** Values that a flag takes, where they can be listed. */
const fixedValues: Readonly<Record<string, readonly string[]>> = {
  'FROM --platform': platforms,
  'RUN --network': ['default', 'none', 'host'],
  'RUN --security': ['sandbox', 'insecure'],
};

/**
 * Flags of an instruction, and what stands behind their `=`. Flags come before everything else: once a word
 * without dashes is there, none is offered. For FROM also its base.
 */
export function flagItems(
  keyword: string,
  rest: string,
  context: CompletionContext,
): PartialItems | undefined {
  const [, written = '', partial] = /^((?:--\S+\s+)*)(\S*)$/.exec(rest) ?? [];
  if (partial === undefined) return undefined;
  const equals = partial.indexOf('=');
  if (partial.startsWith('--') && equals > 0)
    return valueItems(keyword, partial.slice(2, equals), partial.slice(equals + 1), context);
  const base =
    keyword === 'FROM' && !partial.startsWith('-') ? stageItems('base', partial, context) : undefined;
  const asksForFlag = partial.startsWith('-') || (partial === '' && context.explicit);
  const flags = asksForFlag ? namesOf(keyword, written) : [];
  const items = [...(base?.items ?? []), ...flags];
  return items.length === 0 ? undefined : { partial, items, open: base !== undefined };
}

/** Flags that are not there yet, or may be there again. */
function namesOf(keyword: string, written: string): readonly CompletionItem[] {
  const known: Readonly<Record<string, FlagType>> =
    keyword in flagTypes ? flagTypes[keyword as keyof typeof flagTypes] : {};
  const used = new Set([...written.matchAll(/--([a-z-]+)/g)].map(([, name]) => name));
  return Object.entries(known)
    .filter(([name, type]) => name !== 'device' && (type === 'strings' || !used.has(name)))
    .map(([name, type]): CompletionItem => {
      const topic = `${keyword} --${name}` as DocTopic;
      return type === 'boolean'
        ? { kind: 'flag', label: `--${name}`, insert: `--${name} `, topic }
        : { kind: 'flag', label: `--${name}=`, topic, more: true };
    });
}

function valueItems(
  keyword: string,
  name: string,
  value: string,
  context: CompletionContext,
): PartialItems | undefined {
  if (/[\s"'\\]/.test(value)) return undefined;
  if (keyword === 'COPY' && name === 'from') return stageItems('copy', value, context);
  if (keyword === 'RUN' && name === 'mount') return mountItems(value, context);
  const values = fixedValues[`${keyword} --${name}`];
  if (!values) return undefined;
  const items = values.map((label): CompletionItem => {
    const topic = keyword === 'RUN' ? `${name}=${label}` : label.startsWith('$') ? label : undefined;
    return { kind: 'value', label, insert: `${label} `, ...(topic && { topic: topic as DocTopic }) };
  });
  return { partial: value, items };
}
