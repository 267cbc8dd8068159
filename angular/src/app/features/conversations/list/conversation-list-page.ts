import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { auditTime, merge } from 'rxjs';
import { Policies } from '../../../core/menu/policies';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { QueryState } from '../../../shared/data/query-state';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { NothingFound } from '../../../shared/ui/nothing-found';
import { Pager, pageNumber } from '../../../shared/ui/pager';
import { SearchBox } from '../../../shared/ui/search-box';
import { Segments } from '../../../shared/ui/segments';
import {
  ConversationsApi,
  conversationStatuses,
  inboxViews,
  type ConversationItem,
  type ConversationsRequest,
} from '../conversations-api';
import { AvailabilitySwitch } from '../desk/availability-switch';
import { isFreeKey } from '../desk/free-key';
import { MentionAlerts } from '../desk/mention-alerts';
import { DeskHub } from '../live/desk-hub';
import { LiveIndicator } from '../live/live-indicator';
import { ConversationRow } from './conversation-row';

/** However much happens, the list is loaded at most this often. */
const refreshMilliseconds = 1_500;
/** Only what is in sight is drawn, so a page can hold many. */
const listSize = 200;

@Component({
  selector: 'sm-conversation-list-page',
  imports: [
    AvailabilitySwitch,
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollViewport,
    ConversationRow,
    EmptyState,
    LiveIndicator,
    LoadState,
    LocalizationPipe,
    NothingFound,
    Pager,
    SearchBox,
    Segments,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conversation-list-page.html',
  styleUrl: './conversation-list-page.css',
  host: { '(document:keydown)': 'press($event)' },
})
export class ConversationListPage {
  private readonly api = inject(ConversationsApi);

  /** Waiting first: those are the people that nobody has answered yet. */
  protected readonly statuses = [
    '',
    'waiting',
    ...conversationStatuses.filter((status) => status !== 'waiting'),
  ];
  protected readonly views = inboxViews;
  protected readonly listSize = listSize;
  protected readonly byId = (_: number, conversation: ConversationItem): string => conversation.id;
  /** A row's height, which the list needs to know before it is drawn. All rows are of one height; on a phone the badges have a line of their own. */
  protected readonly rowPixels = matchMedia('(max-width: 575.98px)').matches ? 142 : 104;
  protected readonly query = new QueryState({ filter: '', status: '', view: '', page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  private readonly request = computed<ConversationsRequest>(
    () => ({
      filter: this.query.value().filter,
      status: this.query.value().status,
      view: this.query.value().view,
      skipCount: (this.page() - 1) * listSize,
      maxResultCount: listSize,
    }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.list(request));
  protected readonly filtered = computed(
    () =>
      this.query.value().filter !== '' || this.query.value().status !== '' || this.query.value().view !== '',
  );

  /** `j` and `k` go down and up in the list. */
  protected press(event: KeyboardEvent): void {
    if (!isFreeKey(event) || !['j', 'k'].includes(event.key)) return;
    const rows = [...document.querySelectorAll<HTMLElement>('sm-conversation-row a')];
    const at = rows.findIndex((row) => row === document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))]?.focus();
    event.preventDefault();
  }

  constructor() {
    const hub = inject(DeskHub);
    hub.watch(inject(DestroyRef));
    if (inject(PermissionService).getGrantedPolicy(Policies.ConversationsReply)) hub.takeSeat();
    inject(MentionAlerts);
    merge(hub.messages$, hub.statuses$, hub.notes$, hub.connected$)
      .pipe(auditTime(refreshMilliseconds), takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }
}
