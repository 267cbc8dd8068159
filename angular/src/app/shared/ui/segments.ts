import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** A few choices side by side, one of them in force. */
@Component({
  selector: 'sm-segments',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-segments" role="group" [attr.aria-label]="label()">
      @for (option of options(); track option) {
        <button type="button" [attr.aria-pressed]="option === value()" (click)="valueChange.emit(option)">
          {{ keyPrefix() + (option || 'all') | abpLocalization }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class Segments<T extends string> {
  readonly label = input.required<string>();
  /** The empty one stands for all of them; its text is that of `all`. */
  readonly options = input.required<readonly T[]>();
  /** With the option behind it, the key of an option's text. */
  readonly keyPrefix = input.required<string>();
  readonly value = input.required<T>();
  /** Also when the one in force is chosen again. */
  readonly valueChange = output<T>();
}
