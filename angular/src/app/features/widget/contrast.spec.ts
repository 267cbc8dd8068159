import { contrast } from './contrast';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
  ])('%s on %s is %d', (left, right, ratio) => {
    expect(contrast(left, right)).toBeCloseTo(ratio, 2);
    expect(contrast(right, left)).toBeCloseTo(ratio, 2);
  });
});
