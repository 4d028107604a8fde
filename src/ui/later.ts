/** Code that is loaded once, however often it is asked for; what fails is tried again. */
export interface Later<Part> {
  /** The part; undefined until it has come. */
  readonly now: () => Part | undefined;
  readonly load: () => Promise<Part>;
}

export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let loaded: Part | undefined;
  let coming: Promise<Part> | undefined;
  const bring = async (): Promise<Part> => {
    try {
      loaded = await load();
      return loaded;
    } catch (error) {
      coming = undefined;
      throw error;
    }
  };
  return { now: () => loaded, load: () => (coming ??= bring()) };
}
