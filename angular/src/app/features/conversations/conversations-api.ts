import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';
import type { Message } from './message';

export const conversationStatuses = ['open', 'pending', 'waiting', 'resolved'] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

export interface ConversationItem {
  readonly id: string;
  readonly status: ConversationStatus;
  readonly channel: string;
  readonly visitorName: string | null;
  readonly intent: string | null;
  readonly productArea: string | null;
  readonly lastMessageText: string | null;
  /** The beginning of what the customer wrote last. */
  readonly customerText?: string | null;
  readonly lastMessageAt: string;
  readonly startedAt: string;
  readonly ticketNumber: number | null;
  readonly assigneeName: string | null;
  readonly assigneeId?: string | null;
  readonly state?: 'bot' | 'waiting' | 'assigned' | 'resolved' | 'reopened';
  readonly tier?: 'l1' | 'l2' | 'supervisor';
  readonly priority?: 'P1' | 'P2' | 'P3' | 'P4';
  readonly waitingSince?: string | null;
  /** When the next promise is broken. */
  readonly dueAt?: string | null;
  readonly isBreached?: boolean;
  /** Whether a promise that the customer waits for is about to be broken. */
  readonly isAtRisk?: boolean;
  readonly tags?: readonly string[];
  readonly snoozedUntil?: string | null;
  /** −1, upset, to 1, happy, as the last message sounds. */
  readonly sentiment?: number;
  readonly readSequence?: number;
  readonly unread?: number;
  readonly previousConversationId?: string | null;
  readonly rating?: number | null;
}

/** As the server does when it raises a priority. */
const upsetBelow = -0.6;

export function soundsUpset({ sentiment, status }: ConversationItem): boolean {
  return status !== 'resolved' && (sentiment ?? 0) < upsetBelow;
}

export const inboxViews = [
  '',
  'mine',
  'unassigned',
  'waiting',
  'sla',
  'atRisk',
  'breached',
  'mentions',
  'snoozed',
] as const;

export interface Conversation extends ConversationItem {
  readonly mergedIntoId?: string | null;
  readonly mergedFrom?: readonly string[];
  readonly messages: readonly Message[];
}

export interface ConversationsRequest extends PageRequest {
  readonly filter: string;
  readonly status: string;
  readonly view: string;
}

@Injectable({ providedIn: 'root' })
export class ConversationsApi {
  private readonly http = inject(HttpClient);

  list(request: ConversationsRequest): Observable<PagedResult<ConversationItem>> {
    return this.http.get<PagedResult<ConversationItem>>('/api/conversations', {
      params: httpParams({ ...request }),
    });
  }

  get(id: string): Observable<Conversation> {
    return this.http.get<Conversation>(this.address(id));
  }

  /** A repeat with the same `clientMessageId` is stored once, so sending again after a lost answer is safe. */
  reply(id: string, clientMessageId: string, text: string): Observable<unknown> {
    return this.http.post(`${this.address(id)}/messages`, { clientMessageId, text });
  }

  resolve(id: string): Observable<unknown> {
    return this.http.post(`${this.address(id)}/resolve`, {});
  }

  assignToMe(id: string): Observable<unknown> {
    return this.http.post(`${this.address(id)}/assign`, {});
  }

  private address(id: string): string {
    return `/api/conversations/${encodeURIComponent(id)}`;
  }
}
