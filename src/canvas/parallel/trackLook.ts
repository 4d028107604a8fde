import { markColour } from '#core/export/palette.ts';

/** Class of what belongs to a track (index); colours repeat from the seventh on, the number tells them apart. */
export function trackLook(track: number | undefined): string {
  return `sg-track-${markColour(track)}`;
}
