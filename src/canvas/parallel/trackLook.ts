const colours = ['one', 'two', 'three', 'four', 'five', 'six'] as const;

/** Class of what belongs to a track (index); colours repeat from the seventh on, the number tells them apart. */
export function trackLook(track: number | undefined): string {
  return track === undefined ? 'sg-track-none' : `sg-track-${colours[track % colours.length] ?? 'one'}`;
}
