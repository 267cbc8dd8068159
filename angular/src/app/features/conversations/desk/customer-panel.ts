import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { loadable } from '../../../shared/data/loadable';
import { Formats } from '../../../shared/format/formats';
import { LoadState } from '../../../shared/ui/load-state';
import { DeskApi } from '../desk-api';
import { CustomerTier } from './customer-tier';
import { StatusBadge } from '../view/status-badge';

/** Who the customer is, and what was said before. */
@Component({
  selector: 'sm-customer-panel',
  imports: [CustomerTier, LoadState, LocalizationPipe, RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Customer' | abpLocalization }}</h2>
      <sm-load-state [source]="card" [skeletonRows]="2">
        @if (card.value(); as found) {
          <dl class="sm-facts">
            <dt>{{ 'SupportMax::Customer:Name' | abpLocalization }}</dt>
            <dd>{{ found.name || ('SupportMax::Visitor:Anonymous' | abpLocalization) }}</dd>
            <dt>{{ 'SupportMax::Customer:Email' | abpLocalization }}</dt>
            <dd>{{ found.email || '–' }}</dd>
            @if (found.externalId) {
              <dt>{{ 'SupportMax::Customer:Id' | abpLocalization }}</dt>
              <dd>{{ found.externalId }}</dd>
            }
            <dt>{{ 'SupportMax::Customer:Tier' | abpLocalization }}</dt>
            <dd class="sm-wide">
              <sm-customer-tier
                [conversationId]="conversationId()"
                [tier]="found.tier"
                (changed)="card.reload()"
              />
            </dd>
            <dt>{{ 'SupportMax::Customer:Language' | abpLocalization }}</dt>
            <dd>{{ found.locale || '–' }}</dd>
            @if (found.page; as page) {
              <dt>{{ 'SupportMax::Customer:Page' | abpLocalization }}</dt>
              <dd>
                <a [href]="page" target="_blank" rel="noopener noreferrer">{{ shortened(page) }}</a>
              </dd>
            }
            @if (found.device) {
              <dt>{{ 'SupportMax::Customer:Device' | abpLocalization }}</dt>
              <dd>{{ found.device }}</dd>
            }
            <dt>{{ 'SupportMax::Customer:Since' | abpLocalization }}</dt>
            <dd>{{ formats.moment(found.firstSeenAt) }}</dd>
            <dt>{{ 'SupportMax::Customer:LastSeen' | abpLocalization }}</dt>
            <dd>{{ formats.ago(found.lastSeenAt) }}</dd>
          </dl>
          <ul>
            @for (past of found.conversations; track past.id) {
              @if (past.id !== conversationId()) {
                <li>
                  <a [routerLink]="['/conversations', past.id]">
                    <span class="sm-clip">{{ past.lastMessageText }}</span>
                    <span class="meta">
                      <sm-status-badge [status]="past.status" />
                      <time class="sm-muted">{{ formats.ago(past.startedAt) }}</time>
                      @if (past.rating) {
                        <span class="sm-muted">★ {{ past.rating }}</span>
                      }
                    </span>
                  </a>
                </li>
              }
            }
          </ul>
        }
      </sm-load-state>
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.5rem;
      margin: 0.75rem 0 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: grid;
      gap: 0.125rem;
      color: inherit;
      text-decoration: none;
    }
    a:hover .sm-clip {
      text-decoration: underline;
    }
    dd a {
      display: inline;
      color: var(--sm-accent);
      overflow-wrap: anywhere;
    }
    .meta {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      font-size: 0.8125rem;
    }
  `,
})
export class CustomerPanel {
  private readonly api = inject(DeskApi);
  protected readonly formats = inject(Formats);

  readonly conversationId = input.required<string>();

  /** Where the page is, without what every address begins with. */
  protected shortened(page: string): string {
    return page.replace(/^https?:\/\//, '').replace(/\/$/, '');
  }

  protected readonly card = loadable(this.conversationId, (id) => this.api.customer(id));
}
