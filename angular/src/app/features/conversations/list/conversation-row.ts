import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../../shared/format/formats';
import { intentKey } from '../../../shared/intents';
import { soundsUpset, type ConversationItem } from '../conversations-api';
import { StatusBadge } from '../view/status-badge';

@Component({
  selector: 'sm-conversation-row',
  imports: [LocalizationPipe, RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="sm-list-link" [routerLink]="['/conversations', conversation().id]">
      <span class="top">
        <span class="sm-row-title">{{
          conversation().visitorName || ('SupportMax::Visitor:Anonymous' | abpLocalization)
        }}</span>
        <span class="badges">
          <sm-status-badge [status]="conversation().status" />
          @if (conversation().priority; as priority) {
            @if (priority === 'P1' || priority === 'P2') {
              <span
                class="sm-badge"
                [class]="'sm-badge ' + (priority === 'P1' ? 'sm-badge-bad' : 'sm-badge-warn')"
                >{{ priority }}</span
              >
            }
          }
          @if (soundsUpset(conversation())) {
            <span class="sm-badge sm-badge-bad">{{ 'SupportMax::Desk:Upset' | abpLocalization }}</span>
          }
          @if (unread(); as count) {
            <span class="sm-badge sm-badge-accent"
              >{{ formats.count(count)
              }}<span class="visually-hidden">
                {{ 'SupportMax::Conversations:Unread' | abpLocalization }}</span
              ></span
            >
          }
          @if (conversation().isBreached) {
            <span class="sm-badge sm-badge-bad">{{ 'SupportMax::Sla:Breached' | abpLocalization }}</span>
          } @else if (conversation().isAtRisk) {
            <span class="sm-badge sm-badge-warn">{{ 'SupportMax::Sla:AtRisk' | abpLocalization }}</span>
          } @else if (conversation().dueAt; as due) {
            <span class="sm-badge sm-badge-warn">{{
              'SupportMax::Sla:Due' | abpLocalization: formats.soon(due)
            }}</span>
          }
        </span>
        <time
          class="sm-muted"
          [attr.datetime]="conversation().lastMessageAt"
          [title]="formats.moment(conversation().lastMessageAt)"
          >{{ formats.ago(conversation().lastMessageAt) }}</time
        >
      </span>
      <span class="sm-clip" [class.unread]="unread()">{{ preview() }}</span>
      <span class="sm-row-meta">
        <span>{{ 'SupportMax::Channel:' + conversation().channel | abpLocalization }}</span>
        @if (conversation().intent; as intent) {
          <span>{{ intentKey(intent) | abpLocalization }}</span>
        }
        @if (conversation().productArea; as area) {
          <span>{{ area }}</span>
        }
        @if (conversation().ticketNumber; as ticket) {
          <span>{{ 'SupportMax::Ticket' | abpLocalization }} #{{ ticket }}</span>
        }
        @for (tag of conversation().tags; track tag) {
          <span class="sm-badge">{{ tag }}</span>
        }
        @if (conversation().assigneeName; as assignee) {
          <span><i class="bi bi-person" aria-hidden="true"></i> {{ assignee }}</span>
        }
      </span>
    </a>
  `,
  styles: `
    .top {
      display: flex;
      align-items: center;
      gap: 0.375rem 0.625rem;
      min-width: 0;
    }
    .sm-row-title {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .badges {
      display: contents;
    }
    time {
      margin-left: auto;
      white-space: nowrap;
      font-size: 0.8125rem;
    }
    .unread {
      font-weight: 550;
    }
    .sm-list-link {
      grid-template-columns: minmax(0, 1fr);
      margin-inline: 0;
    }
    .sm-row-meta {
      flex-wrap: nowrap;
      overflow: hidden;
      white-space: nowrap;
    }
    /* Name and time above, badges below them. */
    @media (max-width: 575.98px) {
      .top {
        flex-wrap: wrap;
      }
      .sm-row-title {
        flex: 1 1 50%;
      }
      time {
        margin-left: 0;
      }
      .badges {
        display: flex;
        order: 1;
        gap: 0.25rem;
        width: 100%;
        overflow: hidden; /* Every row has the same height. */
      }
      .sm-clip {
        -webkit-line-clamp: 1;
        line-clamp: 1;
      }
    }
  `,
})
export class ConversationRow {
  protected readonly formats = inject(Formats);
  protected readonly intentKey = intentKey;
  protected readonly soundsUpset = soundsUpset;

  readonly conversation = input.required<ConversationItem>();
  /** While people are awaited, the customer's words tell more than the notice that follows them. */
  protected readonly preview = computed(() => {
    const { status, customerText, lastMessageText } = this.conversation();
    return (status === 'waiting' && customerText) || lastMessageText;
  });
  /** How many of the customer's messages nobody has seen, where people are awaited. */
  protected readonly unread = computed(() =>
    this.conversation().status === 'waiting' ? (this.conversation().unread ?? 0) : 0,
  );
}
