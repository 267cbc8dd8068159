import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { ReasonText } from '../../shared/reason-text';
import { StatusBadge } from '../conversations/view/status-badge';
import { PriorityBadge } from './priority-badge';
import type { Ticket } from './tickets-api';

@Component({
  selector: 'sm-ticket-facts',
  imports: [LocalizationPipe, PriorityBadge, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ ticket().subject }}</h2>
      <dl class="sm-facts">
        <dt>{{ 'SupportMax::Priority' | abpLocalization }}</dt>
        <dd><sm-priority-badge [priority]="ticket().priority" /></dd>
        <dt>{{ 'SupportMax::Status' | abpLocalization }}</dt>
        <dd><sm-status-badge [status]="ticket().status" /></dd>
        <dt>{{ 'SupportMax::Ticket:Created' | abpLocalization }}</dt>
        <dd>{{ formats.moment(ticket().createdAt) }}</dd>
        @if (ticket().resolvedAt; as resolvedAt) {
          <dt>{{ 'SupportMax::Ticket:ResolvedAt' | abpLocalization }}</dt>
          <dd>{{ formats.moment(resolvedAt) }}</dd>
        }
      </dl>
      <div class="why">
        <span class="sm-muted">{{ 'SupportMax::Ticket:Reason' | abpLocalization }}</span>
        <span>{{ reasons.of(ticket().reason) }}</span>
        @if (ticket().botReasons.length) {
          <ul>
            @for (reason of ticket().botReasons; track reason) {
              <li>{{ reasons.of(reason) }}</li>
            }
          </ul>
        }
      </div>
    </section>
  `,
  styles: `
    h2 {
      overflow-wrap: anywhere;
    }
    .why {
      display: grid;
      gap: 0.25rem;
      margin: 0.875rem 0 0;
      padding-top: 0.875rem;
      border-top: 1px solid var(--sm-border);
    }
    ul {
      margin: 0;
      padding-left: 1.125rem;
      color: var(--sm-text-muted);
    }
  `,
})
export class TicketFacts {
  protected readonly formats = inject(Formats);
  protected readonly reasons = inject(ReasonText);

  readonly ticket = input.required<Ticket>();
}
