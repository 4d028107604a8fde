import type { AdviceRule } from './advice.ts';
import { aptUpdateAlone } from './advice/aptUpdateAlone.ts';
import { argOutOfScope } from './advice/argOutOfScope.ts';
import { brokenJson } from './advice/brokenJson.ts';
import { cacheElsewhere } from './advice/cacheElsewhere.ts';
import { cacheUnlocked } from './advice/cacheUnlocked.ts';
import { carriageReturn } from './advice/carriageReturn.ts';
import { copyBeforeInstall } from './advice/copyBeforeInstall.ts';
import { argInOtherStage } from './advice/argInOtherStage.ts';
import { unknownBuildArg } from './advice/unknownBuildArg.ts';
import { windowsPlatform } from './advice/windowsPlatform.ts';
import { dashFlag } from './advice/dashFlag.ts';
import { heredocBlank } from './advice/heredocBlank.ts';
import { hiddenCharacter } from './advice/hiddenCharacter.ts';
import { developmentPackages } from './advice/developmentPackages.ts';
import { lostWithStep } from './advice/lostWithStep.ts';
import { noShell } from './advice/noShell.ts';
import { outsideContext } from './advice/outsideContext.ts';
import { tildePath } from './advice/tildePath.ts';
import { earlyPlatformArg } from './advice/earlyPlatformArg.ts';
import { finalBuilder } from './advice/finalBuilder.ts';
import { finalRoot } from './advice/finalRoot.ts';
import { fromCase } from './advice/fromCase.ts';
import { fromVariable } from './advice/fromVariable.ts';
import { hiddenPlatformArg } from './advice/hiddenPlatformArg.ts';
import { imageForStage } from './advice/imageForStage.ts';
import { inlineComment } from './advice/inlineComment.ts';
import { linkChmod } from './advice/linkChmod.ts';
import { linkChownName } from './advice/linkChownName.ts';
import { lockInversion } from './advice/lockInversion.ts';
import { misspeltStage } from './advice/misspeltStage.ts';
import { platformOnStage } from './advice/platformOnStage.ts';
import { privateFile } from './advice/privateFile.ts';
import { removedLater } from './advice/removedLater.ts';
import { secretValue } from './advice/secretValue.ts';
import { shellEntrypoint } from './advice/shellEntrypoint.ts';
import { unpinnedBase } from './advice/unpinnedBase.ts';
import { frontendTooOld } from './advice/frontendTooOld.ts';
import { lateDirective } from './advice/lateDirective.ts';
import { otherFrontend } from './advice/otherFrontend.ts';
import { preprocessorLines } from './advice/preprocessorLines.ts';
import { unknownIgnore } from './advice/unknownIgnore.ts';
import { unusedIgnore } from './advice/unusedIgnore.ts';
import { unusedStage } from './advice/unusedStage.ts';

/** Rules of ours by name, in the order in which they are listed. */
export const adviceRules = {
  'from-variable': fromVariable,
  'arg-out-of-scope': argOutOfScope,
  'arg-in-other-stage': argInOtherStage,
  'unknown-build-arg': unknownBuildArg,
  'hidden-platform-arg': hiddenPlatformArg,
  'platform-on-stage': platformOnStage,
  'windows-platform': windowsPlatform,
  'from-case': fromCase,
  'dash-flag': dashFlag,
  'broken-json': brokenJson,
  'inline-comment': inlineComment,
  'heredoc-blank': heredocBlank,
  'hidden-character': hiddenCharacter,
  'carriage-return': carriageReturn,
  'lost-with-step': lostWithStep,
  'no-shell': noShell,
  'outside-context': outsideContext,
  'tilde-path': tildePath,
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
  'development-packages': developmentPackages,
  'secret-value': secretValue,
  'private-file': privateFile,
  'shell-entrypoint': shellEntrypoint,
  'unpinned-base': unpinnedBase,
  'final-root': finalRoot,
  'final-builder': finalBuilder,
  'unknown-ignore': unknownIgnore,
  // Asked last: it has to know what the others found.
  'unused-ignore': unusedIgnore,
} as const satisfies Readonly<Record<string, AdviceRule>>;

/** Names are stable: they are written in settings, in JSON and behind `# check=skip=`. */
export type AdviceRuleName = keyof typeof adviceRules;
