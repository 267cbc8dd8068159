import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { loadable, sameContent } from '../../shared/data/loadable';
import { pageSize } from '../../shared/data/paged-result';
import { QueryState } from '../../shared/data/query-state';
import { Formats } from '../../shared/format/formats';
import { intentKey } from '../../shared/intents';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { Pager, pageNumber } from '../../shared/ui/pager';
import { MetricsApi, type CountedConversation } from './metrics-api';
import { toPeriod } from './period';
import { CountedPipe } from '../../shared/format/counted';

const noFilter = { outcome: '', intent: '', productArea: '', channel: '' };
const looks: Record<string, string> = { automated: 'sm-badge-good', escalated: 'sm-badge-warn' };

/** The conversations behind a number of the dashboard: exactly as many as it said. */
@Component({
  selector: 'sm-counted-list-page',
  imports: [CountedPipe, EmptyState, LoadState, LocalizationPipe, Pager, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './counted-list-page.html',
})
export class CountedListPage {
  private readonly api = inject(MetricsApi);
  private readonly usual = toPeriod('7d', '', '', new Date());

  protected readonly formats = inject(Formats);
  protected readonly query = new QueryState({
    ...noFilter,
    from: this.usual?.from ?? '',
    to: this.usual?.to ?? '',
    sorting: '',
    page: '1',
  });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  private readonly request = computed(
    () => {
      const { page, ...filter } = this.query.value();
      return { ...filter, skipCount: (pageNumber(page) - 1) * pageSize, maxResultCount: pageSize };
    },
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.conversations(request));

  /** What the number was narrowed by, each with its own way out. */
  protected readonly filters = computed(() => {
    const { outcome, intent, productArea, channel } = this.query.value();
    return [
      { name: 'outcome', key: outcome && 'SupportMax::Outcome:' + outcome },
      { name: 'intent', key: intent && this.named(intentKey(intent)) },
      { name: 'productArea', key: productArea && this.named(productArea) },
      { name: 'channel', key: channel && 'SupportMax::Channel:' + channel },
    ].filter(({ key }) => key !== '');
  });

  protected look(conversation: CountedConversation): string {
    return `sm-badge ${looks[conversation.outcome] ?? ''}`;
  }

  protected named(name: string): string {
    return name === 'Unknown' ? 'SupportMax::NotClassified' : name;
  }

  protected intentName(conversation: CountedConversation): string {
    return this.named(intentKey(conversation.intent));
  }

  protected without(name: string): void {
    this.query.patch({ [name]: '' });
  }
}
