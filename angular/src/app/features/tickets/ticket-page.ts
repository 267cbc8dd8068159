import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { concat, of, type Observable } from 'rxjs';
import { loadable } from '../../shared/data/loadable';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { ConversationView } from '../conversations/view/conversation-view';
import { TicketFacts } from './ticket-facts';
import { TicketsApi, type Ticket } from './tickets-api';

@Component({
  selector: 'sm-ticket-page',
  imports: [ConversationView, EmptyState, LoadState, LocalizationPipe, RouterLink, TicketFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-page">
      <div class="sm-page-header">
        <h1>{{ 'SupportMax::Ticket' | abpLocalization }} #{{ number() }}</h1>
        <a class="sm-back" routerLink="/tickets">
          <i class="bi bi-arrow-left" aria-hidden="true"></i>
          {{ 'SupportMax::Menu:Tickets' | abpLocalization }}
        </a>
      </div>
      <sm-load-state [source]="ticket">
        @if (ticket.value(); as found) {
          <sm-conversation-view [conversationId]="found.conversationId">
            <sm-ticket-facts [ticket]="found" />
          </sm-conversation-view>
        } @else {
          <sm-empty-state
            icon="bi-ticket-perforated"
            [title]="'SupportMax::Ticket:NotFound' | abpLocalization"
          />
        }
      </sm-load-state>
    </div>
  `,
})
export class TicketPage {
  private readonly api = inject(TicketsApi);
  /** The list hands over the ticket that was clicked, so the page shows at once; the server's answer follows. */
  private readonly handedOver: unknown = inject(Router).currentNavigation()?.extras.state?.['ticket'];

  readonly number = input.required<string>();

  protected readonly ticket = loadable(this.number, (number) => this.load(number));

  private load(number: string): Observable<Ticket | null> {
    const current = this.api.byNumber(number);
    const known = this.handedOver as Ticket | undefined;
    return known && String(known.number) === number ? concat(of(known), current) : current;
  }
}
