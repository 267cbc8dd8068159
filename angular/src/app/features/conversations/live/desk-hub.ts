import { ConfigStateService } from '@abp/ng.core';
import { DestroyRef, inject, Injectable, NgZone, signal } from '@angular/core';
import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { filter, Subject } from 'rxjs';
import type { ConversationStatus } from '../conversations-api';
import type { LiveMessage, Message } from '../message';
import type { Note } from '../desk-api';
import { retryDelay } from './retry-delay';
import { seat } from './seat';

export interface LiveStatus {
  readonly conversationId: string;
  readonly status: ConversationStatus;
  readonly assignee?: string | { readonly name?: string | null } | null;
}

export interface LiveTyping {
  readonly conversationId: string;
}

export interface LiveRead {
  readonly conversationId: string;
  readonly sequence: number;
}

/** A colleague looks at a conversation; null when at none. */
export interface LiveViewing {
  readonly conversationId: string | null;
  readonly agentId: string;
  readonly name: string;
  readonly isWriting: boolean;
}

export type LiveState = 'off' | 'connecting' | 'live';

/** What happens in the tenant's conversations, as it happens. Connected while at least one page watches. */
@Injectable({ providedIn: 'root' })
export class DeskHub {
  private readonly zone = inject(NgZone);
  private readonly messageEvents = new Subject<LiveMessage>();
  private readonly statusEvents = new Subject<LiveStatus>();
  private readonly typingEvents = new Subject<LiveTyping>();
  private readonly readEvents = new Subject<LiveRead>();
  private readonly noteEvents = new Subject<Note>();
  private readonly viewingEvents = new Subject<LiveViewing>();
  private readonly connectedEvents = new Subject<void>();
  private connection: HubConnection | null = null;
  private watchers = 0;
  private seated = false;

  readonly messages$ = this.messageEvents.asObservable();
  readonly statuses$ = this.statusEvents.asObservable();
  readonly typing$ = this.typingEvents.asObservable();
  readonly reads$ = this.readEvents.asObservable();
  readonly notes$ = this.noteEvents.asObservable();
  readonly viewing$ = this.viewingEvents.asObservable();
  /** Whether new conversations may be given to me. */
  readonly availability = signal<'online' | 'away'>(seat.kept() ?? 'online');
  /** After each connection or reconnection: whoever watches should catch up with what was missed. */
  readonly connected$ = this.connectedEvents.asObservable();
  readonly state = signal<LiveState>('off');

  constructor() {
    // Whoever signs out leaves the desk.
    inject(ConfigStateService)
      .getOne$('currentUser')
      .pipe(filter((user) => !!user && !user.isAuthenticated))
      .subscribe(() => {
        this.seated = false;
        seat.leave();
        this.stop();
      });
  }

  /** Keeps the hub connected until `destroyRef` is destroyed. */
  watch(destroyRef: DestroyRef): void {
    this.watchers++;
    if (this.watchers === 1) this.start();
    destroyRef.onDestroy(() => {
      this.watchers--;
      // A page change destroys the old watcher before the new one arrives; wait for it.
      setTimeout(() => {
        if (this.watchers === 0 && !this.seated) this.stop();
      });
    });
  }

  /**
   * Comes to the desk: from here on customers may be given to me. I stay there while the admin is open, for whoever looks
   * something up on another page has not left their customers.
   */
  takeSeat(): void {
    if (this.seated) return;
    this.seated = true;
    seat.keep(this.availability());
    this.start();
    this.sit();
  }

  /** The messages after `afterSequence`; rejects when not connected. */
  resume(conversationId: string, afterSequence: number): Promise<readonly Message[]> {
    if (!this.connection || this.state() !== 'live')
      return Promise.reject(new Error('The desk hub is not connected.'));
    return this.connection.invoke<readonly Message[]>('Resume', conversationId, afterSequence);
  }

  choose(availability: 'online' | 'away'): void {
    this.seated = true;
    this.availability.set(availability);
    seat.keep(availability);
    this.sit();
  }

  /** Shows the customer that somebody is writing. */
  typing(conversationId: string): void {
    this.call('Typing', conversationId);
  }

  /** Shows the customer up to where staff have read. */
  read(conversationId: string, sequence: number): void {
    this.call('Read', conversationId, sequence);
  }

  /** Shows colleagues where I am, so that no two answer at once. */
  view(conversationId: string | null, isWriting: boolean): void {
    this.call('View', conversationId, isWriting);
  }

  /** What only helps while it is fresh: when the line is down it is not said later. */
  private call(method: string, ...args: readonly unknown[]): void {
    if (this.connection && this.state() === 'live')
      this.connection.invoke(method, ...args).catch(() => undefined);
  }

  /** Says whether I take customers until the server has heard it: who is shown as online must be given them. */
  private sit(attempt = 0): void {
    const connection = this.connection;
    if (!connection || !this.seated || this.state() !== 'live') return;
    const said = this.availability();
    connection.invoke('SetAvailability', said).catch(() =>
      setTimeout(() => {
        // After a new connection or another choice it was said anew anyway.
        if (this.connection === connection && this.availability() === said) this.sit(attempt + 1);
      }, retryDelay(attempt)),
    );
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
    connection.on('typing', (typing: LiveTyping) => this.zone.run(() => this.typingEvents.next(typing)));
    connection.on('read', (read: LiveRead) => this.zone.run(() => this.readEvents.next(read)));
    connection.on('note', (note: Note) => this.zone.run(() => this.noteEvents.next(note)));
    connection.on('viewing', (viewing: LiveViewing) => this.zone.run(() => this.viewingEvents.next(viewing)));
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
    this.sit();
    this.connectedEvents.next();
  }

  private stop(): void {
    const connection = this.connection;
    this.connection = null;
    this.state.set('off');
    if (connection && connection.state !== HubConnectionState.Disconnected) void connection.stop();
  }
}
