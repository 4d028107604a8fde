import { createContext } from 'react';

/** Keys of the stages that are marked as the answer to a task; none outside of lessons. */
export const MarkedContext = createContext<readonly string[]>([]);
