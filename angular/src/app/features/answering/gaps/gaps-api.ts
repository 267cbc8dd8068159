import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../../shared/data/http-params';
import type { PageRequest } from '../../../shared/data/paged-result';

export const gapStates = ['open', 'drafted', 'dismissed'] as const;

/** Something that customers ask and the knowledge does not answer. */
export interface Gap {
  readonly id: string;
  readonly state: (typeof gapStates)[number];
  readonly question: string;
  readonly examples: readonly {
    readonly conversationId: string;
    readonly text: string;
    readonly askedAt: string;
  }[];
  readonly count: number;
  readonly lastWeek: number;
  readonly trend: 'steady' | 'rising' | 'falling';
  readonly lastAskedAt: string;
  readonly intent: string;
  readonly productArea: string;
  readonly faqId: string | null;
  readonly agentReplies: readonly string[];
}

export interface GapList {
  readonly totalCount: number;
  readonly items: readonly Gap[];
  /** Where the newest search is; null when there was none yet. */
  readonly refreshState: 'queued' | 'running' | 'done' | 'failed' | null;
  readonly refreshedAt: string | null;
}

export interface PairedFaq {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly productArea: string;
}

export interface DuplicateList {
  /** False while a large base is still being compared. */
  readonly isReady: boolean;
  readonly totalCount: number;
  readonly items: readonly {
    readonly kind: 'contradiction' | 'duplicate';
    readonly score: number;
    readonly first: PairedFaq;
    readonly second: PairedFaq;
    readonly reasons: readonly string[];
  }[];
}

const gaps = '/api/knowledge/gaps';

@Injectable({ providedIn: 'root' })
export class GapsApi {
  private readonly http = inject(HttpClient);

  list(request: PageRequest & { readonly state: string }): Observable<GapList> {
    return this.http.get<GapList>(gaps, { params: httpParams({ ...request }) });
  }

  /** Searches anew in the background. */
  refresh(): Observable<unknown> {
    return this.http.post(`${gaps}/refresh`, {});
  }

  /** The draft answers nobody before it is published. */
  draft(id: string): Observable<{ readonly id: string }> {
    return this.http.post<{ id: string }>(`${gaps}/${encodeURIComponent(id)}/draft`, {});
  }

  dismiss(id: string): Observable<unknown> {
    return this.http.post(`${gaps}/${encodeURIComponent(id)}/dismiss`, {});
  }

  duplicates(): Observable<DuplicateList> {
    return this.http.get<DuplicateList>('/api/knowledge/duplicates');
  }
}
