import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../shared/format/formats';
import { intentKey } from '../../shared/intents';
import { StatusBadge } from '../conversations/view/status-badge';
import { PriorityBadge } from './priority-badge';
import type { Ticket } from './tickets-api';

@Component({
  selector: 'sm-ticket-row',
  imports: [LocalizationPipe, PriorityBadge, RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="sm-list-link" [routerLink]="['/tickets', ticket().id]">
      <span class="top">
        <sm-priority-badge [priority]="ticket().priority" />
        <span class="sm-muted number">#{{ ticket().number }}</span>
        <span class="sm-row-title sm-clip">{{ ticket().subject }}</span>
        <time
          class="sm-muted"
          [attr.datetime]="ticket().createdAt"
          [title]="formats.moment(ticket().createdAt)"
          >{{ formats.ago(ticket().createdAt) }}</time
        >
      </span>
      <span class="sm-row-meta">
        <sm-status-badge [status]="ticket().status" />
        @if (ticket().intent; as intent) {
          <span>{{ intentKey(intent) | abpLocalization }}</span>
        }
        @if (ticket().productArea; as area) {
          <span>{{ area }}</span>
        }
        <span>
          <i class="bi bi-person" aria-hidden="true"></i>
          {{ ticket().assigneeName || ('SupportMax::Assignee:Nobody' | abpLocalization) }}
        </span>
      </span>
    </a>
  `,
  styles: `
    .top {
      display: flex;
      align-items: baseline;
      gap: 0.625rem;
    }
    .number {
      font-variant-numeric: tabular-nums;
    }
    time {
      margin-left: auto;
      white-space: nowrap;
      font-size: 0.8125rem;
    }
  `,
})
export class TicketRow {
  protected readonly formats = inject(Formats);
  protected readonly intentKey = intentKey;

  readonly ticket = input.required<Ticket>();
}
