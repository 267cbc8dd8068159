import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { type BudgetUse } from './chat-models-api';

/** How far each budget is used, and what it means when one comes to its end. */
@Component({
  selector: 'sm-budget-uses',
  imports: [LocalizationPipe, ProgressBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './budget-uses.html',
  styleUrl: './budget-uses.css',
})
export class BudgetUses {
  readonly budgets = input.required<readonly BudgetUse[]>();

  protected readonly formats = inject(Formats);
  /** The worst of the warnings. */
  protected readonly warning = computed(() =>
    Math.max(0, ...this.budgets().map(({ warning }) => warning ?? 0)),
  );
}
