import { app as appEn } from './en/app.ts';
import { canvas as canvasEn } from './en/canvas.ts';
import { editor as editorEn } from './en/editor.ts';
import { examples as examplesEn } from './en/examples.ts';
import { panels as panelsEn } from './en/panels.ts';
import { terms as termsEn } from './en/terms.ts';
import type { Language, ValuesOf } from './format.ts';
import { app as appKo } from './ko/app.ts';
import { canvas as canvasKo } from './ko/canvas.ts';
import { editor as editorKo } from './ko/editor.ts';
import { examples as examplesKo } from './ko/examples.ts';
import { panels as panelsKo } from './ko/panels.ts';
import { terms as termsKo } from './ko/terms.ts';

/** Every area's messages; an area is one file a language and one line in both lists. */
const en = { ...termsEn, ...appEn, ...canvasEn, ...editorEn, ...examplesEn, ...panelsEn };
const ko = { ...termsKo, ...appKo, ...canvasKo, ...editorKo, ...examplesKo, ...panelsKo };

export type Messages = typeof en;
export type MessageKey = keyof Messages;

/** `t('key')`, or `t('key', { values })` where the sentence needs values. */
export type Translate = <K extends MessageKey>(key: K, ...values: ValuesOf<Messages[K]>) => string;

function translator(messages: Readonly<Record<MessageKey, unknown>>): Translate {
  return (key, ...values: readonly unknown[]) => {
    const message = messages[key];
    return typeof message === 'function'
      ? (message as (values: unknown) => string)(values[0])
      : String(message);
  };
}

const translators: Readonly<Record<Language, Translate>> = {
  en: translator(en),
  ko: translator(ko),
};

/** The translate function of a language: the same one every time, safe to compare. */
export function translate(language: Language): Translate {
  return translators[language];
}

/** Both lists, for the tests that compare them. */
export const catalogue: Readonly<Record<Language, Readonly<Record<string, unknown>>>> = { en, ko };
