import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { httpParams } from '../../../shared/data/http-params';

export const webhookEvents = [
  'conversation.created',
  'conversation.message-added',
  'conversation.status-changed',
  'ticket.created',
  'ticket.changed',
] as const;

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const;

export interface WebhookInput {
  readonly url: string;
  readonly events: readonly string[];
  readonly isActive: boolean;
  /** The program whose bot is at the other end; nothing for a webhook that is told of everything. */
  readonly agentBotClientId: string | null;
}

export interface Webhook extends WebhookInput {
  readonly id: string;
  readonly pausedAt: string | null;
  readonly failingSince: string | null;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly formerSecretUntil: string | null;
}

/** A webhook and the key of its signature, which is shown this once. */
export interface NewWebhook {
  readonly webhook: Webhook;
  readonly secret: string;
}

export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly state: (typeof deliveryStates)[number];
  readonly attempts: number;
  readonly createdAt: string;
  readonly lastAttemptAt: string | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  /** What was sent, as it was sent. */
  readonly body: string;
}

export interface DeliveryPage {
  readonly items: readonly Delivery[];
  readonly nextCursor: string | null;
}

const webhooks = '/api/partners/webhooks';

@Injectable({ providedIn: 'root' })
export class WebhooksApi {
  private readonly http = inject(HttpClient);

  list(): Observable<readonly Webhook[]> {
    return this.http.get<{ items: readonly Webhook[] }>(webhooks).pipe(map(({ items }) => items));
  }

  create(input: WebhookInput): Observable<NewWebhook> {
    return this.http.post<NewWebhook>(webhooks, input);
  }

  update(id: string, input: WebhookInput): Observable<Webhook> {
    return this.http.put<Webhook>(`${webhooks}/${id}`, input);
  }

  delete(id: string): Observable<unknown> {
    return this.http.delete(`${webhooks}/${id}`);
  }

  /** The key before signs too for a day. */
  replaceSecret(id: string): Observable<NewWebhook> {
    return this.http.post<NewWebhook>(`${webhooks}/${id}/secret`, {});
  }

  deliveries(id: string, state: string, cursor: string, limit: number): Observable<DeliveryPage> {
    return this.http.get<DeliveryPage>(`${webhooks}/${id}/deliveries`, {
      params: httpParams({ state, cursor, limit }),
    });
  }

  replay(id: string, deliveryId: string): Observable<unknown> {
    return this.http.post(`${webhooks}/${id}/deliveries/${deliveryId}/replay`, {});
  }
}
