import { LocalizationPipe, PermissionDirective } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorText } from '../../shared/data/error-text';
import { loadable, sameContent } from '../../shared/data/loadable';
import { pageSize } from '../../shared/data/paged-result';
import { QueryState } from '../../shared/data/query-state';
import { Formats } from '../../shared/format/formats';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { Pager, pageNumber } from '../../shared/ui/pager';
import { SearchBox } from '../../shared/ui/search-box';
import { editions, OperatorsApi, type TenantOverview } from './operators-api';
import { UsageBar } from './usage-bar';
import { CountedPipe } from '../../shared/format/counted';

/** All tenants in numbers: how much they use of what they have, how they are, when somebody last wrote. */
@Component({
  selector: 'sm-tenant-overview-page',
  imports: [
    CountedPipe,
    EmptyState,
    LoadState,
    LocalizationPipe,
    Pager,
    PermissionDirective,
    RouterLink,
    SearchBox,
    UsageBar,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tenant-overview-page.html',
  styleUrl: './tenant-overview-page.css',
})
export class TenantOverviewPage {
  private readonly api = inject(OperatorsApi);
  private readonly errors = inject(ErrorText);
  private readonly toaster = inject(ToasterService);

  protected readonly formats = inject(Formats);
  protected readonly editions = editions;
  protected readonly query = new QueryState({ filter: '', page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  private readonly request = computed(
    () => ({
      filter: this.query.value().filter,
      skipCount: (this.page() - 1) * pageSize,
      maxResultCount: pageSize,
    }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.list(request));
  protected readonly error = signal('');

  protected setEdition(tenant: TenantOverview, edition: string): void {
    this.error.set('');
    this.api.setEdition(tenant.id, edition).subscribe({
      next: () => {
        this.toaster.success('SupportMax::Operator:EditionSet');
        this.list.reload();
      },
      error: (error: unknown) => {
        this.error.set(this.errors.of(error));
        this.list.reload();
      },
    });
  }

  protected automation({ usage }: TenantOverview): string {
    return this.formats.share(usage.conversations ? usage.automated / usage.conversations : null);
  }
}
