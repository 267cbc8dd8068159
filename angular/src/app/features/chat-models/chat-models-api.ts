import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';

export const providers = ['OpenAI', 'AzureOpenAI', 'Compatible', 'Operator'] as const;
export type Provider = (typeof providers)[number];

/** Prices in US dollars per million tokens. */
export interface Model {
  readonly name: string;
  readonly inputPrice: number;
  readonly outputPrice: number;
}

export interface ChatModelSettings {
  readonly isEnabled: boolean;
  readonly provider: Provider;
  readonly endpoint: string | null;
  readonly hasKey: boolean;
  /** Whether the operator offers models. */
  readonly hasOperatorModel: boolean;
  /** The application that signs in to Azure, whose secret the key is then. */
  readonly entra: { readonly directory: string; readonly clientId: string } | null;
  readonly smallModel: Model | null;
  readonly largeModel: Model | null;
  readonly tone: string | null;
  readonly dailyBudget: number | null;
  readonly monthlyBudget: number | null;
  readonly timeLimitSeconds: number;
  readonly ticketCost: number;
}

export interface ChatModelInput extends Omit<ChatModelSettings, 'hasKey' | 'hasOperatorModel'> {
  /** Null leaves the stored one. */
  readonly key: string | null;
}

export interface ChatModelTest {
  readonly works: boolean;
  readonly results: readonly {
    readonly model: string;
    readonly works: boolean;
    readonly durationMs: number;
    readonly message: string;
  }[];
}

/** What a period's composed answers came to; money in US dollars. */
export interface ChatModelUsage {
  readonly calls: number;
  readonly composed: number;
  readonly refused: number;
  readonly failed: number;
  /** Replies that were sent again without a call, and their share of all questions for the model. */
  readonly sentAgain: number;
  readonly sentAgainShare: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
  readonly costPerReply: number | null;
  readonly spentToday: number;
  readonly spentThisMonth: number;
  readonly budgets: readonly BudgetUse[];
  readonly conversations: number;
  readonly automatedConversations: number;
  readonly costPerConversation: number | null;
  readonly costPerResolution: number | null;
  /** Null while it is not known what a ticket costs. */
  readonly saved: number | null;
  readonly models: readonly {
    readonly model: string;
    readonly calls: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly cost: number;
  }[];
  readonly days: readonly ModelDay[];
}

/** How far a budget has been used by now; the limit is 0 when nothing may be spent. */
export interface BudgetUse {
  readonly period: 'Day' | 'Month' | 'Edition';
  readonly spent: number;
  readonly limit: number;
  /** The part, in percent, that people have been warned of. */
  readonly warning: 80 | 100 | null;
}

/** A day by UTC on which a model was asked. */
export interface ModelDay {
  readonly day: string;
  readonly calls: number;
  readonly cost: number;
}

/** One call, with placeholders for personal data. */
export interface ModelCall {
  readonly id: string;
  readonly model: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly isEstimated: boolean;
  readonly cost: number;
  readonly outcome:
    | 'Sent'
    | 'Ungrounded'
    | 'TimedOut'
    | 'Failed'
    | 'Test'
    | 'Translated'
    | 'Summarized'
    | 'Cached';
  readonly detail: string;
  readonly prompt: string;
  readonly reply: string;
}

@Injectable({ providedIn: 'root' })
export class ChatModelsApi {
  private readonly http = inject(HttpClient);

  settings(): Observable<ChatModelSettings> {
    return this.http.get<ChatModelSettings>('/api/chat-models/settings');
  }

  change(input: ChatModelInput): Observable<ChatModelSettings> {
    return this.http.put<ChatModelSettings>('/api/chat-models/settings', input);
  }

  /** Asks each model of the stored settings for one word. */
  test(): Observable<ChatModelTest> {
    return this.http.post<ChatModelTest>('/api/chat-models/test', {});
  }

  usage(from: string, to: string): Observable<ChatModelUsage> {
    return this.http.get<ChatModelUsage>('/api/chat-models/usage', { params: httpParams({ from, to }) });
  }

  calls(conversationId: string): Observable<{ readonly items: readonly ModelCall[] }> {
    return this.http.get<{ items: readonly ModelCall[] }>(`/api/conversations/${conversationId}/model-calls`);
  }
}
