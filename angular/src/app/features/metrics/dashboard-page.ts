import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { EMPTY, of } from 'rxjs';
import { loadable, sameContent } from '../../shared/data/loadable';
import { QueryState } from '../../shared/data/query-state';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { MetricsApi } from './metrics-api';
import { GroupTable } from './group-table';
import { intervalOf, isPeriodChoice, toDayText, toPeriod } from './period';
import { PeriodPicker } from './period-picker';
import { SeriesChart } from './series-chart';
import { SummaryCards } from './summary-cards';

@Component({
  selector: 'sm-dashboard-page',
  imports: [EmptyState, GroupTable, LoadState, LocalizationPipe, PeriodPicker, SeriesChart, SummaryCards],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.css',
})
export class DashboardPage {
  private readonly api = inject(MetricsApi);

  /** Fixed until "refresh", so that cards, chart and tables speak of the same period. */
  private readonly now = signal(new Date());

  protected readonly today = computed(() => toDayText(this.now()));
  protected readonly query = new QueryState({ period: '7d', from: '', to: '' });
  protected readonly choice = computed(() => {
    const { period } = this.query.value();
    return isPeriodChoice(period) ? period : '7d';
  });
  protected readonly fromDay = computed(() => this.query.value().from || this.today());
  protected readonly toDay = computed(() => this.query.value().to || this.today());
  protected readonly period = computed(
    () => toPeriod(this.choice(), this.fromDay(), this.toDay(), this.now()),
    { equal: sameContent },
  );
  protected readonly interval = computed(() => {
    const period = this.period();
    return period ? intervalOf(period) : 'day';
  });

  protected readonly summary = loadable(this.period, (period) => (period ? this.api.summary(period) : EMPTY));
  protected readonly series = loadable(this.period, (period) =>
    period ? this.api.series(period, intervalOf(period)) : of({ items: [] }),
  );

  protected refresh(): void {
    this.now.set(new Date());
  }
}
