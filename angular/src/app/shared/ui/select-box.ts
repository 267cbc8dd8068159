import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** A list's filter or order: one of several values, in its toolbar. */
@Component({
  selector: 'sm-select-box',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select #box class="form-select" [attr.aria-label]="label()" (change)="valueChange.emit(box.value)">
      @if (allText(); as all) {
        <option value="" [selected]="!value()">{{ all }}</option>
      }
      @for (option of options(); track option) {
        <option [value]="option" [selected]="option === value()">
          {{ keyPrefix() ? (keyPrefix() + option | abpLocalization) : option }}
        </option>
      }
    </select>
  `,
  // The box itself is what the toolbar lays out.
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class SelectBox {
  readonly label = input.required<string>();
  readonly options = input.required<readonly string[]>();
  /** With the option behind it, the key of an option's text; without it an option is its own text. */
  readonly keyPrefix = input('');
  /** The text of the choice of no single option, whose value is empty; without it one must be chosen. */
  readonly allText = input('');
  readonly value = input.required<string>();
  readonly valueChange = output<string>();
}
