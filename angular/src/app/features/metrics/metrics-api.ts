import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';
import type { ServiceLevelCounts } from '../conversations/desk/service-levels';

/** Seconds; null when nothing was measured in the period. */
export interface Percentiles {
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface MetricsGroup {
  readonly name: string;
  readonly conversations: number;
  readonly automated: number;
  readonly escalated: number;
}

export interface MetricsSummary {
  readonly from: string;
  readonly to: string;
  readonly conversations: number;
  readonly automated: number;
  readonly escalated: number;
  readonly open: number;
  /** 0 to 1; null without conversations. */
  readonly automationRate: number | null;
  readonly resolutionSeconds: Percentiles | null;
  readonly firstResponseSeconds: Percentiles | null;
  readonly serviceLevels: ServiceLevelCounts;
  readonly confirmed: number;
  readonly assumed: number;
  readonly recontacted: number;
  readonly csat: { readonly average: number | null; readonly count: number } | null;
  readonly byIntent: readonly MetricsGroup[];
  readonly byProductArea: readonly MetricsGroup[];
  readonly byChannel: readonly MetricsGroup[];
}

export interface SeriesPoint {
  readonly start: string;
  readonly conversations: number;
  readonly automated: number;
  readonly escalated: number;
}

export type Interval = 'hour' | 'day' | 'week';

/** `from` is included, `to` is not. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Which of a period's conversations a number counts, by the name the summary gives it. */
export type Outcome =
  | 'automated'
  | 'escalated'
  | 'open'
  | 'confirmed'
  | 'assumed'
  | 'recontacted'
  | 'rated'
  | 'responded'
  | 'settled';

/** The conversations behind a number; an empty text does not narrow them. */
export interface CountedFilter {
  readonly outcome: string;
  readonly intent: string;
  readonly productArea: string;
  readonly channel: string;
}

export interface CountedConversation {
  /** US dollars; null unless the list is of what was asked of chat models. */
  readonly modelCost: number | null;
  readonly id: string;
  readonly startedAt: string;
  readonly channel: string;
  readonly intent: string;
  readonly productArea: string;
  readonly visitorName: string | null;
  readonly lastMessageText: string;
  readonly outcome: 'automated' | 'escalated' | 'open';
  readonly firstResponseSeconds: number | null;
  readonly resolutionSeconds: number | null;
  readonly rating: number | null;
}

@Injectable({ providedIn: 'root' })
export class MetricsApi {
  private readonly http = inject(HttpClient);

  summary({ from, to }: Period): Observable<MetricsSummary> {
    return this.http.get<MetricsSummary>('/api/metrics/summary', { params: httpParams({ from, to }) });
  }

  series({ from, to }: Period, interval: Interval): Observable<{ readonly items: readonly SeriesPoint[] }> {
    return this.http.get<{ items: SeriesPoint[] }>('/api/metrics/series', {
      params: httpParams({ from, to, interval }),
    });
  }

  conversations(
    request: CountedFilter & Period & PageRequest & { readonly sorting: string },
  ): Observable<PagedResult<CountedConversation>> {
    return this.http.get<PagedResult<CountedConversation>>('/api/metrics/conversations', {
      params: httpParams({ ...request }),
    });
  }
}
