import { ConfigStateService, LocalizationService } from '@abp/ng.core';
import { inject, Injectable, signal } from '@angular/core';
import { filter } from 'rxjs';
import { ConversationsApi } from '../conversations-api';
import { DeskHub, type LiveStatus } from '../live/desk-hub';

const storageKey = 'supportmax.alerts';
const beepSeconds = 0.15;
/** How many conversations are asked for when the line comes up. */
const mostLearned = 200;
const calmMilliseconds = 1_500;

/** Tells by a short tone, and by a notification while the page is out of sight, of what concerns me. */
@Injectable({ providedIn: 'root' })
export class DeskAlerts {
  private readonly texts = inject(LocalizationService);
  private readonly config = inject(ConfigStateService);
  private readonly api = inject(ConversationsApi);
  private readonly hub = inject(DeskHub);
  /** The last word on each conversation that was heard of since this page was opened. */
  private readonly known = new Map<string, LiveStatus>();

  readonly on = signal(localStorage.getItem(storageKey) === 'on');

  constructor() {
    this.hub.connected$.subscribe(() => this.learn());
    if (this.hub.state() === 'live') this.learn();
    this.hub.statuses$.subscribe((status) => this.hear(status));
    this.hub.messages$
      .pipe(
        filter(({ author, conversationId }) => author.kind === 'visitor' && this.concernsMe(conversationId)),
      )
      .subscribe(({ conversationId, text }) =>
        this.announce(this.texts.instant('SupportMax::Alerts:NewMessage'), text, conversationId),
      );
  }

  toggle(): void {
    this.on.update((on) => !on);
    localStorage.setItem(storageKey, this.on() ? 'on' : 'off');
    if (this.on() && 'Notification' in window && Notification.permission === 'default')
      void Notification.requestPermission();
  }

  /** Does nothing while alerts are off. */
  announce(title: string, body: string, conversationId: string): void {
    if (!this.on()) return;
    this.beep();
    if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return;
    const shown = new Notification(title, { body, tag: conversationId });
    shown.onclick = () => {
      window.focus();
      location.assign(`/conversations/${conversationId}`);
    };
  }

  /** What is mine or waits already, of which no event will tell. */
  private learn(): void {
    for (const view of ['mine', 'unassigned'])
      this.api.list({ filter: '', status: '', view, skipCount: 0, maxResultCount: mostLearned }).subscribe({
        next: ({ items }) => {
          for (const { id, status, assigneeName } of items)
            if (!this.known.has(id))
              this.known.set(id, { conversationId: id, status, assignee: assigneeName });
        },
        // Without it only what was waiting before is silent until its next event.
        error: () => undefined,
      });
  }

  private hear(status: LiveStatus): void {
    const id = status.conversationId;
    const before = this.known.get(id);
    // Left out means unchanged.
    this.known.set(id, status.assignee === undefined ? { ...status, assignee: before?.assignee } : status);
    if (this.isMine(id) && nameOf(before) !== this.me && !location.pathname.endsWith(id))
      this.announce(this.texts.instant('SupportMax::Alerts:Given'), '', id);
    else if (this.isFree(id) && !(before?.status === 'waiting' && !nameOf(before)))
      // Where conversations are given out, nobody has to be called for the moment in between.
      setTimeout(() => {
        if (this.isFree(id)) this.announce(this.texts.instant('SupportMax::Alerts:Waits'), '', id);
      }, calmMilliseconds);
  }

  /** What a colleague or the bot has is theirs. */
  private concernsMe(conversationId: string): boolean {
    return this.isMine(conversationId) || this.isFree(conversationId);
  }

  private isMine(conversationId: string): boolean {
    return nameOf(this.known.get(conversationId)) === this.me;
  }

  /** Whether somebody waits whom nobody has, and I take people. */
  private isFree(conversationId: string): boolean {
    const status = this.known.get(conversationId);
    return status?.status === 'waiting' && !nameOf(status) && this.hub.availability() === 'online';
  }

  private get me(): string {
    return this.config.getOne('currentUser').userName ?? '';
  }

  private beep(): void {
    const context = new AudioContext();
    const tone = context.createOscillator();
    const volume = context.createGain();
    volume.gain.value = 0.06;
    tone.frequency.value = 880;
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + beepSeconds);
    tone.onended = () => void context.close();
  }
}

function nameOf(status: LiveStatus | undefined): string | null {
  const assignee = status?.assignee;
  return (typeof assignee === 'object' ? assignee?.name : assignee) ?? null;
}
