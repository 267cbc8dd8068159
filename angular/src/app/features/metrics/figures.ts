import { countedKey } from '../../shared/format/counted';
import type { Formats } from '../../shared/format/formats';
import type { CountedFilter, MetricsSummary } from './metrics-api';

type Filter = Partial<CountedFilter> & { readonly sorting?: string };

/** A part of a figure that can be opened by itself. */
export interface Part {
  readonly labelKey: string;
  readonly value: string;
  readonly count: number | null;
  readonly filter: Filter;
}

/** A figure of the dashboard: what it says, what it said in the period before, and which conversations it counts. */
export interface Figure {
  readonly labelKey: string;
  readonly value: string;
  readonly count: number | null;
  readonly filter: Filter;
  readonly now: number | null | undefined;
  readonly before: number | null | undefined;
  readonly better: 'up' | 'down' | 'none';
  readonly points: boolean;
  readonly parts: readonly Part[];
}

const slowestReplies: Filter = { outcome: 'responded', sorting: 'firstResponse desc' };
const slowestResolutions: Filter = { outcome: 'settled', sorting: 'resolution desc' };

/** The dashboard's figures in their order. */
export function figuresOf(
  now: MetricsSummary,
  before: MetricsSummary | undefined,
  formats: Formats,
): readonly Figure[] {
  const count = (value: number) => formats.count(value);
  const part = (labelKey: string, value: number, filter: Filter): Part => ({
    labelKey: 'SupportMax::Metrics:' + labelKey,
    value: count(value),
    count: value,
    filter,
  });
  const nineOfTen = (seconds: number | null | undefined, filter: Filter): Part => ({
    labelKey: 'SupportMax::Metrics:NineOfTenShort',
    value: formats.duration(seconds),
    count: seconds == null ? 0 : null,
    filter,
  });
  const figure = (
    labelKey: string,
    rest: Omit<Figure, 'labelKey' | 'points'> & { points?: boolean },
  ): Figure => ({
    points: false,
    ...rest,
    labelKey: 'SupportMax::Metrics:' + labelKey,
  });

  return [
    figure('Conversations', {
      value: count(now.conversations),
      count: now.conversations,
      filter: {},
      now: now.conversations,
      before: before?.conversations,
      better: 'none',
      parts: [part('OpenShort', now.open, { outcome: 'open' })],
    }),
    figure('AutomationRate', {
      value: formats.share(now.automationRate),
      count: now.automated,
      filter: { outcome: 'automated' },
      now: now.automationRate,
      before: before?.conversations ? before.automationRate : null,
      better: 'up',
      points: true,
      parts: [part('AutomatedShort', now.automated, { outcome: 'automated' })],
    }),
    figure('Escalated', {
      value: count(now.escalated),
      count: now.escalated,
      filter: { outcome: 'escalated' },
      now: now.conversations ? now.escalated / now.conversations : null,
      before: before?.conversations ? before.escalated / before.conversations : null,
      better: 'down',
      points: true,
      parts: [
        {
          labelKey: 'SupportMax::Metrics:OfAll',
          value: formats.share(now.conversations ? now.escalated / now.conversations : null),
          count: now.escalated,
          filter: { outcome: 'escalated' },
        },
      ],
    }),
    figure('Outcome', {
      value: count(now.confirmed),
      count: now.confirmed,
      filter: { outcome: 'confirmed' },
      now: now.confirmed,
      before: before?.confirmed,
      better: 'up',
      parts: [
        part('Assumed', now.assumed, { outcome: 'assumed' }),
        part('Recontacted', now.recontacted, { outcome: 'recontacted' }),
      ],
    }),
    figure('FirstResponse', {
      value: formats.duration(now.firstResponseSeconds?.p50),
      count: now.firstResponseSeconds?.p50 == null ? 0 : null,
      filter: slowestReplies,
      now: now.firstResponseSeconds?.p50,
      before: before?.firstResponseSeconds?.p50,
      better: 'down',
      parts: [nineOfTen(now.firstResponseSeconds?.p90, slowestReplies)],
    }),
    figure('Resolution', {
      value: formats.duration(now.resolutionSeconds?.p50),
      count: now.resolutionSeconds?.p50 == null ? 0 : null,
      filter: slowestResolutions,
      now: now.resolutionSeconds?.p50,
      before: before?.resolutionSeconds?.p50,
      better: 'down',
      parts: [nineOfTen(now.resolutionSeconds?.p90, slowestResolutions)],
    }),
    figure('Csat', {
      value: formats.rating(now.csat?.average),
      count: now.csat?.count ?? 0,
      filter: { outcome: 'rated', sorting: 'rating asc' },
      now: now.csat?.average,
      before: before?.csat?.average,
      better: 'up',
      parts: [
        part(countedKey('Ratings', now.csat?.count ?? 0), now.csat?.count ?? 0, {
          outcome: 'rated',
          sorting: 'rating asc',
        }),
      ],
    }),
  ];
}
