import { LocalizationPipe, PermissionDirective, PermissionService } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Policies } from '../../../core/menu/policies';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { pageSize } from '../../../shared/data/paged-result';
import { QueryState } from '../../../shared/data/query-state';
import { intents } from '../../../shared/intents';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { NothingFound } from '../../../shared/ui/nothing-found';
import { Pager, pageNumber } from '../../../shared/ui/pager';
import { SearchBox } from '../../../shared/ui/search-box';
import { SelectBox } from '../../../shared/ui/select-box';
import { faqStatuses, KnowledgeApi, type FaqsRequest } from '../knowledge-api';
import { AskBox } from '../playground/ask-box';
import { BulkBar } from './bulk-bar';
import { FaqRow } from './faq-row';

const noFilters = { filter: '', intent: '', productArea: '', status: '', language: '' };
const sortings = ['question', 'changedAt desc', 'productArea', 'status'] as const;

@Component({
  selector: 'sm-faq-list-page',
  imports: [
    AskBox,
    BulkBar,
    EmptyState,
    FaqRow,
    LoadState,
    LocalizationPipe,
    NothingFound,
    Pager,
    PermissionDirective,
    RouterLink,
    SearchBox,
    SelectBox,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './faq-list-page.html',
  styleUrl: './faq-list-page.css',
})
export class FaqListPage {
  private readonly api = inject(KnowledgeApi);

  protected readonly policies = Policies;
  protected readonly intents = intents;
  protected readonly statuses = faqStatuses;
  protected readonly sortings = sortings;
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly mayChange =
    inject(PermissionService).getGrantedPolicy(Policies.KnowledgeEdit) ||
    inject(PermissionService).getGrantedPolicy(Policies.KnowledgePublish);
  protected readonly query = new QueryState({ ...noFilters, sorting: sortings[0] as string, page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  protected readonly filters = computed(() => {
    const { filter, intent, productArea, status, language } = this.query.value();
    return { filter, intent, productArea, status, language };
  });
  protected readonly filtered = computed(() => Object.values(this.filters()).some((value) => value !== ''));
  private readonly request = computed<FaqsRequest>(
    () => ({
      ...this.filters(),
      sorting: this.query.value().sorting,
      skipCount: (this.page() - 1) * pageSize,
      maxResultCount: pageSize,
    }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.list(request));
  protected readonly productAreas = loadable(signal(true), () => this.api.productAreas());

  protected readonly allSelected = computed(() => {
    const items = this.list.value()?.items ?? [];
    return items.length > 0 && items.every(({ id }) => this.selected().has(id));
  });

  protected select(id: string, isSelected: boolean): void {
    const next = new Set(this.selected());
    if (isSelected) next.add(id);
    else next.delete(id);
    this.selected.set(next);
  }

  /** The page that is shown; FAQs of other pages stay selected. */
  protected selectPage(isSelected: boolean): void {
    const next = new Set(this.selected());
    for (const { id } of this.list.value()?.items ?? []) {
      if (isSelected) next.add(id);
      else next.delete(id);
    }
    this.selected.set(next);
  }

  protected changed(): void {
    this.selected.set(new Set());
    this.list.reload();
  }

  protected clearFilters(): void {
    this.query.patch(noFilters);
  }
}
