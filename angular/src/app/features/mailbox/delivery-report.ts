import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { loadable } from '../../shared/data/loadable';
import { pageSize } from '../../shared/data/paged-result';
import { Formats } from '../../shared/format/formats';
import { LoadState } from '../../shared/ui/load-state';
import { Pager } from '../../shared/ui/pager';
import { MailboxApi } from './mailbox-api';

/** What became of the mails that went out, and which of them did not arrive. */
@Component({
  selector: 'sm-delivery-report',
  imports: [LoadState, LocalizationPipe, Pager, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delivery-report.html',
})
export class DeliveryReport {
  private readonly api = inject(MailboxApi);

  protected readonly formats = inject(Formats);
  protected readonly page = signal(1);
  protected readonly deliveries = loadable(signal(0), () => this.api.deliveries());
  protected readonly undelivered = loadable(this.page, (page) =>
    this.api.undelivered({ skipCount: (page - 1) * pageSize, maxResultCount: pageSize }),
  );
  protected readonly figures = computed(() => {
    const found = this.deliveries.value();
    return (['sent', 'queued', 'failed', 'bounced'] as const).map((state) => ({
      state,
      value: found?.[state] ?? 0,
    }));
  });
}
