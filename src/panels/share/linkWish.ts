/** What a link leaves out of the work. */
export interface LinkWish {
  /** Values that look like credentials: `***` stands in their place. */
  readonly blanked: boolean;
  /** Comments that only people read. */
  readonly bare: boolean;
  /** What a build record brought is handed on: otherwise it is left out. */
  readonly withRecorded: boolean;
}

export const leavesNothingOut: LinkWish = { blanked: false, bare: false, withRecorded: false };
