import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

export interface Job {
  readonly id: string;
  readonly type: string;
  readonly state: JobState;
  readonly processed: number;
  /** 0 until it is known. */
  readonly total: number;
  readonly attempts: number;
  readonly reason: string | null;
  readonly isCancelRequested: boolean;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly runAfter: string | null;
}

/** An event that a subscriber could not handle. */
export interface DeadLetter {
  readonly id: string;
  readonly name: string;
  readonly subscriber: string;
  readonly key: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly occurredAt: string;
  readonly failedAt: string;
}

/** Which of them are meant; what is empty does not matter. */
export interface DeadLetterFilter {
  /** Words in the reason. */
  readonly reason: string;
  readonly name: string;
  readonly subscriber: string;
  /** Given up then or later, and before. */
  readonly from: string;
  readonly to: string;
}

/** A type of event that a subscriber could not handle. */
export interface DeadLetterKind {
  readonly name: string;
  readonly subscriber: string;
  readonly count: number;
}

export interface JobsRequest extends PageRequest {
  readonly state: string;
}

export function isUnfinished({ state }: Job): boolean {
  return state === 'queued' || state === 'running';
}

const jobs = '/api/background-jobs';
const letters = '/api/events/dead-letters';

@Injectable({ providedIn: 'root' })
export class BackgroundApi {
  private readonly http = inject(HttpClient);

  listJobs(request: JobsRequest): Observable<PagedResult<Job>> {
    return this.http.get<PagedResult<Job>>(jobs, { params: httpParams({ ...request }) });
  }

  cancel(id: string): Observable<unknown> {
    return this.http.post(`${jobs}/${id}/cancel`, {});
  }

  retry(id: string): Observable<unknown> {
    return this.http.post(`${jobs}/${id}/retry`, {});
  }

  listLetters(request: PageRequest & DeadLetterFilter): Observable<PagedResult<DeadLetter>> {
    return this.http.get<PagedResult<DeadLetter>>(letters, { params: httpParams({ ...request }) });
  }

  listKinds(): Observable<{ readonly items: readonly DeadLetterKind[] }> {
    return this.http.get<{ items: DeadLetterKind[] }>(`${letters}/kinds`);
  }

  replay(id: string): Observable<unknown> {
    return this.http.post(`${letters}/${id}/replay`, {});
  }

  discard(id: string): Observable<unknown> {
    return this.http.post(`${letters}/${id}/discard`, {});
  }

  replayAll(filter: DeadLetterFilter): Observable<{ readonly replayed: number }> {
    const params = httpParams({ ...filter });
    return this.http.post<{ replayed: number }>(`${letters}/replay`, {}, { params });
  }

  /** Refused when there are more or fewer than expected: nobody has looked at those. */
  discardAll(filter: DeadLetterFilter, expected: number): Observable<{ readonly discarded: number }> {
    const params = httpParams({ ...filter, expected });
    return this.http.post<{ discarded: number }>(`${letters}/discard`, {}, { params });
  }
}
