import { endOfDay, startOfDay } from '../../shared/format/days';
import type { Interval, Period } from './metrics-api';

export const periodChoices = ['24h', '7d', '30d', 'custom'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

const hour = 3_600_000;
const day = 24 * hour;
const lengths: Record<Exclude<PeriodChoice, 'custom'>, number> = {
  '24h': day,
  '7d': 7 * day,
  '30d': 30 * day,
};

export function isPeriodChoice(text: string): text is PeriodChoice {
  return (periodChoices as readonly string[]).includes(text);
}

/**
 * The period a choice stands for. Custom days are whole days of the reader's own clock, both included; null when the
 * days are missing or the wrong way round.
 */
export function toPeriod(choice: PeriodChoice, fromDay: string, toDay: string, now: Date): Period | null {
  if (choice !== 'custom') {
    return { from: new Date(now.getTime() - lengths[choice]).toISOString(), to: now.toISOString() };
  }
  const from = startOfDay(fromDay);
  const to = endOfDay(toDay);
  if (!from || !to || from >= to) return null;
  return { from: from.toISOString(), to: to.toISOString() };
}

/** The period of the same length that ends where this one begins. */
export function before({ from, to }: Period): Period {
  const start = Date.parse(from);
  return { from: new Date(2 * start - Date.parse(to)).toISOString(), to: from };
}

/** The end of the step of a series that begins at `start`, cut to the period; steps are in UTC, as the server counts. */
export function stepWithin({ from, to }: Period, start: string, interval: Interval): Period {
  const begin = Date.parse(start);
  const end = begin + { hour, day, week: 7 * day }[interval];
  return {
    from: new Date(Math.max(begin, Date.parse(from))).toISOString(),
    to: new Date(Math.min(end, Date.parse(to))).toISOString(),
  };
}

/** Small enough to see the shape, large enough that a chart has at most a few dozen points. */
export function intervalOf({ from, to }: Period): Interval {
  const length = Date.parse(to) - Date.parse(from);
  if (length <= 2 * day) return 'hour';
  return length <= 92 * day ? 'day' : 'week';
}
