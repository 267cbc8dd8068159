import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import type { ConversationStatus } from './conversations-api';

export interface ListOf<T> {
  readonly items: readonly T[];
}

export interface Note {
  readonly id: string;
  readonly conversationId: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly text: string;
  /** The staff that it names by `@name`. */
  readonly mentions: readonly string[];
  readonly writtenAt: string;
}

export interface CustomerCard {
  readonly visitorId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly externalId: string | null;
  readonly locale: string | null;
  readonly page: string | null;
  readonly device: string | null;
  readonly tier: string | null;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly conversations: readonly PastConversation[];
}

export interface PastConversation {
  readonly id: string;
  readonly status: ConversationStatus;
  readonly intent: string | null;
  readonly lastMessageText: string;
  readonly startedAt: string;
  readonly rating: number | null;
}

export interface Suggestion {
  readonly text: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly sources: readonly {
    readonly faqId: string;
    readonly question: string;
    readonly confidence: number;
  }[];
}

export interface CannedResponse {
  readonly id: string;
  readonly shortcut: string;
  readonly title: string;
  readonly text: string;
}

export interface ConversationEvent {
  readonly number: number;
  readonly trigger: string;
  readonly actor: { readonly kind: string; readonly name: string };
  readonly reason: string;
  readonly note: string | null;
  readonly assignee: string | null;
  readonly otherConversationId: string | null;
  readonly occurredAt: string;
}

/** What is done beside a conversation's messages. */
@Injectable({ providedIn: 'root' })
export class DeskApi {
  private readonly http = inject(HttpClient);

  notes(id: string): Observable<ListOf<Note>> {
    return this.http.get<ListOf<Note>>(`${this.of(id)}/notes`);
  }

  writeNote(id: string, text: string): Observable<Note> {
    return this.http.post<Note>(`${this.of(id)}/notes`, { text });
  }

  events(id: string): Observable<ListOf<ConversationEvent>> {
    return this.http.get<ListOf<ConversationEvent>>(`${this.of(id)}/events`);
  }

  customer(id: string): Observable<CustomerCard> {
    return this.http.get<CustomerCard>(`${this.of(id)}/customer`);
  }

  seeMentions(id: string): Observable<unknown> {
    return this.http.post(`${this.of(id)}/mentions/seen`, {});
  }

  /** Ends the conversation `from` and lets it go on in this one. */
  merge(id: string, from: string, note: string, otherCustomerConfirmed: boolean): Observable<unknown> {
    return this.http.post(`${this.of(id)}/merge`, { from, note, otherCustomerConfirmed });
  }

  /** Says what a conversation's customer is to the tenant; empty for nothing special. */
  rankCustomer(id: string, tier: string): Observable<unknown> {
    return this.http.put(`${this.of(id)}/customer/tier`, { tier });
  }

  suggestion(id: string): Observable<Suggestion> {
    return this.http.get<Suggestion>(`${this.of(id)}/suggestion`);
  }

  tag(id: string, tags: readonly string[]): Observable<unknown> {
    return this.http.put(`${this.of(id)}/tags`, { tags });
  }

  /** `P1` comes first. */
  prioritize(id: string, priority: string, note: string): Observable<unknown> {
    return this.http.put(`${this.of(id)}/priority`, { priority, note });
  }

  snooze(id: string, until: string | null): Observable<unknown> {
    return this.http.post(`${this.of(id)}/snooze`, { until });
  }

  /** How much of a file is sent, 0 to 1. A repeat with the same `clientMessageId` is stored once. */
  sendFile(id: string, clientMessageId: string, file: File): Observable<number> {
    return this.http
      .post(`${this.of(id)}/attachments`, file, {
        params: { fileName: file.name, clientMessageId },
        headers: { 'Content-Type': 'application/octet-stream' },
        reportProgress: true,
        observe: 'events',
      })
      .pipe(
        map((event) =>
          event.type === HttpEventType.UploadProgress && event.total ? event.loaded / event.total : 0,
        ),
      );
  }

  assign(id: string, agentId: string, note: string): Observable<unknown> {
    return this.http.post(`${this.of(id)}/assign`, { agentId, note });
  }

  queue(id: string, queueId: string | null, note: string): Observable<unknown> {
    return this.http.post(`${this.of(id)}/queue`, { queueId, note });
  }

  act(id: string, action: 'escalate' | 'barge-in' | 'give-back', note: string): Observable<unknown> {
    return this.http.post(`${this.of(id)}/${action}`, { note });
  }

  canned(): Observable<ListOf<CannedResponse>> {
    return this.http.get<ListOf<CannedResponse>>('/api/canned-responses');
  }

  saveCanned(canned: Omit<CannedResponse, 'id'>, id: string | null): Observable<CannedResponse> {
    return id
      ? this.http.put<CannedResponse>(`/api/canned-responses/${id}`, canned)
      : this.http.post<CannedResponse>('/api/canned-responses', canned);
  }

  deleteCanned(id: string): Observable<unknown> {
    return this.http.delete(`/api/canned-responses/${id}`);
  }

  private of(id: string): string {
    return `/api/conversations/${encodeURIComponent(id)}`;
  }
}
