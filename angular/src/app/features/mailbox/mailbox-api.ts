import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export const protections = ['tls', 'startTls', 'none'] as const;
export type Protection = (typeof protections)[number];
export type SignIn = 'password' | 'oAuth';

export interface Imap {
  readonly host: string;
  readonly port: number;
  readonly security: Protection;
  readonly userName: string;
  readonly signIn: SignIn;
  readonly hasSecret: boolean;
  readonly folder: string;
}

export interface Smtp {
  /** Null for the operator's server. */
  readonly host: string | null;
  readonly port: number;
  readonly security: Protection;
  readonly userName: string | null;
  readonly hasPassword: boolean;
}

export interface MailboxState {
  readonly lastFetchedAt: string | null;
  readonly fetchedCount: number;
  readonly waitingCount: number;
  readonly lastError: string | null;
  readonly failingSince: string | null;
}

/** Null parts while no mailbox is connected. */
export interface Mailbox {
  readonly address: string | null;
  readonly name: string | null;
  readonly isEnabled: boolean;
  readonly usesPlusAddress: boolean;
  readonly imap: Imap | null;
  readonly smtp: Smtp;
  readonly state: MailboxState | null;
}

export interface OAuthInput {
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly scope: string;
}

export interface MailboxInput {
  readonly address: string;
  readonly name: string;
  readonly isEnabled: boolean;
  readonly usesPlusAddress: boolean;
  readonly imap: {
    readonly host: string;
    readonly port: number;
    readonly security: Protection;
    readonly userName: string;
    readonly password: string | null;
    readonly oAuth: OAuthInput | null;
    readonly folder: string;
  };
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    readonly security: Protection;
    readonly userName: string;
    readonly password: string | null;
  };
}

export interface TestStep {
  readonly server: 'imap' | 'smtp';
  readonly step: string;
  readonly succeeded: boolean;
  readonly message: string | null;
}

export interface MailboxTest {
  readonly succeeded: boolean;
  readonly steps: readonly TestStep[];
}

/** What became of the mails that went out in the last days. */
export interface Deliveries {
  readonly since: string;
  readonly queued: number;
  readonly sent: number;
  readonly failed: number;
  readonly bounced: number;
}

/** A mail that did not arrive. */
export interface UndeliveredMail {
  readonly id: string;
  readonly conversationId: string | null;
  readonly state: 'failed' | 'bounced';
  readonly address: string;
  readonly subject: string;
  readonly detail: string | null;
  readonly occurredAt: string;
}

const mailbox = '/api/channels/email';

@Injectable({ providedIn: 'root' })
export class MailboxApi {
  private readonly http = inject(HttpClient);

  get(): Observable<Mailbox> {
    return this.http.get<Mailbox>(mailbox);
  }

  update(input: MailboxInput): Observable<Mailbox> {
    return this.http.put<Mailbox>(mailbox, input);
  }

  /** Goes through the stored settings, step by step. */
  test(): Observable<MailboxTest> {
    return this.http.post<MailboxTest>(`${mailbox}/test`, {});
  }

  deliveries(): Observable<Deliveries> {
    return this.http.get<Deliveries>(`${mailbox}/deliveries`);
  }

  undelivered(page: PageRequest): Observable<PagedResult<UndeliveredMail>> {
    return this.http.get<PagedResult<UndeliveredMail>>(`${mailbox}/undelivered`, {
      params: httpParams({ ...page }),
    });
  }
}
