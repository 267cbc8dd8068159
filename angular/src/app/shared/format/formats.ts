import { SessionStateService } from '@abp/ng.core';
import { inject, Injectable } from '@angular/core';
import {
  formatAgo,
  formatCount,
  formatDollars,
  formatDuration,
  formatLanguage,
  formatMoment,
  formatPoints,
  formatRating,
  formatShare,
  formatTime,
  pluralForm,
} from './format';

/** The formats in the language that the person has chosen. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly session = inject(SessionStateService);

  get culture(): string {
    return this.session.getLanguage() || 'en';
  }

  count(value: number | null | undefined): string {
    return formatCount(value, this.culture);
  }

  /** The end of a text's key: which of its forms goes with a number. */
  plural(value: number): 'one' | 'other' {
    return pluralForm(value, this.culture);
  }

  share(value: number | null | undefined): string {
    return formatShare(value, this.culture);
  }

  /** A difference of two shares, as percentage points. */
  points(difference: number): string {
    return formatPoints(difference, this.culture);
  }

  /** A number with up to three decimals. */
  decimal(value: number): string {
    return new Intl.NumberFormat(this.culture, { maximumFractionDigits: 3 }).format(value);
  }

  dollars(value: number | null | undefined): string {
    return formatDollars(value, this.culture);
  }

  /** A mean of ratings from 1 to 5. */
  rating(value: number | null | undefined): string {
    return formatRating(value, this.culture);
  }

  duration(seconds: number | null | undefined): string {
    return formatDuration(seconds, this.culture);
  }

  ago(moment: string): string {
    return formatAgo(new Date(moment), new Date(), this.culture);
  }

  moment(moment: string): string {
    return formatMoment(new Date(moment), this.culture);
  }

  /** The name of a language code in the reader's language, e.g. `German` for `de`. */
  language(code: string): string {
    return formatLanguage(code, this.culture);
  }

  /** The time alone when it is today. */
  soon(moment: string): string {
    const isToday = new Date(moment).toDateString() === new Date().toDateString();
    return isToday ? this.time(moment) : this.moment(moment);
  }

  time(moment: string): string {
    return formatTime(new Date(moment), this.culture);
  }
}
