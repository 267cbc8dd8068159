const longest = 30_000;

/** Milliseconds before the next attempt: at once, then doubling from one second up to half a minute, without an end. */
export function retryDelay(previousAttempts: number): number {
  return previousAttempts === 0 ? 0 : Math.min(longest, 1_000 * 2 ** (previousAttempts - 1));
}
