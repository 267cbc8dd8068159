import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';

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
}
