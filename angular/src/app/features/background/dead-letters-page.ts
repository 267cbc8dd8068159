import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { createAction } from '../../shared/data/action';
import { Agreement } from '../../shared/data/agreement';
import { loadable, sameContent } from '../../shared/data/loadable';
import { pageSize } from '../../shared/data/paged-result';
import { QueryState } from '../../shared/data/query-state';
import { endOfDay, startOfDay, toDayText } from '../../shared/format/days';
import { Formats } from '../../shared/format/formats';
import { ActionError } from '../../shared/ui/action-error';
import { DayRange } from '../../shared/ui/day-range';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { NothingFound } from '../../shared/ui/nothing-found';
import { Pager, pageNumber } from '../../shared/ui/pager';
import { SearchBox } from '../../shared/ui/search-box';
import { SelectBox } from '../../shared/ui/select-box';
import { BackgroundApi, type DeadLetter, type DeadLetterFilter } from './background-api';
import { BackgroundTabs } from './background-tabs';
import { DeadLetterRow } from './dead-letter-row';
import { countedKey, CountedPipe } from '../../shared/format/counted';

const noFilter = { reason: '', name: '', subscriber: '', from: '', to: '' };

/** What happened and could not be passed on, with the reason; one, or all that fit the filters, are tried again or given up. */
@Component({
  selector: 'sm-dead-letters-page',
  imports: [
    CountedPipe,
    ActionError,
    BackgroundTabs,
    DayRange,
    DeadLetterRow,
    EmptyState,
    LoadState,
    LocalizationPipe,
    NothingFound,
    Pager,
    SearchBox,
    SelectBox,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dead-letters-page.html',
})
export class DeadLettersPage {
  private readonly api = inject(BackgroundApi);
  private readonly toaster = inject(ToasterService);
  private readonly agreement = inject(Agreement);
  private readonly formats = inject(Formats);

  protected readonly today = toDayText(new Date());
  protected readonly action = createAction();
  protected readonly query = new QueryState({ ...noFilter, page: '1' });
  protected readonly page = computed(() => pageNumber(this.query.value().page));
  protected readonly filtered = computed(() =>
    Object.keys(noFilter).some((key) => this.query.value()[key as keyof typeof noFilter] !== ''),
  );
  private readonly filter = computed<DeadLetterFilter>(
    () => {
      const { reason, name, subscriber, from, to } = this.query.value();
      return {
        reason,
        name,
        subscriber,
        from: startOfDay(from)?.toISOString() ?? '',
        to: endOfDay(to)?.toISOString() ?? '',
      };
    },
    { equal: sameContent },
  );
  private readonly request = computed(
    () => ({ ...this.filter(), skipCount: (this.page() - 1) * pageSize, maxResultCount: pageSize }),
    { equal: sameContent },
  );
  protected readonly list = loadable(this.request, (request) => this.api.listLetters(request));
  protected readonly total = computed(() => this.list.value()?.totalCount ?? 0);
  /** What is done to all is done to what is shown. */
  protected readonly cannotDoAll = computed(() => this.action.busy() || this.list.loading());

  private readonly kinds = loadable(signal(0), () => this.api.listKinds());
  protected readonly names = computed(() => this.choices('name'));
  protected readonly subscribers = computed(() => this.choices('subscriber'));

  protected count(value: number): string {
    return this.formats.count(value);
  }

  protected replay({ id }: DeadLetter): void {
    this.action.run(this.api.replay(id), () => this.reload(), 'SupportMax::DeadLetters:Replayed');
  }

  protected discard({ id }: DeadLetter): void {
    const agreed = this.agreement.before(this.api.discard(id), 'SupportMax::DeadLetters:DiscardText');
    this.action.run(agreed, () => this.reload(), 'SupportMax::DeadLetters:Discarded');
  }

  protected replayAll(): void {
    const agreed = this.agreement.before(
      this.api.replayAll(this.filter()),
      'SupportMax::DeadLetters:AllText',
      this.filtered() ? 'SupportMax::DeadLetters:FoundTitle' : 'SupportMax::DeadLetters:AllTitle',
    );
    this.action.run(agreed, ({ replayed }) => this.report('SupportMax::DeadLetters:ReplayedCount', replayed));
  }

  protected discardAll(): void {
    const total = this.total();
    const agreed = this.agreement.before(
      this.api.discardAll(this.filter(), total),
      countedKey(
        this.filtered()
          ? 'SupportMax::DeadLetters:DiscardFoundText'
          : 'SupportMax::DeadLetters:DiscardAllText',
        total,
      ),
      undefined,
      { textParams: [this.count(total)] },
    );
    this.action.run(agreed, ({ discarded }) =>
      this.report('SupportMax::DeadLetters:DiscardedCount', discarded),
    );
  }

  protected clear(): void {
    this.query.patch(noFilter);
  }

  private report(key: string, count: number): void {
    this.toaster.success(key, undefined, { messageLocalizationParams: [this.count(count)] });
    this.query.patch({ page: '1' });
    this.reload();
  }

  private reload(): void {
    // Its page may have been the last one.
    if (this.list.value()?.items.length === 1) this.query.patch({ page: '1' });
    this.list.reload();
    this.kinds.reload();
  }

  /** What there is, and what is chosen even if there is no more of it. */
  private choices(part: 'name' | 'subscriber'): readonly string[] {
    const there = this.kinds.value()?.items.map((kind) => kind[part]) ?? [];
    const chosen = this.query.value()[part];
    return [...new Set(chosen ? [...there, chosen] : there)].sort();
  }
}
