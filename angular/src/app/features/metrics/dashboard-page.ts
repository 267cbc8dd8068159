import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { auditTime, EMPTY, merge, of } from 'rxjs';
import { Policies } from '../../core/menu/policies';
import { loadable, sameContent } from '../../shared/data/loadable';
import { QueryState } from '../../shared/data/query-state';
import { toDayText } from '../../shared/format/days';
import { EmptyState } from '../../shared/ui/empty-state';
import { LoadState } from '../../shared/ui/load-state';
import { DeskHub } from '../conversations/live/desk-hub';
import { ServiceLevels } from '../conversations/desk/service-levels';
import { LiveIndicator } from '../conversations/live/live-indicator';
import { FirstSteps } from '../onboarding/first-steps';
import { MetricsApi } from './metrics-api';
import { ModelCosts } from './model-costs';
import { GroupTable } from './group-table';
import { before, intervalOf, isPeriodChoice, stepWithin, toPeriod } from './period';
import { PeriodPicker } from './period-picker';
import { SeriesChart } from './series-chart';
import { SummaryCards } from './summary-cards';

/** However much happens, the numbers are counted at most this often. */
const refreshMilliseconds = 5_000;

@Component({
  selector: 'sm-dashboard-page',
  imports: [
    EmptyState,
    FirstSteps,
    GroupTable,
    LiveIndicator,
    LoadState,
    LocalizationPipe,
    ModelCosts,
    PeriodPicker,
    SeriesChart,
    ServiceLevels,
    SummaryCards,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.css',
})
export class DashboardPage {
  private readonly api = inject(MetricsApi);
  private readonly router = inject(Router);
  protected readonly mayRead = inject(PermissionService).getGrantedPolicy(Policies.Conversations);
  protected readonly maySeeCosts = inject(PermissionService).getGrantedPolicy(Policies.ChatModels);

  /** Fixed until something happens, so that cards, chart and tables speak of the same period. */
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

  /** The period before is only there to compare with: without it the page is whole. */
  protected readonly earlier = loadable(this.period, (period) =>
    period ? this.api.summary(before(period)) : EMPTY,
  );

  constructor() {
    if (!this.mayRead) return;
    const hub = inject(DeskHub);
    hub.watch(inject(DestroyRef));
    merge(hub.messages$, hub.statuses$)
      .pipe(auditTime(refreshMilliseconds), takeUntilDestroyed())
      .subscribe(() => this.refresh());
  }

  protected refresh(): void {
    this.now.set(new Date());
  }

  /** The conversations that began in one step of the chart. */
  protected open(start: string): void {
    const period = this.period();
    if (!period || !this.mayRead) return;
    void this.router.navigate(['/dashboard/conversations'], {
      queryParams: stepWithin(period, start, this.interval()),
    });
  }
}
