import { insist } from '#ui/lost.ts';
import type { AppState } from '#state/types.ts';
import { pageAddress } from '#state/embedAddress.ts';
import { sharedState } from '#state/shared.ts';

/** The address that opens the present state. The codec is loaded when it is first needed. */
export async function linkOf(state: AppState): Promise<string> {
  const { encodeLink } = await insist(() => import('#core/share/encodeLink.ts'));
  return `${pageAddress(window.location.href)}#${encodeLink(sharedState(state))}`;
}

/** The same with `***` in place of what looks like a credential. */
export async function linkWithoutCredentials(state: AppState): Promise<string> {
  const { withoutCredentials } = await import('#panels/share/credentials.ts');
  return linkOf(withoutCredentials(state));
}

/** What follows the `#` of a link. */
export function fragmentOf(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}
