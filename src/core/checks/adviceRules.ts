import type { AdviceRule } from './advice.ts';
import { unusedStage } from './unusedStage.ts';

/** Rules of ours, in the order in which they are explained. */
export const adviceRules: readonly AdviceRule[] = [unusedStage];
