import { createContext } from 'react';
import type { Drafts } from './keeper.ts';

/** The reader's drafts, once what keeps them has come; what is shown in a test or in another page has none. */
export const DraftsContext = createContext<Promise<Drafts> | null>(null);
