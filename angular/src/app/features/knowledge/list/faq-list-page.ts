import { LocalizationPipe, PermissionDirective } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Policies } from '../../../core/menu/policies';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { pageSize } from '../../../shared/data/paged-result';
import { QueryState } from '../../../shared/data/query-state';
import { intents } from '../../../shared/intents';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { Pager, pageNumber } from '../../../shared/ui/pager';
import { SearchBox } from '../../../shared/ui/search-box';
import { faqStatuses, KnowledgeApi, type FaqsRequest } from '../knowledge-api';
import { AskBox } from '../playground/ask-box';
import { FaqRow } from './faq-row';

const noFilters = { filter: '', intent: '', productArea: '', status: '' };

@Component({
  selector: 'sm-faq-list-page',
  imports: [
    AskBox,
    EmptyState,
    FaqRow,
    LoadState,
    LocalizationPipe,
    Pager,
    PermissionDirective,
    RouterLink,
    SearchBox,
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
  protected readonly query = new QueryState({ ...noFilters, page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  protected readonly filters = computed(() => {
    const { filter, intent, productArea, status } = this.query.value();
    return { filter, intent, productArea, status };
  });
  protected readonly filtered = computed(() => Object.values(this.filters()).some((value) => value !== ''));
  private readonly request = computed<FaqsRequest>(
    () => ({ ...this.filters(), skipCount: (this.page() - 1) * pageSize, maxResultCount: pageSize }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.list(request));
  protected readonly productAreas = loadable(signal(true), () => this.api.productAreas());

  protected clearFilters(): void {
    this.query.patch(noFilters);
  }
}
