import type { AdviceRule } from './advice.ts';
import { aptUpdateAlone } from './aptUpdateAlone.ts';
import { argOutOfScope } from './argOutOfScope.ts';
import { brokenJson } from './brokenJson.ts';
import { cacheElsewhere } from './cacheElsewhere.ts';
import { cacheUnlocked } from './cacheUnlocked.ts';
import { carriageReturn } from './carriageReturn.ts';
import { copyBeforeInstall } from './copyBeforeInstall.ts';
import { earlyPlatformArg } from './earlyPlatformArg.ts';
import { finalBuilder } from './finalBuilder.ts';
import { finalRoot } from './finalRoot.ts';
import { fromCase } from './fromCase.ts';
import { fromVariable } from './fromVariable.ts';
import { hiddenPlatformArg } from './hiddenPlatformArg.ts';
import { imageForStage } from './imageForStage.ts';
import { inlineComment } from './inlineComment.ts';
import { linkChmod } from './linkChmod.ts';
import { linkChownName } from './linkChownName.ts';
import { lockInversion } from './lockInversion.ts';
import { misspeltStage } from './misspeltStage.ts';
import { platformOnStage } from './platformOnStage.ts';
import { privateFile } from './privateFile.ts';
import { removedLater } from './removedLater.ts';
import { secretValue } from './secretValue.ts';
import { shellEntrypoint } from './shellEntrypoint.ts';
import { unpinnedBase } from './unpinnedBase.ts';
import { frontendTooOld } from './frontendTooOld.ts';
import { lateDirective } from './lateDirective.ts';
import { otherFrontend } from './otherFrontend.ts';
import { preprocessorLines } from './preprocessorLines.ts';
import { unusedStage } from './unusedStage.ts';

/** Rules of ours by name, in the order in which they are listed. */
export const adviceRules = {
  'from-variable': fromVariable,
  'arg-out-of-scope': argOutOfScope,
  'hidden-platform-arg': hiddenPlatformArg,
  'platform-on-stage': platformOnStage,
  'from-case': fromCase,
  'broken-json': brokenJson,
  'inline-comment': inlineComment,
  'carriage-return': carriageReturn,
  'misspelt-stage': misspeltStage,
  'image-for-stage': imageForStage,
  'unused-stage': unusedStage,
  'other-frontend': otherFrontend,
  'frontend-too-old': frontendTooOld,
  'late-directive': lateDirective,
  'preprocessor-lines': preprocessorLines,
  'lock-inversion': lockInversion,
  'cache-unlocked': cacheUnlocked,
  'cache-elsewhere': cacheElsewhere,
  'link-chmod': linkChmod,
  'link-chown-name': linkChownName,
  'early-platform-arg': earlyPlatformArg,
  'copy-before-install': copyBeforeInstall,
  'apt-update-alone': aptUpdateAlone,
  'removed-later': removedLater,
  'secret-value': secretValue,
  'private-file': privateFile,
  'shell-entrypoint': shellEntrypoint,
  'unpinned-base': unpinnedBase,
  'final-root': finalRoot,
  'final-builder': finalBuilder,
} as const satisfies Readonly<Record<string, AdviceRule>>;

/** Names are stable: they are written in settings, in JSON and behind `# check=skip=`. */
export type AdviceRuleName = keyof typeof adviceRules;
