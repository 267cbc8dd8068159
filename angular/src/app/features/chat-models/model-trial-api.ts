import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Model } from './chat-models-api';

/** Which models write, and how they are told to sound. */
export interface ModelVariant {
  readonly smallModel: Model | null;
  readonly largeModel: Model | null;
  readonly tone: string | null;
}

/** Other models or another tone, tried beside what is in force; without an id there was no trial yet. */
export interface ModelTrial extends ModelVariant {
  readonly id: string | null;
  readonly state: 'Draft' | 'Live' | 'Taken' | 'Dropped' | null;
  /** How many of a hundred conversations the variant answers. */
  readonly share: number;
  /** Whether both sides have answered the test questions. */
  readonly isCompared: boolean;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly comparison: TrialComparison | null;
  /** Null before customers met it. */
  readonly live: TrialSides | null;
}

export interface TrialComparison {
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly total: number;
  readonly processed: number;
  readonly reason: string | null;
  readonly sides: TrialSides;
  readonly rows: readonly TrialRow[];
}

export interface TrialRow {
  readonly question: string;
  readonly current: TrialReply;
  readonly variant: TrialReply;
}

/** Without a text the plain answer would have been sent. */
export interface TrialReply {
  readonly text: string | null;
  readonly reason: string;
}

export interface TrialSides {
  readonly current: TrialSide;
  readonly variant: TrialSide;
}

export interface TrialSide {
  readonly conversations: number;
  readonly asked: number;
  readonly groundedShare: number | null;
  readonly sent: number;
  readonly fellBack: number;
  /** US dollars. */
  readonly cost: number;
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
  readonly automated: number;
  readonly confirmed: number;
  readonly wrong: number;
}

const address = '/api/chat-models/trial';

@Injectable({ providedIn: 'root' })
export class ModelTrialApi {
  private readonly http = inject(HttpClient);

  /** The newest one, open or over. */
  read(): Observable<ModelTrial> {
    return this.http.get<ModelTrial>(address);
  }

  change(variant: ModelVariant): Observable<ModelTrial> {
    return this.http.put<ModelTrial>(address, variant);
  }

  /** Both sides answer test questions, in the background. */
  compare(): Observable<ModelTrial> {
    return this.http.post<ModelTrial>(`${address}/compare`, {});
  }

  start(share: number): Observable<ModelTrial> {
    return this.http.post<ModelTrial>(`${address}/start`, { share });
  }

  end(take: boolean): Observable<ModelTrial> {
    return this.http.post<ModelTrial>(`${address}/end`, { take });
  }
}
