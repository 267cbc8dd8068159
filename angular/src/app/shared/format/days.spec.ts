import { endOfDay, startOfDay, toDayText } from './days';

describe('days', () => {
  it('begin and end by the clock of the reader', () => {
    expect(startOfDay('2026-03-01')).toEqual(new Date(2026, 2, 1));
    expect(endOfDay('2026-02-28')).toEqual(new Date(2026, 2, 1));
  });

  it.each(['', 'yesterday', '2026-02-30', '2026-3-1'])('are not made of "%s"', (text) => {
    expect(startOfDay(text)).toBeNull();
    expect(endOfDay(text)).toBeNull();
  });

  it('are written as date inputs read them', () => {
    expect(toDayText(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});
