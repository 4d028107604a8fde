import type { CompletionContext, CompletionItem, PartialItems } from './completionTypes.ts';

const names = ['syntax', 'escape', 'check'] as const;

/** Directives, where they still count: in the first lines, as long as each is one. */
export function directiveItems(
  before: string,
  { resolution, line, explicit, checkRules }: CompletionContext,
): PartialItems | undefined {
  const { directives } = resolution.parsed;
  const above = directives.filter((directive) => directive.line < line);
  if (above.length !== line - 1) return undefined;
  const [, name] = /^#[ \t]*([A-Za-z]*)$/.exec(before) ?? [];
  if (name !== undefined) {
    if (name === '' && !explicit && before === '#') return undefined;
    const left = names.filter((one) => above.every((directive) => directive.name !== one));
    const items = left.map((label): CompletionItem => ({
      kind: 'keyword',
      label: `${label}=`,
      topic: `# ${label}`,
      more: true,
    }));
    return { partial: name, items };
  }
  const [, directive = '', value = ''] = /^#[ \t]*([A-Za-z]+)[ \t]*=[ \t]*(\S*)$/.exec(before) ?? [];
  switch (directive.toLowerCase()) {
    case 'syntax':
      return { partial: value, items: [valueOf('docker/dockerfile:1')] };
    case 'escape':
      return { partial: value, items: ['`', '\\'].map(valueOf) };
    case 'check':
      return checkItems(value, checkRules);
    default:
      return undefined;
  }
}

function valueOf(label: string): CompletionItem {
  return { kind: 'value', label };
}

/** `skip=Rule,Rule;error=true` */
function checkItems(value: string, rules: readonly string[]): PartialItems {
  const option = value.slice(value.lastIndexOf(';') + 1);
  const [key = '', setting] = option.split('=', 2);
  if (setting === undefined) {
    const items = (['skip', 'error', 'experimental'] as const).map((label): CompletionItem => ({
      kind: 'option',
      label: `${label}=`,
      topic: `check=${label}`,
      more: label !== 'experimental',
    }));
    return { partial: option, items };
  }
  if (key === 'error') return { partial: setting, items: ['true', 'false'].map(valueOf) };
  if (key !== 'skip') return { partial: setting, items: [] };
  const listed = setting.split(',');
  const partial = listed.pop() ?? '';
  const left = rules.filter((rule) => !listed.includes(rule));
  return { partial, items: [...(listed.length === 0 ? ['all'] : []), ...left].map(valueOf) };
}
