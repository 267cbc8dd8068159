import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { httpParams } from '../../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../../shared/data/paged-result';

export interface ClientSecret {
  readonly id: string;
  /** The last four characters. */
  readonly hint: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

/** What an administrator sets. */
export interface ClientInput {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Addresses and networks that it may call from; none for everywhere. */
  readonly allowedAddresses: readonly string[];
  readonly expiresAt: string | null;
  readonly isActive: boolean;
  /** Where people who sign in to it are sent back to. */
  readonly redirectUris: readonly string[];
  /** It cannot keep a secret, such as one in a browser. */
  readonly isPublic: boolean;
}

/** A partner's client; its id is OAuth's `client_id`. */
export interface PartnerClient extends ClientInput {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly secrets: readonly ClientSecret[];
}

/** What a client did on a day. */
export interface ClientUsage {
  readonly clientId: string;
  readonly day: string;
  readonly calls: number;
  readonly refusedCalls: number;
  readonly frames: number;
  readonly refusedFrames: number;
}

const clients = '/api/partners/clients';

@Injectable({ providedIn: 'root' })
export class ClientsApi {
  private readonly http = inject(HttpClient);

  list(page: PageRequest): Observable<PagedResult<PartnerClient>> {
    return this.http.get<PagedResult<PartnerClient>>(clients, { params: httpParams({ ...page }) });
  }

  usage(days: number): Observable<readonly ClientUsage[]> {
    return this.http
      .get<{ items: readonly ClientUsage[] }>('/api/partners/usage', { params: httpParams({ days }) })
      .pipe(map(({ items }) => items));
  }

  /** The secret is shown this once; a public client has none. */
  create(input: ClientInput): Observable<{ readonly client: PartnerClient; readonly secret: string | null }> {
    return this.http.post<{ client: PartnerClient; secret: string | null }>(clients, input);
  }

  update(id: string, input: ClientInput): Observable<PartnerClient> {
    return this.http.put<PartnerClient>(`${clients}/${id}`, input);
  }

  /** A second one, so that the first can be replaced without a gap. */
  addSecret(id: string): Observable<{ readonly secret: string }> {
    return this.http.post<{ secret: string }>(`${clients}/${id}/secrets`, {});
  }

  deleteSecret(id: string, secretId: string): Observable<unknown> {
    return this.http.delete(`${clients}/${id}/secrets/${secretId}`);
  }

  /** An access token of the client, to try it out. */
  token(id: string): Observable<string> {
    return this.http
      .post<{ access_token: string }>(`${clients}/${id}/token`, {})
      .pipe(map(({ access_token }) => access_token));
  }

  delete(id: string): Observable<unknown> {
    return this.http.delete(`${clients}/${id}`);
  }
}
