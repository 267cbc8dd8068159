import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { pageSize } from '../../../shared/data/paged-result';
import { QueryState } from '../../../shared/data/query-state';
import { Formats } from '../../../shared/format/formats';
import { intentKey } from '../../../shared/intents';
import { BusyButton } from '../../../shared/ui/busy-button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { Pager, pageNumber } from '../../../shared/ui/pager';
import { Segments } from '../../../shared/ui/segments';
import { DuplicatePairs } from './duplicate-pairs';
import { GapsApi, gapStates, type Gap } from './gaps-api';
import { CountedPipe } from '../../../shared/format/counted';

const searchPauseMilliseconds = 1_500;

/** What customers ask in vain, each with a draft one click away; and FAQs that say the same or contradict each other. */
@Component({
  selector: 'sm-gaps-page',
  imports: [
    CountedPipe,
    BusyButton,
    DuplicatePairs,
    EmptyState,
    LoadState,
    LocalizationPipe,
    Pager,
    RouterLink,
    Segments,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './gaps-page.html',
})
export class GapsPage {
  private readonly api = inject(GapsApi);
  private readonly errors = inject(ErrorText);
  private readonly router = inject(Router);

  protected readonly formats = inject(Formats);
  protected readonly intentKey = intentKey;
  protected readonly states = gapStates;
  protected readonly canEdit = inject(PermissionService).getGrantedPolicy(Policies.KnowledgeEdit);
  protected readonly query = new QueryState({ state: 'open', page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  private readonly request = computed(
    () => ({
      state: this.query.value().state,
      skipCount: (this.page() - 1) * pageSize,
      maxResultCount: pageSize,
    }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.list(request));
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly searching = computed(() => {
    const state = this.list.value()?.refreshState;
    return state === 'queued' || state === 'running';
  });

  constructor() {
    // A search that is under way ends by itself; the list follows it.
    effect((onCleanup) => {
      if (!this.searching() || this.list.loading()) return;
      const timer = setTimeout(() => this.list.reload(), searchPauseMilliseconds);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected refresh(): void {
    this.error.set('');
    this.api.refresh().subscribe({
      next: () => this.list.reload(),
      error: (error: unknown) => this.error.set(this.errors.of(error)),
    });
  }

  protected draft(gap: Gap): void {
    this.busy.set(true);
    this.error.set('');
    this.api.draft(gap.id).subscribe({
      next: ({ id }) => void this.router.navigate(['/knowledge', id]),
      error: (error: unknown) => this.failed(error),
    });
  }

  protected dismiss(gap: Gap): void {
    this.busy.set(true);
    this.error.set('');
    this.api.dismiss(gap.id).subscribe({
      next: () => {
        this.busy.set(false);
        this.list.reload();
      },
      error: (error: unknown) => this.failed(error),
    });
  }

  private failed(error: unknown): void {
    this.busy.set(false);
    this.error.set(this.errors.of(error));
  }
}
