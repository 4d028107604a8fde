import type { LinkResult } from '#core/share/types.ts';
import type { Language } from '#i18n/format.ts';
import { examples } from '#lessons/examples.ts';
import { notify, openWork, restore } from '#state/actions.ts';
import { useApp } from '#state/store.ts';
import { linkedView, linkedWork, openingOf, panelsFrom } from './opening.ts';
import { readDraft, readPreferences, type Shelf } from './storage.ts';

/** The first language of the reader's that the page speaks. */
export function preferredLanguage(languages: readonly string[]): Language {
  const spoken = languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken.find((tag) => tag === 'ko' || tag === 'en') === 'ko' ? 'ko' : 'en';
}

/** Reads the fragment of the address; null where it holds no link. The codec is loaded only then. */
async function linkIn(fragment: string): Promise<LinkResult | null> {
  if (fragment === '') return null;
  try {
    const { decodeLink } = await import('#core/share/link.ts');
    return decodeLink(fragment);
  } catch {
    return { ok: false, problem: { kind: 'damaged' } };
  }
}

const fragmentNow = (): string => window.location.hash.slice(1);

/** Fills the store with what the address, the stored draft and the preferences say. */
export async function restoreState(shelf: Shelf): Promise<void> {
  const { panels, ...preferences } = readPreferences(shelf);
  const [first] = examples;
  const fragment = fragmentNow();
  const link = fragment === '' ? null : await linkIn(fragment);
  restore({
    language: preferredLanguage(navigator.languages),
    ...preferences,
    panels: panelsFrom(panels),
    ...openingOf(fragment, link, readDraft(shelf), first ?? {}),
  });
}

/** A link pasted into the address bar of the open page. */
export function followLinks(): void {
  window.addEventListener('hashchange', () => {
    const fragment = fragmentNow();
    if (fragment === useApp.getState().fragment) return;
    void linkIn(fragment).then((link) => {
      if (link === null) return;
      if (!link.ok) {
        notify({ kind: 'bad-link', problem: link.problem });
        return;
      }
      openWork(linkedWork(link.state), { fragment });
      restore(linkedView(link.state));
    });
  });
}
