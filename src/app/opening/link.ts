import { insist } from '#ui/lost.ts';
import type { LinkWish } from '#panels/share/linkWish.ts';
import type { AppState } from '#state/types.ts';
import { pageAddress } from '#state/embedAddress.ts';
import { sharedState } from '#state/shared.ts';

/** The address that opens the present state. The codec is loaded when it is first needed. */
export async function linkOf(state: AppState): Promise<string> {
  const { encodeLink } = await insist(() => import('#core/share/encodeLink.ts'));
  return `${pageAddress(window.location.href)}#${encodeLink(sharedState(state))}`;
}

/** The same without what the reader wishes to leave out. */
export async function linkWithout(
  state: AppState,
  { blanked, bare, withRecorded }: LinkWish,
): Promise<string> {
  let left = withRecorded ? { ...state, recorded: new Set<string>() } : state;
  if (blanked) {
    const { withoutCredentials } = await insist(() => import('#panels/share/credentials.ts'));
    left = withoutCredentials(left);
  }
  if (bare) {
    const { withoutComments } = await insist(() => import('#core/dockerfile/withoutComments.ts'));
    // A line has another number then.
    const selection = left.selection?.kind === 'line' ? null : left.selection;
    left = {
      ...left,
      text: withoutComments(left.text),
      before: withoutComments(left.before),
      ignore: left.ignore.replaceAll(/^#.*\n?/gm, ''),
      selection,
    };
  }
  return linkOf(left);
}

/** What follows the `#` of a link. */
export function fragmentOf(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}
