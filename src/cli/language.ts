import { cli as en } from '#i18n/en/cli.ts';
import * as enExports from '#i18n/en/exports.ts';
import type { Language } from '#i18n/format.ts';
import { cli as ko } from '#i18n/ko/cli.ts';
import * as koExports from '#i18n/ko/exports.ts';
import type { Words } from './say.ts';

/** The reader's language, from the locale as POSIX looks it up. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale !== undefined && /^ko(?:[_.@-]|$)/i.test(locale) ? 'ko' : 'en';
}

const words: Readonly<Record<Language, Words>> = {
  en: { cli: en, ...enExports },
  ko: { cli: ko, ...koExports },
};

export function wordsOf(language: Language): Words {
  return words[language];
}
