import type { flagTypes } from '#core/dockerfile/flagTypes.ts';
import { keywordOf, type Keyword } from '#core/dockerfile/keywords.ts';
import type { mountTypes, sharingModes } from '#core/dockerfile/mount.ts';
import { mountFields } from '#core/dockerfile/mountFields.ts';
import { mountOptionOf, type MountOption } from '#core/dockerfile/mountOptions.ts';
import { sourceRange } from '#core/dockerfile/logical.ts';
import { withinValue } from '#core/dockerfile/references.ts';
import { triggerOffset } from '#core/dockerfile/instruction.ts';
import { parseTrigger } from '#core/dockerfile/trigger.ts';
import type { Directive, Flag, InstructionNode, ParsedNode } from '#core/dockerfile/types.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { predefinedArgNames } from '#core/stages/predefinedArgs.ts';

type FlagTable = typeof flagTypes;

/** A word of the language that documentation exists for: the key of its text. */
export type DocTopic =
  | Keyword
  | { readonly [K in keyof FlagTable]: `${K} --${keyof FlagTable[K] & string}` }[keyof FlagTable]
  | `type=${(typeof mountTypes)[number]}`
  | `mount ${MountOption}`
  | `sharing=${(typeof sharingModes)[number]}`
  | `network=${'default' | 'none' | 'host'}`
  | `security=${'sandbox' | 'insecure'}`
  | `# ${Directive['name']}`
  | `check=${'skip' | 'error' | 'experimental'}`
  | `$${(typeof predefinedArgNames)[number]}`
  | 'scratch';

/** A place of the text with the topic of what stands there. */
export interface TopicPlace {
  readonly range: SourceRange;
  readonly topic: DocTopic;
}

/** Values of flags that have a text of their own. */
const valueTopics: ReadonlySet<string> = new Set<DocTopic>([
  'network=default',
  'network=none',
  'network=host',
  'security=sandbox',
  'security=insecure',
]);

/** Keyword, flags, and options of mounts of an instruction, with their topics; triggers of ONBUILD included. */
export function topicPlaces({ node, instruction }: ParsedNode): readonly TopicPlace[] {
  const keyword = keywordOf(node.keyword);
  if (keyword === undefined) return [];
  const places: TopicPlace[] = [{ range: node.keywordRange, topic: keyword }];
  for (const flag of node.flags) for (const place of flagPlaces(keyword, node, flag)) places.push(place);
  if (instruction?.kind === 'FROM' && instruction.base === 'scratch')
    places.push({ range: instruction.baseRange, topic: 'scratch' });
  if (instruction?.kind === 'ONBUILD') {
    const trigger = parseTrigger(instruction.expression).node;
    const base = triggerOffset(node);
    for (const { range, topic } of trigger ? topicPlaces(trigger) : [])
      places.push({ range: sourceRange(node.logical, base + range.start, base + range.end), topic });
  }
  return places;
}

function flagPlaces(keyword: Keyword, node: InstructionNode, flag: Flag): readonly TopicPlace[] {
  const { range, valueRange, value, name } = flag;
  const end = value === null ? range.end : Math.max(valueRange.start - 1, range.start);
  // A flag the instruction does not take has no text: whoever looks it up finds none.
  const topic = `${keyword} --${name}` as DocTopic;
  const places: TopicPlace[] = [{ range: { start: range.start, end }, topic }];
  const valueTopic = `${name}=${value ?? ''}`;
  if (keyword !== 'RUN') return places;
  if (valueTopics.has(valueTopic)) places.push({ range: valueRange, topic: valueTopic as DocTopic });
  if (name !== 'mount') return places;
  for (const field of mountFields(value ?? '')) {
    const option = mountOptionOf(field.key);
    if (option === undefined) continue;
    const keyEnd = field.start + field.key.length;
    places.push({ range: withinValue(node, flag, field.start, keyEnd), topic: `mount ${option}` });
    if (field.value === undefined || (option !== 'type' && option !== 'sharing')) continue;
    const named = `${option}=${field.value.toLowerCase()}` as DocTopic;
    places.push({ range: withinValue(node, flag, field.valueStart, field.end), topic: named });
  }
  return places;
}
