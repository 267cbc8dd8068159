import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export const crmSystems = ['salesforce', 'hubspot'] as const;
export type CrmSystem = (typeof crmSystems)[number];
export type CrmSignIn = 'clientCredentials' | 'jwtBearer' | 'accessToken';
export const ledgerStates = ['waiting', 'done', 'failed'] as const;
export type LedgerState = (typeof ledgerStates)[number];

export interface CrmConnection {
  /** Without one, the rest is what a new one begins with. */
  readonly isConnected: boolean;
  readonly system: CrmSystem;
  readonly address: string;
  readonly signIn: CrmSignIn;
  readonly clientId: string;
  readonly userName: string;
  readonly hasSecret: boolean;
  readonly pollSeconds: number;
  readonly isEnabled: boolean;
  readonly state: 'untried' | 'working' | 'unavailable' | 'refused';
  readonly reason: string | null;
  readonly workedAt: string | null;
  readonly blockedUntil: string | null;
  readonly usedCalls: number | null;
  readonly dailyCalls: number | null;
  readonly ledger: {
    readonly waiting: number;
    readonly oldestWaitingAt: string | null;
    readonly failed: number;
  };
  readonly concurrencyStamp: string;
}

export interface CrmConnectionInput {
  readonly system: CrmSystem;
  readonly address: string;
  readonly signIn: CrmSignIn;
  readonly clientId: string;
  readonly userName: string;
  /** Empty to keep the stored one. */
  readonly secret: string;
  readonly pollSeconds: number;
  readonly isEnabled: boolean;
  readonly concurrencyStamp: string | null;
}

export interface CrmTest {
  readonly isOk: boolean;
  readonly code: string | null;
  readonly message: string | null;
  readonly account: string | null;
  readonly user: string | null;
  readonly missingFields: readonly string[];
  readonly usedCalls: number | null;
  readonly dailyCalls: number | null;
}

export interface CrmField {
  /** A source's name, or a fixed text after an equals sign. */
  readonly source: string;
  readonly target: string;
  /** Written only when the case is made. */
  readonly isKept: boolean;
  readonly values: Readonly<Record<string, string>> | null;
}

export interface CrmMapping {
  readonly ticketField: string;
  readonly fields: readonly CrmField[];
  readonly sources: readonly string[];
  readonly concurrencyStamp: string;
}

export interface CrmMappingTest {
  readonly ticketId: string;
  readonly ticketNumber: number;
  readonly fields: Readonly<Record<string, string | null>>;
  readonly problems: readonly CrmMappingProblem[];
}

export interface CrmMappingProblem {
  readonly target: string;
  readonly code: 'unknownField' | 'readOnly' | 'tooLong' | 'unknownValue';
  readonly allowed: readonly string[];
  readonly maxLength: number | null;
}

export interface LedgerEntry {
  readonly id: string;
  readonly kind: string;
  readonly state: LedgerState;
  readonly ticketId: string;
  readonly ticketNumber: number;
  readonly messageSequence: number | null;
  readonly attempts: number;
  readonly createdAt: string;
  readonly triedAt: string | null;
  readonly runAfter: string | null;
  readonly finishedAt: string | null;
  /** What was sent or received, without what customers said. */
  readonly request: unknown;
  readonly remoteId: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

export interface DriftReport {
  readonly checkedAt: string;
  readonly checked: number;
  readonly items: readonly DriftItem[];
}

export interface DriftItem {
  readonly ticketId: string;
  readonly ticketNumber: number;
  readonly caseNumber: string | null;
  readonly kind: 'missing' | 'status' | 'field';
  readonly field: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
}

/** What the CRM says of a customer, and when it said it. */
export interface CrmCustomer {
  readonly state: 'off' | 'anonymous' | 'fetching' | 'unknown' | 'fresh';
  readonly fetchedAt: string | null;
  readonly customer: {
    readonly name: string;
    readonly phone: string | null;
    readonly title: string | null;
    readonly company: string | null;
    readonly industry: string | null;
    readonly cases: readonly {
      readonly number: string;
      readonly subject: string;
      readonly status: string;
    }[];
    /** Where a person opens the contact. */
    readonly address: string | null;
  } | null;
}

export interface LedgerRequest extends PageRequest {
  readonly state: string;
  readonly filter: string;
}

@Injectable({ providedIn: 'root' })
export class CrmApi {
  private readonly http = inject(HttpClient);

  connection(): Observable<CrmConnection> {
    return this.http.get<CrmConnection>('/api/crm/connection');
  }

  connect(input: CrmConnectionInput): Observable<CrmConnection> {
    return this.http.put<CrmConnection>('/api/crm/connection', input);
  }

  /** Signs in and looks for the fields; nothing is stored here or written there. */
  test(connection: CrmConnectionInput): Observable<CrmTest> {
    return this.http.post<CrmTest>('/api/crm/connection/test', { connection });
  }

  mapping(): Observable<CrmMapping> {
    return this.http.get<CrmMapping>('/api/crm/mapping');
  }

  map(mapping: CrmMapping): Observable<CrmMapping> {
    return this.http.put<CrmMapping>('/api/crm/mapping', mapping);
  }

  /** The case that the latest ticket would become; nothing is written. */
  testMapping(mapping: CrmMapping): Observable<CrmMappingTest> {
    return this.http.post<CrmMappingTest>('/api/crm/mapping/test', { mapping, ticketId: null });
  }

  ledger(request: LedgerRequest): Observable<PagedResult<LedgerEntry>> {
    return this.http.get<PagedResult<LedgerEntry>>('/api/crm/ledger', { params: httpParams({ ...request }) });
  }

  replay(id: string): Observable<unknown> {
    return this.http.post(`/api/crm/ledger/${id}/replay`, {});
  }

  customer(conversationId: string): Observable<CrmCustomer> {
    return this.http.get<CrmCustomer>(`/api/conversations/${conversationId}/crm-customer`);
  }

  drift(): Observable<DriftReport> {
    return this.http.get<DriftReport>('/api/crm/drift');
  }
}
