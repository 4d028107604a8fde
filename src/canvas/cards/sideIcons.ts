/** Signs of the sides of a comparison: which of two circles is full. */
export const sideIcons = { a: 'only-a', b: 'only-b', both: 'both', neither: 'not-built' } as const;
