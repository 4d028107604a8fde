import { mountTypes, sharingModes } from '#core/dockerfile/mount.ts';
import { bareOptions, mountOptionOf, mountOptions } from '#core/dockerfile/mountOptions.ts';
import type { CompletionContext, CompletionItem, PartialItems } from './completionTypes.ts';
import { stageItems } from './stageCompletion.ts';

/** What could follow in the value of `RUN --mount`: the type first, then what a mount of that type takes. */
export function mountItems(value: string, context: CompletionContext): PartialItems | undefined {
  const fields = value.split(',');
  const partial = fields.pop() ?? '';
  const [key = '', written] = partial.split('=', 2);
  if (written !== undefined) return optionValues(key.toLowerCase(), written, context);
  const used = new Set(fields.map((field) => mountOptionOf(field.split('=', 1)[0] ?? '')));
  const named = fields
    .findLast((field) => /^type=/i.test(field))
    ?.slice('type='.length)
    .toLowerCase();
  const type = mountTypes.find((known) => known === named) ?? 'bind';
  const options = (['type', ...mountOptions[type]] as const).filter((option) => !used.has(option));
  const items = options.map((option): CompletionItem => {
    const topic = `mount ${option}` as const;
    return bareOptions.has(option)
      ? { kind: 'option', label: option, topic }
      : { kind: 'option', label: `${option}=`, topic, more: ['type', 'from', 'sharing'].includes(option) };
  });
  return { partial, items };
}

function optionValues(key: string, partial: string, context: CompletionContext): PartialItems | undefined {
  switch (key) {
    case 'from':
      return stageItems('mount', partial, context);
    case 'type':
      return {
        partial,
        items: mountTypes.map((label) => ({
          kind: 'value',
          label,
          insert: `${label},`,
          topic: `type=${label}`,
          more: true,
        })),
      };
    case 'sharing':
      return {
        partial,
        items: sharingModes.map((label) => ({ kind: 'value', label, topic: `sharing=${label}` })),
      };
    default:
      return undefined;
  }
}
