import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { loadable } from '../../shared/data/loadable';
import { LoadState } from '../../shared/ui/load-state';
import { ConversationView } from '../conversations/view/conversation-view';
import { TicketFacts } from './ticket-facts';
import { TicketsApi } from './tickets-api';

@Component({
  selector: 'sm-ticket-page',
  imports: [ConversationView, LoadState, LocalizationPipe, RouterLink, TicketFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-page">
      <div class="sm-page-header">
        <h1>
          {{ 'SupportMax::Ticket' | abpLocalization }}
          @if (ticket.value(); as found) {
            #{{ found.number }}
          }
        </h1>
        <a class="sm-back" routerLink="/tickets">
          <i class="bi bi-arrow-left" aria-hidden="true"></i>
          {{ 'SupportMax::Menu:Tickets' | abpLocalization }}
        </a>
      </div>
      <sm-load-state [source]="ticket">
        @if (ticket.value(); as found) {
          <sm-conversation-view [conversationId]="found.conversationId" (changed)="ticket.reload()">
            <sm-ticket-facts [ticket]="found" />
          </sm-conversation-view>
        }
      </sm-load-state>
    </div>
  `,
})
export class TicketPage {
  private readonly api = inject(TicketsApi);

  readonly id = input.required<string>();

  protected readonly ticket = loadable(this.id, (id) => this.api.get(id));
}
