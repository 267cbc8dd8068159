const minute = 60_000;
const isoPattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d:?\d\d)?$/;
const tokenPattern = /'([^']*)'|(\w)\2*|[^]/g;
const day = { year: 'numeric', month: 'numeric', day: 'numeric' };
const time = { hour: 'numeric', minute: 'numeric' };
const macros = {
  D: day,
  DD: { ...day, month: 'short' },
  t: time,
  tt: { ...time, second: 'numeric' },
  f: { ...day, ...time },
  ff: { ...day, month: 'short', ...time },
};

export class DateTime {
  #milliseconds;
  #zone;
  #locale;

  constructor(milliseconds, zone, locale = 'en-US') {
    this.#milliseconds = milliseconds;
    this.#zone = zone;
    this.#locale = locale;
  }

  static now() {
    return new DateTime(Date.now(), zoneOf('local'));
  }

  static local() {
    return DateTime.now();
  }

  static fromJSDate(date, { zone = 'local' } = {}) {
    return new DateTime(date.getTime(), zoneOf(zone));
  }

  static fromObject({ year, month, day: dayOfMonth }, { zone = 'local' } = {}) {
    return new DateTime(instantOf(Date.UTC(year, month - 1, dayOfMonth), zoneOf(zone)), zoneOf(zone));
  }

  /** Without an offset the clock is the zone's. */
  static fromISO(text, { zone = 'local' } = {}) {
    const found = isoPattern.exec(text);
    if (!found) return new DateTime(NaN, zoneOf(zone));
    const [, year, month, dayOfMonth, hours = 0, minutes = 0, seconds = 0, fraction = '', offset] = found;
    const milliseconds = Math.trunc(Number(`0.${fraction || 0}`) * 1000);
    const clock = Date.UTC(year, month - 1, dayOfMonth, hours, minutes, seconds, milliseconds);
    const instant = offset ? clock - minutesOf(offset) * minute : instantOf(clock, zoneOf(zone));
    return new DateTime(instant, zoneOf(zone));
  }

  get isValid() {
    return !Number.isNaN(this.#milliseconds);
  }

  get zoneName() {
    return this.#zone;
  }

  get offset() {
    return offsetAt(this.#milliseconds, this.#zone);
  }

  get year() {
    return this.#clock().getUTCFullYear();
  }

  setZone(zone, { keepLocalTime = false } = {}) {
    const target = zoneOf(zone);
    const instant = keepLocalTime ? instantOf(this.#clock().getTime(), target) : this.#milliseconds;
    return new DateTime(instant, target, this.#locale);
  }

  setLocale(locale) {
    return new DateTime(this.#milliseconds, this.#zone, locale);
  }

  plus({ minutes }) {
    return new DateTime(this.#milliseconds + minutes * minute, this.#zone, this.#locale);
  }

  toFormat(format) {
    if (!this.isValid) return 'Invalid DateTime';
    return format.replace(tokenPattern, (token, quoted) => quoted ?? this.#field(token));
  }

  #field(token) {
    const clock = this.#clock();
    const hours = clock.getUTCHours();
    const padded = (value) => String(value).padStart(token.length, '0');
    switch (token) {
      case 'yyyy':
        return padded(this.year);
      case 'yy':
        return String(this.year % 100).padStart(2, '0');
      case 'y':
        return String(this.year);
      case 'MMMM':
        return this.#part('month', { month: 'long', day: 'numeric' });
      case 'MMM':
        return this.#part('month', { month: 'short', day: 'numeric' });
      case 'MM':
      case 'M':
        return padded(clock.getUTCMonth() + 1);
      case 'dd':
      case 'd':
        return padded(clock.getUTCDate());
      case 'HH':
      case 'H':
        return padded(hours);
      case 'hh':
      case 'h':
        return padded(hours % 12 || 12);
      case 'mm':
      case 'm':
        return padded(clock.getUTCMinutes());
      case 'ss':
      case 's':
        return padded(clock.getUTCSeconds());
      case 'a':
        return this.#part('dayPeriod', { hour: 'numeric', hour12: true });
    }
    if (Object.hasOwn(macros, token)) return this.#intl(macros[token]).format(clock);
    if (/[A-Za-z]/.test(token)) throw new RangeError(`The field ${token} of a date is not known here.`);
    return token;
  }

  #part(type, options) {
    return (
      this.#intl(options)
        .formatToParts(this.#clock())
        .find((part) => part.type === type)?.value ?? ''
    );
  }

  #intl(options) {
    return new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: 'UTC' });
  }

  /** What the zone's clock shows, as if it were UTC. */
  #clock() {
    return new Date(this.#milliseconds + this.offset * minute);
  }
}

function zoneOf(zone) {
  if (/^utc$/i.test(zone)) return 'UTC';
  return zone === 'local' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
}

/** When a zone's clock shows this; of a clock that jumps, as it is before the jump. */
function instantOf(clock, zone) {
  const guess = clock - offsetAt(clock, zone) * minute;
  return clock - offsetAt(guess, zone) * minute;
}

function offsetAt(instant, zone) {
  if (Number.isNaN(instant)) return NaN;
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return (shown - Math.floor(instant / 1000) * 1000) / minute;
}

function minutesOf(offset) {
  if (offset === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
