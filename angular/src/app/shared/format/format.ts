/** Shown where a figure does not exist, e.g. a median of nothing. */
export const noValue = '–';

export function formatCount(value: number | null | undefined, culture: string): string {
  return value == null ? noValue : new Intl.NumberFormat(culture, { maximumFractionDigits: 0 }).format(value);
}

/** Which form of a text goes with a number; the admin's languages have two. */
export function pluralForm(value: number, culture: string): 'one' | 'other' {
  return new Intl.PluralRules(culture).select(value) === 'one' ? 'one' : 'other';
}

/** A share between 0 and 1 as per cent; small shares get a decimal, which matters there: 71 %, 8.4 %. */
export function formatShare(value: number | null | undefined, culture: string): string {
  if (value == null) return noValue;
  const digits = value > 0 && value < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(culture, { style: 'percent', maximumFractionDigits: digits }).format(value);
}

/** A difference of two shares between 0 and 1: `3.2 pp`. */
export function formatPoints(difference: number, culture: string): string {
  const points = new Intl.NumberFormat(culture, { maximumFractionDigits: 1 }).format(difference * 100);
  return `${points} pp`;
}

/** A mean of ratings from 1 to 5 with one decimal, because a tenth is a difference: `4.0 / 5`. */
export function formatRating(value: number | null | undefined, culture: string): string {
  if (value == null) return noValue;
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${new Intl.NumberFormat(culture, digits).format(value)} / 5`;
}

const units = [
  { seconds: 86_400, unit: 'day' },
  { seconds: 3_600, unit: 'hour' },
  { seconds: 60, unit: 'minute' },
] as const;

/** Seconds as the two largest units a person would say: `0.8 s`, `45 s`, `3 min 20 s`, `1 d 4 h`. */
export function formatDuration(seconds: number | null | undefined, culture: string): string {
  if (seconds == null || !Number.isFinite(seconds)) return noValue;
  if (seconds < 59.5)
    return part(seconds < 9.95 ? Math.round(seconds * 10) / 10 : Math.round(seconds), 'second', culture);
  const whole = Math.round(seconds);
  const index = units.findIndex((candidate) => whole >= candidate.seconds);
  const larger = units[index];
  const smaller = units[index + 1] ?? { seconds: 1, unit: 'second' as const };
  const most = Math.floor(whole / larger.seconds);
  const rest = Math.round((whole % larger.seconds) / smaller.seconds);
  if (rest === 0) return part(most, larger.unit, culture);
  // 59 min 59.6 s rounds to 60 of the smaller unit, which is one more of the larger.
  if (rest * smaller.seconds === larger.seconds) return formatDuration((most + 1) * larger.seconds, culture);
  return `${part(most, larger.unit, culture)} ${part(rest, smaller.unit, culture)}`;
}

function part(value: number, unit: string, culture: string): string {
  return new Intl.NumberFormat(culture, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}

const relativeSteps = [
  { below: 60, seconds: 1, unit: 'second' },
  { below: 3_600, seconds: 60, unit: 'minute' },
  { below: 86_400, seconds: 3_600, unit: 'hour' },
  { below: 604_800, seconds: 86_400, unit: 'day' },
] as const;

/** `5 min. ago` within a week, the date before that. */
export function formatAgo(moment: Date, now: Date, culture: string): string {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000);
  const step = relativeSteps.find((candidate) => Math.abs(seconds) < candidate.below);
  if (!step) return new Intl.DateTimeFormat(culture, { dateStyle: 'medium' }).format(moment);
  const format = new Intl.RelativeTimeFormat(culture, { numeric: 'auto', style: 'short' });
  return format.format(Math.trunc(seconds / step.seconds), step.unit);
}

export function formatMoment(moment: Date, culture: string): string {
  return new Intl.DateTimeFormat(culture, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}

export function formatTime(moment: Date, culture: string): string {
  return new Intl.DateTimeFormat(culture, { timeStyle: 'short' }).format(moment);
}

/** A code that is no language code is shown as it is. */
export function formatLanguage(code: string, culture: string): string {
  try {
    return new Intl.DisplayNames(culture, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** US dollars; small amounts keep as many digits as say something. */
export function formatDollars(value: number | null | undefined, culture: string): string {
  if (value === null || value === undefined) return noValue;
  const isSmall = value !== 0 && Math.abs(value) < 1;
  return new Intl.NumberFormat(culture, {
    style: 'currency',
    currency: 'USD',
    ...(isSmall ? { maximumSignificantDigits: 2 } : {}),
  }).format(value);
}
