import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { createAction } from '../../../shared/data/action';
import { Formats } from '../../../shared/format/formats';
import { ActionError } from '../../../shared/ui/action-error';
import { BusyButton } from '../../../shared/ui/busy-button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { CrmApi, type DriftReport } from '../crm-api';
import { CrmTabs } from '../crm-tabs';

/** Compares tickets with their cases when asked, for that takes calls of the CRM's. */
@Component({
  selector: 'sm-crm-drift-page',
  imports: [ActionError, BusyButton, CrmTabs, EmptyState, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './crm-drift-page.html',
})
export class CrmDriftPage {
  private readonly api = inject(CrmApi);

  protected readonly formats = inject(Formats);
  protected readonly action = createAction();
  protected readonly report = signal<DriftReport | null>(null);

  protected compare(): void {
    this.report.set(null);
    this.action.run(this.api.drift(), (report) => this.report.set(report));
  }
}
