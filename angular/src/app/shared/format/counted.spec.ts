import { countedKey } from './counted';

describe('countedKey', () => {
  it('has a text of its own for exactly one', () => {
    expect([0, 1, 2, 11, 101].map((count) => countedKey('Faq', count))).toEqual([
      'Faq',
      'Faq:One',
      'Faq',
      'Faq',
      'Faq',
    ]);
  });
});
