import type { EditorHelp } from '#i18n/sentences.ts';
import { services } from './services.ts';
import { topics } from './topics.ts';

export const help: EditorHelp = { services, topics };
