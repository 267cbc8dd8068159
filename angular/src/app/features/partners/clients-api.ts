import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export interface ClientSecret {
  readonly id: string;
  /** The last four characters. */
  readonly hint: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

/** A partner's client; its id is OAuth's `client_id`. */
export interface PartnerClient {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly allowedAddresses: readonly string[];
  readonly isActive: boolean;
  readonly lastUsedAt: string | null;
  readonly secrets: readonly ClientSecret[];
}

const clients = '/api/partners/clients';

@Injectable({ providedIn: 'root' })
export class ClientsApi {
  private readonly http = inject(HttpClient);

  list(page: PageRequest): Observable<PagedResult<PartnerClient>> {
    return this.http.get<PagedResult<PartnerClient>>(clients, { params: httpParams({ ...page }) });
  }

  /** The secret is shown this once. */
  create(
    name: string,
    scopes: readonly string[],
  ): Observable<{ readonly client: PartnerClient; readonly secret: string }> {
    return this.http.post<{ client: PartnerClient; secret: string }>(clients, { name, scopes });
  }

  setActive({ id, name, scopes, allowedAddresses }: PartnerClient, isActive: boolean): Observable<unknown> {
    return this.http.put(`${clients}/${id}`, { name, scopes, allowedAddresses, isActive });
  }

  /** A second one, so that the first can be replaced without a gap. */
  addSecret(id: string): Observable<{ readonly secret: string }> {
    return this.http.post<{ secret: string }>(`${clients}/${id}/secrets`, {});
  }

  deleteSecret(id: string, secretId: string): Observable<unknown> {
    return this.http.delete(`${clients}/${id}/secrets/${secretId}`);
  }

  delete(id: string): Observable<unknown> {
    return this.http.delete(`${clients}/${id}`);
  }
}
