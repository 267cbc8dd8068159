import { LocalizationPipe } from '@abp/ng.core';
import { JsonPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../../shared/format/formats';
import type { LedgerEntry } from '../crm-api';

const badges = { waiting: 'accent', done: 'good', failed: 'bad' } as const;

/** An intended change. */
@Component({
  selector: 'sm-ledger-row',
  imports: [JsonPipe, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <span class="sm-row-title">{{ 'SupportMax::CrmChange:' + entry().kind | abpLocalization }}</span>
      <a [routerLink]="['/tickets', entry().ticketId]"
        >#{{ entry().ticketNumber }}{{ entry().messageSequence ? '/' + entry().messageSequence : '' }}</a
      >
      <span [class]="badge()">{{ 'SupportMax::LedgerState:' + entry().state | abpLocalization }}</span>
      @if (entry().state === 'failed') {
        <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="replay.emit()">
          {{ 'SupportMax::Crm:Replay' | abpLocalization }}
        </button>
      }
    </div>
    <p class="sm-row-meta m-0">
      <time [attr.datetime]="entry().createdAt" [title]="formats.moment(entry().createdAt)">{{
        formats.ago(entry().createdAt)
      }}</time>
      @if (entry().attempts) {
        <span>{{ 'SupportMax::Jobs:Attempts' | abpLocalization: formats.count(entry().attempts) }}</span>
      }
      @if (entry().state === 'waiting' && entry().runAfter; as next) {
        <span>{{ 'SupportMax::Jobs:Next' | abpLocalization: formats.moment(next) }}</span>
      }
      @if (entry().remoteId; as id) {
        <code>{{ id }}</code>
      }
    </p>
    @if (entry().errorMessage || entry().errorCode) {
      <p class="sm-field-error text-break">{{ entry().errorCode }} {{ entry().errorMessage }}</p>
    }
    @if (entry().request) {
      <details>
        <summary>{{ 'SupportMax::Crm:Request' | abpLocalization }}</summary>
        <pre class="sm-code" tabindex="0" [attr.aria-label]="'SupportMax::Crm:Request' | abpLocalization">{{
          entry().request | json
        }}</pre>
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.375rem;
      padding-block: 0.875rem;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.75rem;
    }
    .head button {
      margin-left: auto;
    }
    summary {
      color: var(--sm-text-muted);
      font-size: 0.8125rem;
      cursor: pointer;
    }
  `,
})
export class LedgerRow {
  protected readonly formats = inject(Formats);

  readonly entry = input.required<LedgerEntry>();
  readonly busy = input.required<boolean>();
  readonly replay = output<void>();

  protected readonly badge = computed(() => `sm-badge sm-badge-${badges[this.entry().state]}`);
}
