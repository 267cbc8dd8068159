import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { createAction } from '../../shared/data/action';
import { Agreement } from '../../shared/data/agreement';
import { loadable, sameContent } from '../../shared/data/loadable';
import { pageSize } from '../../shared/data/paged-result';
import { QueryState } from '../../shared/data/query-state';
import { Formats } from '../../shared/format/formats';
import { ActionError } from '../../shared/ui/action-error';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { Pager, pageNumber } from '../../shared/ui/pager';
import { BackgroundApi, type DeadLetter } from './background-api';
import { BackgroundTabs } from './background-tabs';

/** What happened and could not be passed on, with the reason; each can be tried again, or all together. */
@Component({
  selector: 'sm-dead-letters-page',
  imports: [ActionError, BackgroundTabs, EmptyState, LoadState, LocalizationPipe, Pager],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dead-letters-page.html',
})
export class DeadLettersPage {
  private readonly api = inject(BackgroundApi);
  private readonly toaster = inject(ToasterService);
  private readonly agreement = inject(Agreement);

  protected readonly formats = inject(Formats);
  protected readonly action = createAction();
  protected readonly query = new QueryState({ page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  private readonly request = computed(
    () => ({ skipCount: (this.page() - 1) * pageSize, maxResultCount: pageSize }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.listLetters(request));

  protected replay({ id }: DeadLetter): void {
    this.action.run(this.api.replay(id), () => this.list.reload(), 'SupportMax::DeadLetters:Replayed');
  }

  protected replayAll(): void {
    const agreed = this.agreement.before(
      this.api.replayAll(),
      'SupportMax::DeadLetters:AllText',
      'SupportMax::DeadLetters:AllTitle',
    );
    this.action.run(agreed, ({ replayed }) => {
      this.toaster.success('SupportMax::DeadLetters:ReplayedCount', undefined, {
        messageLocalizationParams: [this.formats.count(replayed)],
      });
      this.list.reload();
    });
  }
}
