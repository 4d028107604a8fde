/** A browser's storage that is empty at first, or holds `items`. */
export function memoryStorage(items: Readonly<Record<string, string>> = {}) {
  const map = new Map(Object.entries(items));
  return {
    get length() {
      return map.size;
    },
    key: (index: number): string | null => [...map.keys()][index] ?? null,
    getItem: (key: string): string | null => map.get(key) ?? null,
    setItem: (key: string, value: string): void => void map.set(key, value),
    removeItem: (key: string): void => void map.delete(key),
  };
}

/** The storage of a browser that forbids it. */
export const forbiddenStorage = {
  get length(): number {
    throw new Error('SecurityError');
  },
  key: (): never => {
    throw new Error('SecurityError');
  },
  getItem: (): never => {
    throw new Error('SecurityError');
  },
  setItem: (): never => {
    throw new Error('QuotaExceededError');
  },
  removeItem: (): never => {
    throw new Error('SecurityError');
  },
};
