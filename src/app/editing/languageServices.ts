import { buildkitRules } from '#core/checks/buildkitRules.ts';
import { complete } from '#core/language/completion.ts';
import type { CompletionItem } from '#core/language/completionTypes.ts';
import { hoverAt } from '#core/language/hover.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { structureOf } from '#core/language/structure.ts';
import { widened } from '#core/language/widen.ts';
import { definitionOf, referencesTo, symbolAt, type NamedSymbol } from '#core/language/symbols.ts';
import { lineEnd, lineStart } from '#core/text/lines.ts';
import type { LanguageServices, ListedPlace, Suggestion } from '#editor/language/services.ts';
import { sentencesOf, type EditorHelp } from '#i18n/spoken.ts';
import type { Language } from '#i18n/format.ts';
import { SYNC_LIMIT } from '#state/engine.ts';
import { READING_LIMIT } from '#state/selectors.ts';
import type { AppStore } from '#state/store.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { idle } from '#app/engine/idle.ts';
import { renamingAt } from './renaming.ts';
import { aboutTopic, aboutVariable, stageLines, tipOf } from './tips.ts';

/** Longest line that is listed in full. */
const LINE_LIMIT = 200;

const checkRules = Object.keys(buildkitRules);

/** What the page knows of a text, for the editor, in a language whose help has come. */
export function makeLanguageServices(store: AppStore, language: Language): LanguageServices {
  const help = sentencesOf('help', language);
  if (help === undefined) throw new Error('the help of the editor has not come');
  const { services: words } = help;
  const { selectors } = store;
  const readingOf = (text: string): Resolution =>
    selectors.reading(text, selectors.options(store.getState()));
  return {
    words: {
      rename: words['rename.apply'],
      cancel: words['rename.cancel'],
      close: words['references.close'],
      nothingToRename: words['rename.nothing'],
      nothingToList: words['references.nothing'],
      nothingToGoTo: words['definition.nothing'],
      isDefinition: words['definition.here'],
      nothingToTell: words['hover.nothing'],
    },
    refuses: (text) => (text.length > READING_LIMIT ? words['too-large'] : undefined),
    suggest(text, offset, asked) {
      if (!asked && text.length > SYNC_LIMIT) return undefined;
      const found = complete(readingOf(text), offset, asked, checkRules);
      return (
        found && {
          ...found,
          items: found.items.map((item) => suggestionOf(item, store.getState().overview, help, language)),
        }
      );
    },
    async structure(text) {
      // With a package of its own: loaded when the page is idle.
      const { AST_LIMIT, piecesOf } = await import('#core/dockerfile/ast.ts');
      if (text.length > AST_LIMIT) return undefined;
      // Each takes its time with a long text: whoever types is served in between.
      const reading = readingOf(text);
      await idle();
      const pieces = piecesOf(reading.parsed);
      await idle();
      return structureOf(reading, pieces);
    },
    async wider(text, range) {
      const { piecesOf } = await import('#core/dockerfile/ast.ts');
      const reading = readingOf(text);
      return widened(reading, piecesOf(reading.parsed), range);
    },
    tell(text, offset) {
      const told = hoverAt(readingOf(text), offset);
      return told && tipOf(told, store.getState().overview, help, language);
    },
    definition(text, offset) {
      const reading = readingOf(text);
      const symbol = symbolAt(reading, offset);
      const place = symbol && definitionOf(reading, symbol);
      return place && { name: symbol.range, at: place.range };
    },
    references(text, offset) {
      const reading = readingOf(text);
      const symbol = symbolAt(reading, offset);
      if (!symbol) return undefined;
      const places = referencesTo(reading, symbol).map(({ range, line }): ListedPlace => {
        return { range, where: words['references.line']({ line }), text: textAround(reading, range.start) };
      });
      const title = words['references.title']({ name: nameOf(reading, symbol), count: places.length });
      return { title, places };
    },
    renaming: (text, offset) => renamingAt(readingOf(text), offset, words),
  };
}

function nameOf({ stageStates }: Resolution, symbol: NamedSymbol): string {
  if (symbol.kind === 'variable') return symbol.mention.name;
  return stageStates[symbol.stage]?.name ?? `stage-${symbol.stage}`;
}

/** The line of the text that holds an offset, without its indentation. */
function textAround({ parsed: { text, lines } }: Resolution, offset: number): string {
  const line = lines.starts.findLastIndex((start) => start <= offset) + 1;
  return text.slice(lineStart(lines, line), lineEnd(lines, line)).trim().slice(0, LINE_LIMIT);
}

function suggestionOf(
  item: CompletionItem,
  overview: Overview,
  help: EditorHelp,
  language: Language,
): Suggestion {
  const { kind, label, insert = label, topic, stage, variable, more = false } = item;
  const base = stage === undefined ? [] : stageLines(stage, overview, help, language);
  const about = [
    ...base.slice(1),
    ...(variable === undefined ? [] : [aboutVariable(variable, help).origin]),
    ...(topic === undefined ? [] : [aboutTopic(topic, help).text]),
  ];
  const detail = base[0] ?? variable?.value ?? '';
  return { kind, label, insert, detail, about: about.join(' '), more };
}
