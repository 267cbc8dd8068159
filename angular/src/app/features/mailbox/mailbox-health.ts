import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import type { Mailbox } from './mailbox-api';

/** Whether the mailbox is read, when it was last looked through, and what goes wrong. */
@Component({
  selector: 'sm-mailbox-health',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!mailbox().address) {
      <p class="sm-alert m-0">
        <i class="bi bi-envelope" aria-hidden="true"></i>
        <span>{{ 'SupportMax::Mailbox:NotConnected' | abpLocalization }}</span>
      </p>
    } @else if (mailbox().state?.lastError; as error) {
      <div class="sm-alert sm-alert-danger" role="alert">
        <i class="bi bi-exclamation-triangle" aria-hidden="true"></i>
        <span>
          <strong>{{
            'SupportMax::Mailbox:FailingSince' | abpLocalization: formats.ago(mailbox().state!.failingSince!)
          }}</strong>
          {{ error }}
        </span>
      </div>
    } @else if (!mailbox().isEnabled) {
      <p class="sm-alert sm-alert-warn m-0">{{ 'SupportMax::Mailbox:Off' | abpLocalization }}</p>
    }
    @if (mailbox().state; as state) {
      <dl class="sm-figures">
        <div class="sm-card">
          <dt>{{ 'SupportMax::Mailbox:LastFetched' | abpLocalization }}</dt>
          <dd>{{ state.lastFetchedAt ? formats.ago(state.lastFetchedAt) : '–' }}</dd>
        </div>
        <div class="sm-card">
          <dt>{{ 'SupportMax::Mailbox:Fetched' | abpLocalization }}</dt>
          <dd>{{ formats.count(state.fetchedCount) }}</dd>
        </div>
        <div class="sm-card">
          <dt>{{ 'SupportMax::Mailbox:Waiting' | abpLocalization }}</dt>
          <dd>{{ formats.count(state.waitingCount) }}</dd>
        </div>
      </dl>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sm-gap);
    }
  `,
})
export class MailboxHealth {
  protected readonly formats = inject(Formats);

  readonly mailbox = input.required<Mailbox>();
}
