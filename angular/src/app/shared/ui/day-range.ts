import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** The first and the last day of a period, as `2026-03-01`; empty while one is not chosen. */
@Component({
  selector: 'sm-day-range',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span>
      <label for="period-from">{{ 'SupportMax::Period:From' | abpLocalization }}</label>
      <input
        #from
        id="period-from"
        type="date"
        class="form-control"
        [value]="fromDay()"
        [max]="latest()"
        (change)="fromChange.emit(from.value)"
      />
    </span>
    <span>
      <label for="period-to">{{ 'SupportMax::Period:To' | abpLocalization }}</label>
      <input
        #to
        id="period-to"
        type="date"
        class="form-control"
        [value]="toDay()"
        [max]="latest()"
        (change)="toChange.emit(to.value)"
      />
    </span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375rem 0.5rem;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
    }
    input {
      width: 10rem;
    }
    label {
      min-width: 2.25rem;
      margin: 0;
    }
  `,
})
export class DayRange {
  readonly fromDay = input.required<string>();
  readonly toDay = input.required<string>();
  /** The last day that can be chosen. */
  readonly latest = input.required<string>();
  readonly fromChange = output<string>();
  readonly toChange = output<string>();
}
