import type { SharedView, SharedWork } from './fields.ts';

/** What a link holds. Every field but the text has a default and is left out of the link then. */
export interface SharedState extends SharedWork {
  readonly view: SharedView;
}

/** Why a link could not be opened. */
export type LinkProblem =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  /** It names where a Dockerfile is, which only a page that may fetch can open. */
  | { readonly kind: 'elsewhere'; readonly address: string }
  | { readonly kind: 'foreign' }
  /** The part of a page that reads links did not come: it says nothing about the link. */
  | { readonly kind: 'not-loaded' };

export type LinkResult =
  { readonly ok: true; readonly state: SharedState } | { readonly ok: false; readonly problem: LinkProblem };
