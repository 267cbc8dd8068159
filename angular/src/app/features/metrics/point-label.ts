import type { Interval } from './metrics-api';

/** The name of a point on the time axis: `14:00`, `Mon 3`, `3 Mar`. */
export function pointLabel(start: Date, interval: Interval, culture: string): string {
  const options: Intl.DateTimeFormatOptions =
    interval === 'hour'
      ? { weekday: 'short', hour: '2-digit', minute: '2-digit' }
      : interval === 'day'
        ? { weekday: 'short', day: 'numeric', month: 'short' }
        : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(culture, options).format(start);
}
