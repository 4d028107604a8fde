import { pageAddress } from '#state/embedAddress.ts';

/** What the address of a step of a lesson has behind its `#`. */
export function fragmentOfPlace(place: string): string {
  return `lesson=${place}`;
}

/** The address of a step, for others to open. */
export function addressOfPlace(place: string): string {
  return `${pageAddress(window.location.href)}#${fragmentOfPlace(place)}`;
}
