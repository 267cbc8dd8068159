import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export const editions = ['trial', 'standard', 'enterprise'] as const;

export interface TenantOverview {
  readonly id: string;
  readonly name: string;
  readonly edition: string;
  readonly isActive: boolean;
  readonly createdAt: string;
  readonly usage: {
    readonly staff: number;
    readonly faqs: number;
    readonly maxFaqs: number;
    readonly publishedFaqs: number;
    readonly conversationsToday: number;
    readonly maxConversationsPerDay: number;
    /** In the last 30 days, as the dashboard counts them. */
    readonly conversations: number;
    readonly automated: number;
    readonly openTickets: number;
    readonly waitingCustomers: number;
    readonly lastActivityAt: string | null;
  };
  /** What an operator should look at, as words. */
  readonly notices: readonly string[];
}

export interface InvitedTenant {
  readonly id: string;
  readonly name: string;
  /** Works once, for a day. */
  readonly invitationLink: string;
  readonly isMailed: boolean;
}

const tenants = '/api/operators/tenants';

@Injectable({ providedIn: 'root' })
export class OperatorsApi {
  private readonly http = inject(HttpClient);

  list(request: PageRequest & { readonly filter: string }): Observable<PagedResult<TenantOverview>> {
    return this.http.get<PagedResult<TenantOverview>>(tenants, { params: httpParams({ ...request }) });
  }

  invite(name: string, adminEmailAddress: string, edition: string): Observable<InvitedTenant> {
    return this.http.post<InvitedTenant>(tenants, { name, adminEmailAddress, edition });
  }

  setEdition(id: string, edition: string): Observable<unknown> {
    return this.http.put(`${tenants}/${encodeURIComponent(id)}/edition`, { edition });
  }
}
