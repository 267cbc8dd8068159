import { axisTicks } from './axis-ticks';

describe('ticks of an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5, [0, 1, 2, 3, 4, 5]],
    [6, [0, 2, 4, 6]],
    [23, [0, 5, 10, 15, 20, 25]],
    [100, [0, 20, 40, 60, 80, 100]],
    [101, [0, 50, 100, 150]],
    [12_345, [0, 5_000, 10_000, 15_000]],
  ])('up to %d', (maximum, ticks) => expect(axisTicks(maximum)).toEqual(ticks));

  it('never has more than five steps, and always room for the maximum', () => {
    for (let maximum = 1; maximum < 3_000; maximum++) {
      const ticks = axisTicks(maximum);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(maximum);
    }
  });
});
