import { intervalOf, toPeriod } from './period';

const now = new Date('2026-03-10T12:00:00Z');

describe('toPeriod', () => {
  it('counts back from now', () => {
    expect(toPeriod('24h', '', '', now)).toEqual({
      from: '2026-03-09T12:00:00.000Z',
      to: '2026-03-10T12:00:00.000Z',
    });
    expect(toPeriod('7d', '', '', now)?.from).toBe('2026-03-03T12:00:00.000Z');
  });

  it('includes the whole last day of a custom period', () => {
    const period = toPeriod('custom', '2026-03-01', '2026-03-01', now);
    expect(period?.from).toBe(new Date(2026, 2, 1).toISOString());
    expect(period?.to).toBe(new Date(2026, 2, 2).toISOString());
  });

  it.each([
    ['2026-03-02', '2026-03-01'],
    ['', '2026-03-01'],
    ['2026-02-30', '2026-03-01'],
    ['yesterday', '2026-03-01'],
  ])('refuses %s to %s', (from, to) => expect(toPeriod('custom', from, to, now)).toBeNull());
});

describe('intervalOf', () => {
  it.each([
    ['24h', 'hour'],
    ['7d', 'day'],
    ['30d', 'day'],
  ] as const)('%s by %s', (choice, interval) => {
    const period = toPeriod(choice, '', '', now);
    expect(period && intervalOf(period)).toBe(interval);
  });

  it('is a week for half a year', () => {
    expect(intervalOf({ from: '2026-01-01T00:00:00Z', to: '2026-07-01T00:00:00Z' })).toBe('week');
  });
});
