/** Runs an action while no other tab of this site runs one under the same name. */
export type Exclusive = <T>(action: () => Promise<T>) => Promise<T>;

const patienceMs = 5_000;

/**
 * Holds tabs apart with the Web Locks API. Where it is missing, or another tab is frozen while it holds the lock, the
 * action runs all the same: the worst case is a second anonymous visitor, which beats a mute widget.
 */
export function browserLock(name: string): Exclusive {
  return async (action) => {
    if (!('locks' in navigator)) return action();
    let hasStarted = false;
    const guarded = (): ReturnType<typeof action> => {
      hasStarted = true;
      return action();
    };
    try {
      return await navigator.locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, guarded);
    } catch (error) {
      if (hasStarted) throw error;
      return action();
    }
  };
}
