import { services } from './services.ts';
import { topics } from './topics.ts';

/** What the editor says when it is asked; far too much to have from the start. */
export const help = { services, topics };
