import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export const ticketStatuses = ['open', 'resolved'] as const;
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

export interface Ticket {
  readonly id: string;
  /** What people call it by. */
  readonly number: number;
  readonly conversationId: string;
  readonly subject: string;
  readonly status: (typeof ticketStatuses)[number];
  readonly priority: Priority;
  readonly intent: string | null;
  readonly productArea: string | null;
  /** Why the bot handed over, as a word with a text of ours. */
  readonly reason: string;
  /** What the bot made of the message, in sentences. */
  readonly botReasons: readonly string[];
  readonly createdAt: string;
  readonly resolvedAt: string | null;
  readonly assigneeName: string | null;
}

export interface TicketsRequest extends PageRequest {
  readonly filter: string;
  readonly status: string;
  readonly sorting: string;
}

@Injectable({ providedIn: 'root' })
export class TicketsApi {
  private readonly http = inject(HttpClient);

  list(request: TicketsRequest): Observable<PagedResult<Ticket>> {
    return this.http.get<PagedResult<Ticket>>('/api/tickets', { params: httpParams({ ...request }) });
  }

  get(id: string): Observable<Ticket> {
    return this.http.get<Ticket>(`/api/tickets/${encodeURIComponent(id)}`);
  }
}
