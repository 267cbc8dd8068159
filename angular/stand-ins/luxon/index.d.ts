/** What ABP's TimeService calls of Luxon's DateTime; a moment as a clock in a time zone shows it. */
export declare class DateTime {
  static now(): DateTime;
  static local(): DateTime;
  static fromISO(text: string, options?: { zone?: string }): DateTime;
  static fromJSDate(date: Date, options?: { zone?: string }): DateTime;
  static fromObject(
    fields: { year: number; month: number; day: number },
    options?: { zone?: string },
  ): DateTime;
  readonly isValid: boolean;
  readonly year: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
  readonly zoneName: string;
  setZone(zone: string, options?: { keepLocalTime?: boolean }): DateTime;
  setLocale(locale: string): DateTime;
  plus(duration: { minutes: number }): DateTime;
  /** Fields such as `dd.MM.yyyy HH:mm`, quoted text, or one of Luxon's macros `D`, `DD`, `t`, `tt`, `f`, `ff`. */
  toFormat(format: string): string;
}
