import type { Storage } from './storage';

/** A stored JSON value, or null when there is none or it is not what was written. */
export function readJson(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.get(key) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

export function writeJson(storage: Storage, key: string, value: unknown): void {
  storage.set(key, JSON.stringify(value));
}
