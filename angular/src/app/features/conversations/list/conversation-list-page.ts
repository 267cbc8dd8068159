import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { auditTime, merge } from 'rxjs';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { pageSize } from '../../../shared/data/paged-result';
import { QueryState } from '../../../shared/data/query-state';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { Pager, pageNumber } from '../../../shared/ui/pager';
import { SearchBox } from '../../../shared/ui/search-box';
import { ConversationsApi, conversationStatuses, type ConversationsRequest } from '../conversations-api';
import { DeskHub } from '../live/desk-hub';
import { LiveIndicator } from '../live/live-indicator';
import { ConversationRow } from './conversation-row';

/** However much happens, the list is loaded at most this often. */
const refreshMilliseconds = 1_500;

@Component({
  selector: 'sm-conversation-list-page',
  imports: [ConversationRow, EmptyState, LiveIndicator, LoadState, LocalizationPipe, Pager, SearchBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conversation-list-page.html',
})
export class ConversationListPage {
  private readonly api = inject(ConversationsApi);

  /** Waiting first: those are the people that nobody has answered yet. */
  protected readonly statuses = [
    '',
    'waiting',
    ...conversationStatuses.filter((status) => status !== 'waiting'),
  ];
  protected readonly query = new QueryState({ filter: '', status: '', page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  private readonly request = computed<ConversationsRequest>(
    () => ({
      filter: this.query.value().filter,
      status: this.query.value().status,
      skipCount: (this.page() - 1) * pageSize,
      maxResultCount: pageSize,
    }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.list(request));
  protected readonly filtered = computed(
    () => this.query.value().filter !== '' || this.query.value().status !== '',
  );

  constructor() {
    const hub = inject(DeskHub);
    hub.watch(inject(DestroyRef));
    merge(hub.messages$, hub.statuses$, hub.connected$)
      .pipe(auditTime(refreshMilliseconds), takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }
}
