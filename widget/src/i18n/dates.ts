import type { Texts } from './texts';

/** How times and days are written in the visitor's language. */
export class Dates {
  private readonly timeFormat: Intl.DateTimeFormat;
  private readonly dayFormat: Intl.DateTimeFormat;

  constructor(
    locale: string,
    private readonly texts: Texts,
  ) {
    const known = supported(locale);
    this.timeFormat = new Intl.DateTimeFormat(known, { hour: 'numeric', minute: '2-digit' });
    this.dayFormat = new Intl.DateTimeFormat(known, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  time(iso: string): string {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? '' : this.timeFormat.format(date);
  }

  day(iso: string, now: Date): string {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return '';
    const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
    if (date.toDateString() === now.toDateString()) return this.texts.today;
    if (date.toDateString() === yesterday.toDateString()) return this.texts.yesterday;
    return this.dayFormat.format(date);
  }
}

/** A locale from a page's attribute may be anything; what `Intl` does not take falls back to the browser's own. */
function supported(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
