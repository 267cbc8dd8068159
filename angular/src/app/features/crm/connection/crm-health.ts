import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../../shared/format/formats';
import type { CrmConnection } from '../crm-api';

/** How the connection is doing, and what waits in the ledger. */
@Component({
  selector: 'sm-crm-health',
  imports: [LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!connection().isEnabled) {
      <p class="sm-alert sm-alert-warn m-0">{{ 'SupportMax::Crm:Off' | abpLocalization }}</p>
    } @else if (isFailing()) {
      <div class="sm-alert sm-alert-danger" role="alert">
        <i class="bi bi-exclamation-triangle" aria-hidden="true"></i>
        <span>
          {{ 'SupportMax::Crm:State:' + connection().state | abpLocalization }}
          {{ connection().reason }}
        </span>
        @if (connection().blockedUntil; as until) {
          <span>{{ 'SupportMax::Crm:BlockedUntil' | abpLocalization: formats.time(until) }}</span>
        }
      </div>
    }
    <dl class="sm-figures">
      <div class="sm-card">
        <dt>{{ 'SupportMax::Crm:WorkedAt' | abpLocalization }}</dt>
        <dd>{{ connection().workedAt ? formats.ago(connection().workedAt!) : '–' }}</dd>
      </div>
      <div class="sm-card">
        <dt>{{ 'SupportMax::LedgerState:waiting' | abpLocalization }}</dt>
        <dd>
          <a routerLink="/crm/ledger" [queryParams]="{ state: 'waiting' }">{{
            formats.count(connection().ledger.waiting)
          }}</a>
        </dd>
      </div>
      <div class="sm-card">
        <dt>{{ 'SupportMax::LedgerState:failed' | abpLocalization }}</dt>
        <dd>
          <a routerLink="/crm/ledger" [queryParams]="{ state: 'failed' }">{{
            formats.count(connection().ledger.failed)
          }}</a>
        </dd>
      </div>
      @if (connection().dailyCalls; as daily) {
        <div class="sm-card">
          <dt>{{ 'SupportMax::Crm:Calls' | abpLocalization }}</dt>
          <dd>{{ formats.count(connection().usedCalls) }} / {{ formats.count(daily) }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sm-gap);
    }
  `,
})
export class CrmHealth {
  protected readonly formats = inject(Formats);

  readonly connection = input.required<CrmConnection>();

  protected readonly isFailing = computed(() => ['unavailable', 'refused'].includes(this.connection().state));
}
