import {
  formatAgo,
  formatCount,
  formatDollars,
  formatDuration,
  formatLanguage,
  formatShare,
  noValue,
  pluralForm,
} from './format';

describe('formatDuration', () => {
  it.each([
    [0, '0 sec'],
    [0.64, '0.6 sec'],
    [9.96, '10 sec'],
    [45.4, '45 sec'],
    [59.4, '59 sec'],
    [59.6, '1 min'],
    [200, '3 min 20 sec'],
    [3_599.6, '1 hr'],
    [7_199, '2 hr'],
    [14_800, '4 hr 7 min'],
    [86_400, '1 day'],
    [100_000, '1 day 4 hr'],
    [172_799, '2 days'],
  ])('%d s is %s', (seconds, text) => expect(formatDuration(seconds, 'en')).toBe(text));

  it.each([null, undefined, Number.NaN])('has no figure for %s', (value) =>
    expect(formatDuration(value, 'en')).toBe(noValue),
  );

  it('speaks German', () => expect(formatDuration(200, 'de')).toBe('3 Min. 20 Sek.'));
});

describe('pluralForm', () => {
  it.each([
    [0, 'other'],
    [1, 'one'],
    [2, 'other'],
  ])('%d is %s', (count, form) => expect(pluralForm(count, 'en')).toBe(form));
});

describe('formatShare', () => {
  it.each([
    [0.712, '71%'],
    [0, '0%'],
    [0.084, '8.4%'],
    [1, '100%'],
    [null, noValue],
  ])('%s is %s', (share, text) => expect(formatShare(share, 'en')).toBe(text));
});

it('groups thousands in the reader’s way', () => {
  expect(formatCount(1843, 'en')).toBe('1,843');
  expect(formatCount(1843, 'de')).toBe('1.843');
});

describe('formatAgo', () => {
  const now = new Date('2026-03-10T12:00:00Z');
  it.each([
    ['2026-03-10T11:59:58Z', '2 sec. ago'],
    ['2026-03-10T11:19:00Z', '41 min. ago'],
    ['2026-03-09T12:00:00Z', 'yesterday'],
    ['2026-02-01T12:00:00Z', 'Feb 1, 2026'],
  ])('%s is %s', (moment, text) => expect(formatAgo(new Date(moment), now, 'en')).toBe(text));
});

it('names languages, and shows what is none as it is', () => {
  expect(formatLanguage('de', 'en')).toBe('German');
  expect(formatLanguage('not a language', 'en')).toBe('not a language');
});

describe('formatDollars', () => {
  it.each([
    [0, '$0.00'],
    [12.5, '$12.50'],
    [0.004312, '$0.0043'],
    [-0.5, '-$0.5'],
  ])('%d is %s', (value, text) => expect(formatDollars(value, 'en')).toBe(text));

  it.each([null, undefined])('has no figure for %s', (value) =>
    expect(formatDollars(value, 'en')).toBe(noValue),
  );
});
