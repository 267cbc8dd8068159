import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { forkJoin, of } from 'rxjs';
import { ErrorText } from '../../../shared/data/error-text';
import { loadable } from '../../../shared/data/loadable';
import { Formats } from '../../../shared/format/formats';
import { LoadState } from '../../../shared/ui/load-state';
import { KnowledgeApi } from '../../knowledge/knowledge-api';
import {
  AnsweringApi,
  type RiskPoint,
  type ThresholdOverride,
  type Thresholds,
  type ThresholdSet,
} from '../answering-api';
import { BudgetPanel } from './budget-panel';
import { ComparisonPanel } from './comparison-panel';
import { CurveChart } from './curve-chart';
import { ReplayPanel } from './replay-panel';
import { ThresholdGrid } from './threshold-grid';
import { withOverride } from './threshold-set';

/** From which probability on the bot answers: by an error budget, or by hand with what it would mean. */
@Component({
  selector: 'sm-thresholds-page',
  imports: [
    BudgetPanel,
    ComparisonPanel,
    CurveChart,
    LoadState,
    LocalizationPipe,
    ReplayPanel,
    ThresholdGrid,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './thresholds-page.html',
  styleUrl: './thresholds-page.css',
})
export class ThresholdsPage {
  private readonly api = inject(AnsweringApi);
  private readonly knowledge = inject(KnowledgeApi);
  private readonly errors = inject(ErrorText);
  private readonly toaster = inject(ToasterService);

  protected readonly formats = inject(Formats);
  protected readonly found = loadable(signal(0), () =>
    forkJoin({
      thresholds: this.api.thresholds(),
      budget: this.api.errorBudget(),
      areas: this.knowledge.productAreas(),
    }),
  );
  private readonly edited = signal<ThresholdSet | null>(null);
  /** The curve of a replayed period, in place of the examples'. */
  protected readonly replayed = signal<readonly RiskPoint[] | null>(null);
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  /** What is on the screen: the thresholds in force, or what somebody has made of them. */
  protected readonly shown = computed(() => this.edited() ?? this.found.value()?.thresholds);
  protected readonly isChanged = computed(() => {
    const [edited, stored] = [this.edited(), this.found.value()?.thresholds];
    return edited !== null && JSON.stringify(edited) !== JSON.stringify(stored);
  });

  protected setDefault(thresholds: Thresholds): void {
    const shown = this.shown();
    if (shown) this.edited.set({ ...shown, default: thresholds });
  }

  protected setOverride(override: ThresholdOverride): void {
    const shown = this.shown();
    if (shown) this.edited.set(withOverride(shown, override));
  }

  protected discard(): void {
    this.edited.set(null);
    this.error.set('');
  }

  /** Setting thresholds by hand takes them out of the budget's hands. */
  protected publish(): void {
    const edited = this.edited();
    if (edited) this.change(edited, 'SupportMax::Thresholds:Published');
  }

  /** As they are, and nobody moves them any more. */
  protected setByHand(set: ThresholdSet): void {
    this.change(set, 'SupportMax::Budget:Left');
  }

  private change(set: ThresholdSet, message: string): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    this.api.changeThresholds(set).subscribe({
      next: () => this.done(message),
      error: (error: unknown) => this.failed(error),
    });
  }

  protected keepBudget(budget: { maxWrongShare: number; automatic: boolean }): void {
    this.busy.set(true);
    this.error.set('');
    this.api.changeErrorBudget(budget.maxWrongShare, budget.automatic).subscribe({
      next: () => this.done('SupportMax::Budget:Kept'),
      error: (error: unknown) => this.failed(error),
    });
  }

  protected readonly preview = (share: number) => (share > 0 ? this.api.errorBudget(share) : of(undefined));

  private done(message: string): void {
    this.busy.set(false);
    this.edited.set(null);
    this.found.reload();
    this.toaster.success(message);
  }

  private failed(error: unknown): void {
    this.busy.set(false);
    this.error.set(this.errors.of(error));
  }
}
