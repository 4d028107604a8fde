import type { AdviceRule } from './advice.ts';
import type { AdviceRuleName } from './adviceRuleNames.ts';
import { aptUpdateAlone } from './aptUpdateAlone.ts';
import { copyBeforeInstall } from './copyBeforeInstall.ts';
import { earlyPlatformArg } from './earlyPlatformArg.ts';
import { finalBuilder } from './finalBuilder.ts';
import { finalRoot } from './finalRoot.ts';
import { fromCase } from './fromCase.ts';
import { fromVariable } from './fromVariable.ts';
import { linkChmod } from './linkChmod.ts';
import { lockInversion } from './lockInversion.ts';
import { misspeltStage } from './misspeltStage.ts';
import { secretValue } from './secretValue.ts';
import { shellEntrypoint } from './shellEntrypoint.ts';
import { unpinnedBase } from './unpinnedBase.ts';
import { unusedStage } from './unusedStage.ts';

/** Rules of ours by name, in the order in which they are listed. */
export const adviceRules = {
  'from-variable': fromVariable,
  'from-case': fromCase,
  'misspelt-stage': misspeltStage,
  'unused-stage': unusedStage,
  'lock-inversion': lockInversion,
  'link-chmod': linkChmod,
  'early-platform-arg': earlyPlatformArg,
  'copy-before-install': copyBeforeInstall,
  'apt-update-alone': aptUpdateAlone,
  'secret-value': secretValue,
  'shell-entrypoint': shellEntrypoint,
  'unpinned-base': unpinnedBase,
  'final-root': finalRoot,
  'final-builder': finalBuilder,
} as const satisfies Readonly<Record<AdviceRuleName, AdviceRule>>;
