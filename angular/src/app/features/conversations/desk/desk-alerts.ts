import { ConfigStateService, LocalizationService } from '@abp/ng.core';
import { inject, Injectable, signal } from '@angular/core';
import { filter } from 'rxjs';
import { DeskHub, type LiveStatus } from '../live/desk-hub';

const storageKey = 'supportmax.alerts';
const beepSeconds = 0.15;

/** Tells by a short tone, and by a notification while the page is out of sight, of what concerns me. */
@Injectable({ providedIn: 'root' })
export class DeskAlerts {
  private readonly texts = inject(LocalizationService);
  private readonly config = inject(ConfigStateService);
  /** The last word on each conversation since this page was opened. */
  private readonly known = new Map<string, LiveStatus>();

  readonly on = signal(localStorage.getItem(storageKey) === 'on');

  constructor() {
    const hub = inject(DeskHub);
    hub.statuses$.subscribe((status) => this.known.set(status.conversationId, status));
    hub.messages$
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

  /** What a colleague or the bot has is theirs; what nothing was heard of yet may be mine. */
  private concernsMe(conversationId: string): boolean {
    const status = this.known.get(conversationId);
    if (!status) return true;
    const assignee = typeof status.assignee === 'object' ? status.assignee?.name : status.assignee;
    return assignee ? assignee === this.config.getOne('currentUser').userName : status.status !== 'open';
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
