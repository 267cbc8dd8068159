/** From when to when on a day of the week, as the server writes it: `09:00:00`. */
export interface OpeningTime {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** As the server names them, in the order of a working week. */
export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** Nine to five from Monday to Friday. */
export const officeHours: readonly OpeningTime[] = weekdays
  .slice(0, 5)
  .map((day) => ({ day, from: '09:00:00', to: '17:00:00' }));

/** The name of a weekday in the reader's language. */
export function weekdayName(day: string, culture: string): string {
  // The first of January 2024 was a Monday.
  const date = new Date(
    Date.UTC(
      2024,
      0,
      1 +
        Math.max(
          0,
          weekdays.findIndex((name) => name === day),
        ),
    ),
  );
  return new Intl.DateTimeFormat(culture, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** What an input of type `time` shows. */
export function toField(time: string): string {
  return time.slice(0, 5);
}

/** All time zones that this browser knows, the chosen one among them whatever it is called. */
export function timeZones(chosen: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(chosen) ? known : [chosen, ...known];
}
