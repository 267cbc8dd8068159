import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { periodChoices, type PeriodChoice } from './period';
import { Segments } from '../../shared/ui/segments';

@Component({
  selector: 'sm-period-picker',
  imports: [LocalizationPipe, Segments],
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
      <div class="days">
        <label for="period-from">{{ 'SupportMax::Period:From' | abpLocalization }}</label>
        <input
          #from
          id="period-from"
          type="date"
          class="form-control"
          [value]="fromDay()"
          [max]="today()"
          (change)="fromChange.emit(from.value)"
        />
        <label for="period-to">{{ 'SupportMax::Period:To' | abpLocalization }}</label>
        <input
          #to
          id="period-to"
          type="date"
          class="form-control"
          [value]="toDay()"
          [max]="today()"
          (change)="toChange.emit(to.value)"
        />
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.625rem;
    }
    .days {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.375rem 0.5rem;
    }
    .days input {
      width: 10rem;
    }
    .days label {
      margin: 0;
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
