import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, interval } from 'rxjs';
import { createAction } from '../../../shared/data/action';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { pageSize } from '../../../shared/data/paged-result';
import { QueryState } from '../../../shared/data/query-state';
import { ActionError } from '../../../shared/ui/action-error';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { NothingFound } from '../../../shared/ui/nothing-found';
import { Pager, pageNumber } from '../../../shared/ui/pager';
import { SearchBox } from '../../../shared/ui/search-box';
import { SelectBox } from '../../../shared/ui/select-box';
import { CrmApi, ledgerStates, type LedgerEntry, type LedgerRequest } from '../crm-api';
import { CrmTabs } from '../crm-tabs';
import { LedgerRow } from './ledger-row';

const lookEveryMilliseconds = 3_000;

/** Every intended change: where it is, how often it was tried, what was sent, and what the CRM answered. */
@Component({
  selector: 'sm-crm-ledger-page',
  imports: [
    ActionError,
    CrmTabs,
    EmptyState,
    LedgerRow,
    LoadState,
    LocalizationPipe,
    NothingFound,
    Pager,
    SearchBox,
    SelectBox,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './crm-ledger-page.html',
})
export class CrmLedgerPage {
  private readonly api = inject(CrmApi);

  protected readonly states = ledgerStates;
  protected readonly action = createAction();
  protected readonly query = new QueryState({ filter: '', state: '', page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  protected readonly filtered = computed(
    () => this.query.value().filter !== '' || this.query.value().state !== '',
  );
  private readonly request = computed<LedgerRequest>(
    () => ({
      filter: this.query.value().filter,
      state: this.query.value().state,
      skipCount: (this.page() - 1) * pageSize,
      maxResultCount: pageSize,
    }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.ledger(request));

  constructor() {
    interval(lookEveryMilliseconds)
      .pipe(
        filter(
          () =>
            !document.hidden && this.list.value()?.items.some(({ state }) => state === 'waiting') === true,
        ),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }

  protected replay({ id }: LedgerEntry): void {
    this.action.run(this.api.replay(id), () => this.list.reload(), 'SupportMax::Crm:Replayed');
  }

  protected clear(): void {
    this.query.patch({ filter: '', state: '' });
  }
}
