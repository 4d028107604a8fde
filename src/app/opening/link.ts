import type { AppState } from '#state/types.ts';
import { sharedState } from '#state/shared.ts';

/** The address that opens the present state. The codec is loaded when it is first needed. */
export async function linkOf(state: AppState): Promise<string> {
  const { encodeLink } = await import('#core/share/encodeLink.ts');
  const { origin, pathname, search } = window.location;
  // A page opened from a file has no origin worth the name: its own address without the fragment.
  const page = origin === 'null' ? window.location.href.split('#')[0] : `${origin}${pathname}${search}`;
  return `${page}#${encodeLink(sharedState(state))}`;
}

/** What follows the `#` of a link. */
export function fragmentOf(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}
