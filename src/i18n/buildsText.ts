import { differencesOf } from '#core/builds/differences.ts';
import { dockerfilePath } from '#core/builds/paths.ts';
import type { NamedBuild } from '#core/builds/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { words } from './en/builds.ts';
import type { Language } from './format.ts';
import type { ProblemSentence } from './problemMessages.ts';
import type { ProblemText } from './problemText.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

/** What is said of builds that a bake or compose file names, once its sentences have come. */
export interface BuildsText {
  readonly t: TranslateOf<typeof words>;
  /** A problem of the file: what is wrong, and what to do about it. */
  readonly problem: (problem: Diagnostic) => ProblemText;
  /** Where the Dockerfile of a build is. */
  readonly where: (build: NamedBuild) => string;
  /** What a build sets, a phrase each. */
  readonly facts: (build: NamedBuild) => readonly string[];
  /** In what each of several builds differs from the others: phrases, or that nothing does. */
  readonly differs: (builds: readonly NamedBuild[]) => readonly (readonly string[])[];
  /** What feeds a build, where other builds of the file do: a phrase, or none. */
  readonly fedBy: (build: NamedBuild) => readonly string[];
}

/** Phrases of one build that are written out. */
const MOST_PHRASES = 12;

const textIn = (language: Language): BuildsText => {
  const t = translatorOf<typeof words>((key) => sentencesOf('builds', language)?.words[key]);
  return {
    t,
    problem: ({ rule, params }) => {
      type Messages = Readonly<Record<string, readonly ProblemSentence<string>[]>>;
      const problems: Messages = sentencesOf('builds', language)?.problems ?? {};
      const [says = '', todo = ''] = (problems[rule] ?? [rule]).map((sentence) =>
        typeof sentence === 'string' ? sentence : sentence(params),
      );
      return { says, todo };
    },
    where: (build) => {
      if (build.inline !== undefined) return t('inline', { file: build.file, line: build.line });
      return dockerfilePath(build) ?? t('elsewhere', { context: build.context });
    },
    differs: (builds) =>
      differencesOf(builds).map(({ target, args, platforms, contexts }) => {
        const ofArgs = [...args].map(([name, value]) =>
          value === undefined ? t('without', { name }) : `${name}=${value}`,
        );
        const ofContexts = [...contexts].map(([name, value]) =>
          value === undefined ? t('without-context', { name }) : t('context', { name, value }),
        );
        const phrases = [
          ...(target === undefined ? [] : [target === '' ? t('default-target') : t('target', { target })]),
          ...(platforms === undefined ? [] : platforms.length === 0 ? [t('own-platform')] : platforms),
          ...ofArgs,
          ...ofContexts,
        ];
        const shown = phrases.slice(0, MOST_PHRASES);
        if (phrases.length === 0) return [t('same')];
        return phrases.length > shown.length
          ? [...shown, t('more', { count: phrases.length - shown.length })]
          : shown;
      }),
    fedBy: ({ contexts }) => {
      const names = Object.values(contexts).flatMap((value) =>
        value.startsWith('target:') ? [value.slice('target:'.length)] : [],
      );
      return names.length === 0 ? [] : [t('fed-by', { names })];
    },
    facts: ({ target, args, platforms, contexts, profiles, others }) => {
      const count = Object.keys(args).length;
      const names = Object.keys(contexts);
      return [
        ...(target === '' ? [] : [t('target', { target })]),
        ...platforms,
        ...(count === 0 ? [] : [t('args', { count })]),
        ...(names.length === 0 ? [] : [t('contexts', { names })]),
        ...(profiles.length === 0 ? [] : [t('profiles', { names: profiles })]),
        ...(others.length === 0 ? [] : [t('others', { names: others })]),
      ];
    },
  };
};

/** What is said of named builds in a language. */
export const buildsText = byLanguage(textIn);
