import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

export interface Guess {
  readonly name: string | null;
  readonly confidence: number;
}

export interface AskResult {
  readonly decision: 'answer' | 'clarify' | 'escalate';
  readonly answer: string | null;
  /** Probability that the answer is right, 0 to 1. */
  readonly confidence: number;
  readonly intent: Guess | null;
  readonly productArea: Guess | null;
  readonly language: string;
  readonly candidates: readonly {
    readonly faqId: string;
    readonly question: string;
    readonly confidence: number;
  }[];
  readonly thresholds: { readonly answer: number; readonly clarify: number };
  readonly reasons: readonly string[];
  readonly elapsedMs: number;
}

@Injectable({ providedIn: 'root' })
export class AnsweringApi {
  private readonly http = inject(HttpClient);

  /** What the bot would say now; nothing is stored and nobody is told. */
  ask(text: string): Observable<AskResult> {
    return this.http.post<AskResult>('/api/answering/ask', { text });
  }
}
