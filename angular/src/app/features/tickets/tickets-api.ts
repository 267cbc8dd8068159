import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export const ticketStatuses = ['open', 'resolved'] as const;
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

export interface Ticket {
  readonly id: string;
  readonly number: string | number;
  readonly conversationId: string;
  readonly subject: string;
  readonly status: (typeof ticketStatuses)[number];
  readonly priority: Priority;
  readonly intent: string | null;
  readonly productArea: string | null;
  /** Why the bot handed over. */
  readonly reason: string | null;
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

  /** The ticket with this number, or null if there is none. */
  byNumber(number: string): Observable<Ticket | null> {
    const request = { filter: number, status: '', sorting: '', skipCount: 0, maxResultCount: 20 };
    return this.list(request).pipe(
      map(({ items }) => items.find((item) => String(item.number) === number) ?? null),
    );
  }
}
