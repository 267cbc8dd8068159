import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { loadable } from '../../shared/data/loadable';
import { Formats } from '../../shared/format/formats';
import { LoadState } from '../../shared/ui/load-state';
import { BudgetUses } from './budget-uses';
import { ChatModelsApi, type ModelDay } from './chat-models-api';

const periods = [7, 30, 90] as const;
const dayMilliseconds = 86_400_000;

/** What the model was used for and what that cost: by day, by model, by conversation, and against a person's work. */
@Component({
  selector: 'sm-usage-report',
  imports: [BudgetUses, LoadState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './usage-report.html',
  styleUrl: './usage-report.css',
})
export class UsageReport {
  private readonly api = inject(ChatModelsApi);

  protected readonly formats = inject(Formats);
  protected readonly periods = periods;
  protected readonly days = signal<number>(30);
  protected readonly usage = loadable(this.days, (days) => {
    const now = Date.now();
    return this.api.usage(new Date(now - days * dayMilliseconds).toISOString(), new Date(now).toISOString());
  });
  protected readonly figures = computed(() => {
    const found = this.usage.value();
    if (!found) return [];
    const { formats } = this;
    return [
      { key: 'Cost', value: formats.dollars(found.cost) },
      { key: 'CostPerConversation', value: formats.dollars(found.costPerConversation) },
      { key: 'CostPerResolution', value: formats.dollars(found.costPerResolution) },
      { key: 'Saved', value: formats.dollars(found.saved) },
      { key: 'SpentToday', value: formats.dollars(found.spentToday) },
      { key: 'SpentThisMonth', value: formats.dollars(found.spentThisMonth) },
    ];
  });
  protected readonly counts = computed(() => {
    const found = this.usage.value();
    if (!found) return [];
    const { formats } = this;
    const counts = (['calls', 'composed', 'refused', 'failed', 'conversations'] as const).map((key) => ({
      key: key as string,
      value: formats.count(found[key]),
    }));
    const again = `${formats.count(found.sentAgain)} (${formats.share(found.sentAgainShare)})`;
    return [...counts, { key: 'sentAgain', value: again }];
  });
  private readonly dearest = computed(() =>
    Math.max(0, ...(this.usage.value()?.days ?? []).map(({ cost }) => cost)),
  );

  /** The bar's length against the dearest day's, in percent. */
  protected part({ cost }: ModelDay): number {
    return this.dearest() ? (cost / this.dearest()) * 100 : 0;
  }

  protected dayName(day: string): string {
    return new Intl.DateTimeFormat(this.formats.culture, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(day + 'T00:00:00Z'),
    );
  }
}
