import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, interval } from 'rxjs';
import { createAction } from '../../shared/data/action';
import { loadable, sameContent } from '../../shared/data/loadable';
import { pageSize } from '../../shared/data/paged-result';
import { QueryState } from '../../shared/data/query-state';
import { ActionError } from '../../shared/ui/action-error';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { Pager, pageNumber } from '../../shared/ui/pager';
import { SelectBox } from '../../shared/ui/select-box';
import { BackgroundApi, isUnfinished, jobStates, type Job, type JobsRequest } from './background-api';
import { BackgroundTabs } from './background-tabs';
import { JobRow } from './job-row';

const lookEveryMilliseconds = 2_000;

/** What the server does in the background: how far it is, and what became of it. */
@Component({
  selector: 'sm-jobs-page',
  imports: [ActionError, BackgroundTabs, EmptyState, JobRow, LoadState, LocalizationPipe, Pager, SelectBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './jobs-page.html',
})
export class JobsPage {
  private readonly api = inject(BackgroundApi);

  protected readonly states = jobStates;
  protected readonly action = createAction();
  protected readonly query = new QueryState({ state: '', page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  private readonly request = computed<JobsRequest>(
    () => ({
      state: this.query.value().state,
      skipCount: (this.page() - 1) * pageSize,
      maxResultCount: pageSize,
    }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.listJobs(request));

  constructor() {
    // Only while something is on its way; what has ended stays as it is.
    interval(lookEveryMilliseconds)
      .pipe(
        filter(() => !document.hidden && this.list.value()?.items.some(isUnfinished) === true),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }

  protected cancel({ id }: Job): void {
    this.action.run(this.api.cancel(id), () => this.list.reload());
  }

  protected retry({ id }: Job): void {
    this.action.run(this.api.retry(id), () => this.list.reload());
  }
}
