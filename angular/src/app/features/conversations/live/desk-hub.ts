import { DestroyRef, inject, Injectable, NgZone, signal } from '@angular/core';
import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { Subject } from 'rxjs';
import type { ConversationStatus } from '../conversations-api';
import type { LiveMessage, Message } from '../message';
import { retryDelay } from './retry-delay';

export interface LiveStatus {
  readonly conversationId: string;
  readonly status: ConversationStatus;
  readonly assignee?: string | { readonly name?: string | null } | null;
}

export type LiveState = 'off' | 'connecting' | 'live';

/** What happens in the tenant's conversations, as it happens. Connected while at least one page watches. */
@Injectable({ providedIn: 'root' })
export class DeskHub {
  private readonly zone = inject(NgZone);
  private readonly messageEvents = new Subject<LiveMessage>();
  private readonly statusEvents = new Subject<LiveStatus>();
  private readonly connectedEvents = new Subject<void>();
  private connection: HubConnection | null = null;
  private watchers = 0;

  readonly messages$ = this.messageEvents.asObservable();
  readonly statuses$ = this.statusEvents.asObservable();
  /** After each connection or reconnection: whoever watches should catch up with what was missed. */
  readonly connected$ = this.connectedEvents.asObservable();
  readonly state = signal<LiveState>('off');

  /** Keeps the hub connected until `destroyRef` is destroyed. */
  watch(destroyRef: DestroyRef): void {
    this.watchers++;
    if (this.watchers === 1) this.start();
    destroyRef.onDestroy(() => {
      this.watchers--;
      // A page change destroys the old watcher before the new one arrives; wait for it.
      setTimeout(() => {
        if (this.watchers === 0) this.stop();
      });
    });
  }

  /** The messages after `afterSequence`; rejects when not connected. */
  resume(conversationId: string, afterSequence: number): Promise<readonly Message[]> {
    if (!this.connection || this.state() !== 'live')
      return Promise.reject(new Error('The desk hub is not connected.'));
    return this.connection.invoke<readonly Message[]>('Resume', conversationId, afterSequence);
  }

  private start(): void {
    if (this.connection) return;
    const connection = new HubConnectionBuilder()
      .withUrl('/hubs/desk')
      .withAutomaticReconnect({
        nextRetryDelayInMilliseconds: ({ previousRetryCount }) => retryDelay(previousRetryCount),
      })
      .configureLogging(LogLevel.None)
      .build();
    this.connection = connection;
    connection.on('message', (message: LiveMessage) => this.zone.run(() => this.messageEvents.next(message)));
    connection.on('status', (status: LiveStatus) => this.zone.run(() => this.statusEvents.next(status)));
    connection.onreconnecting(() => this.zone.run(() => this.state.set('connecting')));
    connection.onreconnected(() => this.zone.run(() => this.announceConnected()));
    connection.onclose(() => this.zone.run(() => this.restart(connection, 0)));
    void this.connect(connection, 0);
  }

  private async connect(connection: HubConnection, attempt: number): Promise<void> {
    if (this.connection !== connection) return;
    this.state.set('connecting');
    try {
      await connection.start();
      this.zone.run(() => this.announceConnected());
    } catch {
      this.restart(connection, attempt + 1);
    }
  }

  private restart(connection: HubConnection, attempt: number): void {
    if (this.connection !== connection) return;
    this.state.set('connecting');
    setTimeout(() => void this.connect(connection, attempt), retryDelay(attempt));
  }

  private announceConnected(): void {
    this.state.set('live');
    this.connectedEvents.next();
  }

  private stop(): void {
    const connection = this.connection;
    this.connection = null;
    this.state.set('off');
    if (connection && connection.state !== HubConnectionState.Disconnected) void connection.stop();
  }
}
