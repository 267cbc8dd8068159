import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { loadable } from '../../shared/data/loadable';
import { Formats } from '../../shared/format/formats';
import { CrmApi } from './crm-api';

const lookAgainMilliseconds = 2_000;

/** What the CRM says of a conversation's customer, with its age; nothing where no CRM is connected. */
@Component({
  selector: 'sm-crm-customer-panel',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './crm-customer-panel.html',
  styles: `
    ul {
      display: grid;
      gap: 0.375rem;
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
export class CrmCustomerPanel {
  private readonly api = inject(CrmApi);

  readonly conversationId = input.required<string>();

  protected readonly formats = inject(Formats);
  protected readonly found = loadable(this.conversationId, (id) => this.api.customer(id));

  constructor() {
    // The CRM is asked in the background: a moment later its answer is there.
    effect((onCleanup) => {
      if (this.found.value()?.state !== 'fetching' || this.found.loading()) return;
      const timer = setTimeout(() => this.found.reload(), lookAgainMilliseconds);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
