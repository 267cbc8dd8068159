/** Keys and values of one widget in the browser. Never throws: what the browser refuses to keep lives in memory. */
export interface Storage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(prefix: string): string[];
}

/** What `localStorage` offers, so that a test can pass one that is full or forbidden. */
export type WebStorage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Wraps a web storage under a prefix. Private modes and sandboxed frames throw on the mere access, a full one on
 * writing; from then on that key is kept in memory, and the visitor can chat as long as the page lives.
 */
export function safeStorage(open: () => WebStorage, prefix: string): Storage {
  const memory = new Map<string, string>();
  const web = attempt(open);
  return {
    get: (key) => memory.get(key) ?? attempt(() => web?.getItem(prefix + key)) ?? null,
    set(key, value) {
      const isKept = attempt(() => {
        web!.setItem(prefix + key, value);
        return true;
      });
      if (isKept) memory.delete(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      attempt(() => web?.removeItem(prefix + key));
    },
    keys(start) {
      const kept = attempt(() => webKeys(web, prefix)) ?? [];
      return [...new Set([...kept, ...memory.keys()])].filter((key) => key.startsWith(start)).sort();
    },
  };
}

function webKeys(web: WebStorage | null, prefix: string): string[] {
  const found: string[] = [];
  for (let index = 0; index < (web?.length ?? 0); index++) {
    const key = web!.key(index);
    if (key?.startsWith(prefix)) found.push(key.slice(prefix.length));
  }
  return found;
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
