import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { loadable, sameContent } from '../../shared/data/loadable';
import { pageSize } from '../../shared/data/paged-result';
import { QueryState } from '../../shared/data/query-state';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { NothingFound } from '../../shared/ui/nothing-found';
import { Pager, pageNumber } from '../../shared/ui/pager';
import { SearchBox } from '../../shared/ui/search-box';
import { Segments } from '../../shared/ui/segments';
import { SelectBox } from '../../shared/ui/select-box';
import { TicketRow } from './ticket-row';
import { TicketsApi, ticketStatuses, type TicketsRequest } from './tickets-api';

const sortings = ['createdAt desc', 'createdAt asc', 'priority asc'] as const;

@Component({
  selector: 'sm-ticket-list-page',
  imports: [
    EmptyState,
    LoadState,
    LocalizationPipe,
    NothingFound,
    Pager,
    SearchBox,
    Segments,
    SelectBox,
    TicketRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ticket-list-page.html',
})
export class TicketListPage {
  private readonly api = inject(TicketsApi);

  protected readonly statuses = [...ticketStatuses, 'all'];
  protected readonly sortings = sortings;
  /** Open tickets are the work to do, so they are what one sees first. */
  protected readonly query = new QueryState({
    filter: '',
    status: 'open',
    sorting: sortings[0] as string,
    page: '1',
  });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  private readonly request = computed<TicketsRequest>(
    () => ({
      filter: this.query.value().filter,
      status: this.query.value().status === 'all' ? '' : this.query.value().status,
      sorting: this.query.value().sorting,
      skipCount: (this.page() - 1) * pageSize,
      maxResultCount: pageSize,
    }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.list(request));
}
