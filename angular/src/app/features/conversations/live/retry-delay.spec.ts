import { retryDelay } from './retry-delay';

it('tries at once, then ever more slowly, and never gives up', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 1000].map(retryDelay)).toEqual([
    0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
});
