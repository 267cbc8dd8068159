import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ErrorText } from '../../../shared/data/error-text';
import { ConversationsApi } from '../conversations-api';
import { isFreeKey } from '../desk/free-key';
import { ConversationView } from './conversation-view';

@Component({
  selector: 'sm-conversation-page',
  imports: [ConversationView, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-page">
      <div class="sm-page-header">
        <h1>{{ 'SupportMax::Conversation' | abpLocalization }}</h1>
        <div class="sm-actions align-items-center">
          <button type="button" class="btn btn-sm btn-light" aria-keyshortcuts="n" (click)="goToNext()">
            {{ 'SupportMax::Conversation:Next' | abpLocalization }}
            <i class="bi bi-arrow-right" aria-hidden="true"></i>
          </button>
          <a class="sm-back" routerLink="/conversations">
            <i class="bi bi-arrow-left" aria-hidden="true"></i>
            {{ 'SupportMax::Menu:Conversations' | abpLocalization }}
          </a>
        </div>
      </div>
      <sm-conversation-view [conversationId]="id()" />
    </div>
  `,
  host: { '(document:keydown)': 'press($event)' },
})
export class ConversationPage {
  private readonly api = inject(ConversationsApi);
  private readonly router = inject(Router);
  private readonly toaster = inject(ToasterService);
  private readonly errors = inject(ErrorText);

  readonly id = input.required<string>();

  /** `n` goes to whoever waits longest. */
  protected press(event: KeyboardEvent): void {
    if (!isFreeKey(event) || event.key !== 'n') return;
    event.preventDefault();
    this.goToNext();
  }

  /** Two are asked for, as the first may be the one on the screen. */
  protected goToNext(): void {
    this.api.list({ filter: '', status: '', view: 'waiting', skipCount: 0, maxResultCount: 2 }).subscribe({
      next: ({ items }) => {
        const next = items.find(({ id }) => id !== this.id());
        if (next) void this.router.navigate(['/conversations', next.id]);
        else this.toaster.info('SupportMax::Conversation:NobodyElse');
      },
      error: (error: unknown) => this.toaster.error(this.errors.of(error)),
    });
  }
}
