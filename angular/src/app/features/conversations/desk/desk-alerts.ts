import { LocalizationService } from '@abp/ng.core';
import { inject, Injectable, signal } from '@angular/core';
import { filter } from 'rxjs';
import { DeskHub } from '../live/desk-hub';

const storageKey = 'supportmax.alerts';
const beepSeconds = 0.15;

/** Tells of customers' messages by a short tone, and by a notification while the page is out of sight. */
@Injectable({ providedIn: 'root' })
export class DeskAlerts {
  private readonly texts = inject(LocalizationService);

  readonly on = signal(localStorage.getItem(storageKey) === 'on');

  constructor() {
    inject(DeskHub)
      .messages$.pipe(filter((message) => this.on() && message.author.kind === 'visitor'))
      .subscribe((message) => this.tell(message.conversationId, message.text));
  }

  toggle(): void {
    this.on.update((on) => !on);
    localStorage.setItem(storageKey, this.on() ? 'on' : 'off');
    if (this.on() && 'Notification' in window && Notification.permission === 'default')
      void Notification.requestPermission();
  }

  private tell(conversationId: string, text: string): void {
    this.beep();
    if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return;
    new Notification(this.texts.instant('SupportMax::Alerts:NewMessage'), {
      body: text,
      tag: conversationId,
    });
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
