import { ConfigStateService, LocalizationService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { inject, Injectable } from '@angular/core';
import { filter } from 'rxjs';
import type { Note } from '../desk-api';
import { DeskHub } from '../live/desk-hub';
import { DeskAlerts } from './desk-alerts';

/** Tells me at once when a colleague names me in a note: on the page, and as alerts do. */
@Injectable({ providedIn: 'root' })
export class MentionAlerts {
  private readonly texts = inject(LocalizationService);
  private readonly toaster = inject(ToasterService);
  private readonly config = inject(ConfigStateService);
  private readonly alerts = inject(DeskAlerts);

  constructor() {
    inject(DeskHub)
      .notes$.pipe(filter(({ mentions }) => mentions.includes(this.config.getOne('currentUser').id ?? '')))
      .subscribe((note) => this.tell(note));
  }

  private tell(note: Note): void {
    const title = this.texts.instant('SupportMax::Mention:New', note.authorName);
    this.toaster.info(note.text, title, { life: 10_000 });
    this.alerts.announce(title, note.text, note.conversationId);
  }
}
