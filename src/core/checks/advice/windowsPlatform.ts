import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { imageName } from '#core/checks/evidence/imageChain.ts';

/** Images that exist for Windows alone. */
const windowsOnly =
  /^mcr\.microsoft\.com\/(?:windows(?:\/(?:nanoserver|servercore(?:\/iis)?|server))?|dotnet\/framework\/\w+|powershell)$/;
const windowsTag = /nanoserver|servercore|windowsservercore|ltsc20\d\d/i;

/**
 * A base image that exists for Windows alone, in a build for another system: paths of drives are then read as names of
 * files, and no image is found. Said once.
 */
export function windowsPlatform({ resolution }: AdviceInput): readonly Advice<'image' | 'platform'>[] {
  const { os, arch } = resolution.targetPlatform;
  if (os === 'windows') return [];
  const found = resolution.stageStates.find(
    ({ image, pinned }) => image !== undefined && !pinned && isOfWindows(image),
  );
  if (!found?.block) return [];
  const platform = `windows/${arch}`;
  const params = { image: imageName(found.image), platform };
  return [{ line: found.line, range: found.range, params, option: { kind: 'platform', platform } }];
}

function isOfWindows(image: string): boolean {
  const name = imageName(image);
  const isMicrosoft = name.startsWith('mcr.microsoft.com/');
  return (
    isMicrosoft &&
    (windowsOnly.test(name)
      ? name !== 'mcr.microsoft.com/powershell' || windowsTag.test(image)
      : windowsTag.test(image))
  );
}
