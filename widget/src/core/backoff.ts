/** The longest pause between two attempts, in milliseconds. */
export const longestPauseMs = 30_000;

/**
 * The pause before an attempt: none before the first, then 1 s doubling up to 30 s. Half of each pause is random, so
 * that after a restart of the server its visitors do not all come back in the same instant.
 */
export function pauseBefore(attempt: number, random: () => number): number {
  if (attempt === 0) return 0;
  const full = Math.min(longestPauseMs, 1000 * 2 ** Math.min(attempt - 1, 10));
  return Math.round(full / 2 + random() * (full / 2));
}
