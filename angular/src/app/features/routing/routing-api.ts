import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type { OpeningTime } from './rules/opening-times';

export const strategies = ['manual', 'roundRobin', 'leastLoaded'] as const;
export type Strategy = (typeof strategies)[number];
export const channels = ['web', 'email', 'whatsapp', 'partner'] as const;
export const tiers = ['l1', 'l2', 'supervisor'] as const;
export type Tier = (typeof tiers)[number];

export interface Queue {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly intents: readonly string[];
  readonly productAreas: readonly string[];
  readonly languages: readonly string[];
  readonly channels: readonly string[];
  readonly skills: readonly string[];
  readonly strategy: Strategy;
  readonly timeoutSeconds: number | null;
  readonly nextQueueId: string | null;
}

export type QueueInput = Partial<Omit<Queue, 'id'>>;

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly availability: 'online' | 'away' | 'offline';
  readonly load: number;
  readonly capacity: number;
  readonly tier: Tier;
  readonly skills: readonly string[];
  readonly seenAt: string | null;
}

export interface QueueLoad {
  readonly id: string | null;
  readonly name: string | null;
  readonly waiting: number;
  readonly longestSince: string | null;
  readonly atRisk: number;
  readonly breached: number;
}

export interface Overview {
  readonly waiting: number;
  readonly assigned: number;
  readonly atRisk: number;
  readonly breached: number;
  readonly queues: readonly QueueLoad[];
  readonly agents: readonly Agent[];
}

export interface ServiceLevel {
  readonly priority: string;
  readonly firstResponseMinutes: number;
  readonly resolutionMinutes: number;
}

/** Which priority a case gets; all that is named must fit. */
export interface PriorityRule {
  readonly priority: string;
  readonly words: readonly string[];
  readonly intents: readonly string[];
  readonly productAreas: readonly string[];
  readonly customerTiers: readonly string[];
}

export interface DeskSettings {
  readonly reopenWindowHours: number;
  readonly defaultStrategy: Strategy;
  readonly defaultTimeoutSeconds: number | null;
  readonly graceSeconds: number;
  readonly timeZone: string;
  readonly openingTimes: readonly OpeningTime[];
  /** As `2026-12-25`. */
  readonly holidays: readonly string[];
  readonly serviceLevels: readonly ServiceLevel[] | null;
  readonly priorityRules: readonly PriorityRule[] | null;
  readonly warnAtPercent: number;
  readonly raisesPriorityWhenUpset: boolean;
  readonly handsOverWhenUpset: boolean;
}

interface ListOf<T> {
  readonly items: readonly T[];
}

@Injectable({ providedIn: 'root' })
export class RoutingApi {
  private readonly http = inject(HttpClient);

  overview(): Observable<Overview> {
    return this.http.get<Overview>('/api/routing/overview');
  }

  queues(): Observable<ListOf<Queue>> {
    return this.http.get<ListOf<Queue>>('/api/routing/queues');
  }

  saveQueue(queue: QueueInput, id: string | null): Observable<Queue> {
    return id
      ? this.http.put<Queue>(`/api/routing/queues/${id}`, queue)
      : this.http.post<Queue>('/api/routing/queues', queue);
  }

  deleteQueue(id: string): Observable<unknown> {
    return this.http.delete(`/api/routing/queues/${id}`);
  }

  agents(): Observable<ListOf<Agent>> {
    return this.http.get<ListOf<Agent>>('/api/routing/agents');
  }

  saveAgent(id: string, agent: Pick<Agent, 'capacity' | 'tier' | 'skills'>): Observable<unknown> {
    return this.http.put(`/api/routing/agents/${id}`, agent);
  }

  settings(): Observable<DeskSettings> {
    return this.http.get<DeskSettings>('/api/routing/settings');
  }

  saveSettings(settings: DeskSettings): Observable<unknown> {
    return this.http.put('/api/routing/settings', settings);
  }
}
