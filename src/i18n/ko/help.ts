import type { EditorHelp } from '#i18n/spoken.ts';
import { services } from './services.ts';
import { topics } from './topics.ts';

export const help: EditorHelp = { services, topics };
