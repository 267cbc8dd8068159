import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { Formats } from '../../../shared/format/formats';
import { LoadState } from '../../../shared/ui/load-state';
import { DeskApi } from '../desk-api';

/** What happened to a conversation: who did what, when and why. */
@Component({
  selector: 'sm-history-panel',
  imports: [LoadState, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details class="sm-card">
      <summary>{{ 'SupportMax::History' | abpLocalization }}</summary>
      <sm-load-state [source]="events" [skeletonRows]="2">
        <ol>
          @for (event of events.value()?.items; track event.number) {
            <li>
              <span>{{ 'SupportMax::Trigger:' + event.trigger | abpLocalization: event.reason }}</span>
              <span class="sm-muted">
                {{ event.actor.name || ('SupportMax::Author:' + event.actor.kind | abpLocalization) }} ·
                {{ formats.moment(event.occurredAt) }}
              </span>
              @if (event.trigger === 'transferred' && event.assignee) {
                <span>{{ 'SupportMax::History:To' | abpLocalization: event.assignee }}</span>
              }
              @if (isTold(event.reason)) {
                <span class="sm-muted">{{
                  'SupportMax::History:Why:' + event.reason | abpLocalization
                }}</span>
              }
              @if (event.otherConversationId; as other) {
                <a [routerLink]="['/conversations', other]">{{
                  'SupportMax::History:Other' | abpLocalization
                }}</a>
              }
              @if (event.note) {
                <q>{{ event.note }}</q>
              }
            </li>
          } @empty {
            <li class="sm-muted">{{ 'SupportMax::History:Empty' | abpLocalization }}</li>
          }
        </ol>
      </sm-load-state>
    </details>
  `,
  styles: `
    summary {
      font-weight: 600;
      cursor: pointer;
    }
    ol {
      display: grid;
      gap: 0.5rem;
      margin: 0.75rem 0 0;
      padding: 0;
      list-style: none;
      font-size: 0.875rem;
    }
    li {
      display: grid;
    }
  `,
})
export class HistoryPanel {
  /** Reasons that say more than what happened. */
  protected isTold(reason: string): boolean {
    return ['agentGone', 'timeout', 'overflow', 'routed'].includes(reason);
  }

  private readonly api = inject(DeskApi);
  protected readonly formats = inject(Formats);

  readonly conversationId = input.required<string>();
  /** Anything that changes when something has happened. */
  readonly version = input<unknown>(null);
  private readonly wanted = computed(() => ({ id: this.conversationId(), version: this.version() }), {
    equal: sameContent,
  });
  protected readonly events = loadable(this.wanted, ({ id }) => this.api.events(id));
}
