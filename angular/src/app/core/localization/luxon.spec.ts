import { DateTime } from 'luxon';
// @ts-expect-error It comes without types; what is compared are texts and numbers.
import { DateTime as Original } from 'luxon-original';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'local'];
const moments = [
  '2026-01-31T23:59:58.123Z',
  '2026-03-29T00:30:00Z',
  '2026-03-29T01:30:00Z',
  '2026-07-01T12:00:00+02:00',
  '2026-10-25T00:30:00Z',
  '2026-11-05T09:07:03',
  '2024-02-29',
];
const formats = [
  'M/d/yyyy h:mm a',
  'dd.MM.yyyy HH:mm',
  'd. MMM yy',
  'MMMM d, yyyy',
  "HH 'h' mm",
  'f',
  'ff',
  'D',
  'DD',
  't',
  'tt',
];

/** One kind of space: which of them stands before AM is the browser's choice. Luxon's zero may be negative. */
const shown = (text: string) => text.replaceAll('\u202f', ' ');
const minutes = (offset: number) => offset + 0;

describe('the dates that ABP formats', () => {
  it.each(zones)('are as Luxon has them in %s', (zone) => {
    for (const moment of moments) {
      for (const locale of ['en', 'de']) {
        const ours = DateTime.fromISO(moment, { zone }).setLocale(locale);
        const theirs = Original.fromISO(moment, { zone }).setLocale(locale);
        expect(ours.offset).toBe(minutes(theirs.offset));
        for (const format of formats)
          expect(shown(ours.toFormat(format))).toBe(shown(theirs.toFormat(format)));
        expect(shown(ours.setZone('utc', { keepLocalTime: true }).toFormat('ff'))).toBe(
          shown(theirs.setZone('utc', { keepLocalTime: true }).toFormat('ff')),
        );
        expect(shown(ours.plus({ minutes: 90 }).toFormat('ff'))).toBe(
          shown(theirs.plus({ minutes: 90 }).toFormat('ff')),
        );
      }
    }
  });

  it('of a day have the offset that the zone has then', () => {
    for (const zone of zones) {
      const january = { year: 2026, month: 1, day: 1 };
      expect(DateTime.fromObject(january, { zone }).offset).toBe(
        minutes(Original.fromObject(january, { zone }).offset),
      );
    }
  });

  it('say so when they are none', () => {
    expect(DateTime.fromISO('yesterday').isValid).toBe(false);
    expect(DateTime.fromJSDate(new Date(NaN), { zone: 'UTC' }).isValid).toBe(false);
  });
});
