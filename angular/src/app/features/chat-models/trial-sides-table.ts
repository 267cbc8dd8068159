import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import type { TrialSide, TrialSides } from './model-trial-api';

const millisecondsPerSecond = 1_000;

/** Both sides of a trial, figure by figure. */
@Component({
  selector: 'sm-trial-sides-table',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table class="sm-table">
      <thead>
        <tr>
          <th scope="col"></th>
          <th scope="col" class="sm-number">{{ 'SupportMax::ModelTrial:Current' | abpLocalization }}</th>
          <th scope="col" class="sm-number">{{ 'SupportMax::ModelTrial:Variant' | abpLocalization }}</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.key) {
          <tr>
            <th scope="row">{{ 'SupportMax::ModelTrial:Figure:' + line.key | abpLocalization }}</th>
            <td class="sm-number">{{ line.current }}</td>
            <td class="sm-number">{{ line.variant }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class TrialSidesTable {
  private readonly formats = inject(Formats);

  readonly sides = input.required<TrialSides>();
  /** Whether customers met both, and not test questions. */
  readonly isLive = input(false);

  protected readonly lines = computed(() => {
    const { current, variant } = this.sides();
    const [left, right] = [this.figures(current), this.figures(variant)];
    return left.map(({ key, value }, index) => ({ key, current: value, variant: right[index].value }));
  });

  private figures(side: TrialSide): { key: string; value: string }[] {
    const { formats } = this;
    const time = (value: number | null) =>
      formats.duration(value === null ? null : value / millisecondsPerSecond);
    const replies = [
      { key: 'asked', value: formats.count(side.asked) },
      { key: 'grounded', value: formats.share(side.groundedShare) },
      { key: 'sent', value: formats.count(side.sent) },
      { key: 'fellBack', value: formats.count(side.fellBack) },
      { key: 'cost', value: formats.dollars(side.cost) },
      { key: 'costPerReply', value: formats.dollars(side.sent ? side.cost / side.sent : null) },
      { key: 'median', value: time(side.medianMs) },
      { key: 'p95', value: time(side.p95Ms) },
    ];
    if (!this.isLive()) return replies;
    return [
      { key: 'conversations', value: formats.count(side.conversations) },
      ...replies,
      { key: 'automated', value: formats.count(side.automated) },
      { key: 'confirmed', value: formats.count(side.confirmed) },
      { key: 'wrong', value: formats.count(side.wrong) },
    ];
  }
}
