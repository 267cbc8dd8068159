import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ConversationView } from './conversation-view';

@Component({
  selector: 'sm-conversation-page',
  imports: [ConversationView, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-page">
      <div class="sm-page-header">
        <h1>{{ 'SupportMax::Conversation' | abpLocalization }}</h1>
        <a class="sm-back" routerLink="/conversations">
          <i class="bi bi-arrow-left" aria-hidden="true"></i>
          {{ 'SupportMax::Menu:Conversations' | abpLocalization }}
        </a>
      </div>
      <sm-conversation-view [conversationId]="id()" />
    </div>
  `,
})
export class ConversationPage {
  readonly id = input.required<string>();
}
