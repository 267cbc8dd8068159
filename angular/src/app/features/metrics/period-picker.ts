import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { periodChoices, type PeriodChoice } from './period';
import { DayRange } from '../../shared/ui/day-range';
import { Segments } from '../../shared/ui/segments';

@Component({
  selector: 'sm-period-picker',
  imports: [DayRange, LocalizationPipe, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sm-segments
      [label]="'SupportMax::Period' | abpLocalization"
      keyPrefix="SupportMax::Period:"
      [options]="choices"
      [value]="choice()"
      (valueChange)="choose.emit($event)"
    />
    @if (choice() === 'custom') {
      <sm-day-range
        [fromDay]="fromDay()"
        [toDay]="toDay()"
        [latest]="today()"
        (fromChange)="fromChange.emit($event)"
        (toChange)="toChange.emit($event)"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.625rem;
    }
  `,
})
export class PeriodPicker {
  protected readonly choices = periodChoices;

  readonly choice = input.required<PeriodChoice>();
  readonly fromDay = input.required<string>();
  readonly toDay = input.required<string>();
  readonly today = input.required<string>();
  readonly choose = output<PeriodChoice>();
  readonly fromChange = output<string>();
  readonly toChange = output<string>();
}
