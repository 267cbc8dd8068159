import { expect, it } from 'vitest';
import { longestPauseMs, pauseBefore } from '../../src/core/backoff';

it('tries at once, then waits longer and longer, at most 30 s, for ever', () => {
  const pauses = [0, 1, 2, 3, 4, 5, 6, 1000].map((attempt) => pauseBefore(attempt, () => 1));
  expect(pauses).toEqual([0, 1000, 2000, 4000, 8000, 16_000, longestPauseMs, longestPauseMs]);
});

it('spreads the visitors of a restarted server over half of each pause', () => {
  expect([pauseBefore(3, () => 0), pauseBefore(3, () => 1)]).toEqual([2000, 4000]);
});
