import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import type { WidgetForm } from './widget-form';

/** What the widget says in one language. */
@Component({
  selector: 'sm-widget-text-fields',
  imports: [LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="fields" [formGroup]="form()">
      <div class="sm-field">
        <label [for]="name() + '-greeting'">{{ 'SupportMax::Widget:Greeting' | abpLocalization }}</label>
        <textarea
          [id]="name() + '-greeting'"
          class="form-control"
          rows="2"
          formControlName="greeting"
        ></textarea>
        @if (name() === 'german') {
          <p class="sm-hint">{{ 'SupportMax::Widget:TranslationHint' | abpLocalization }}</p>
        }
      </div>
      <div class="sm-field">
        <label [for]="name() + '-launcher'">
          {{ 'SupportMax::Widget:Launcher' | abpLocalization }}
          <span class="sm-optional">{{ 'SupportMax::Optional' | abpLocalization }}</span>
        </label>
        <input
          [id]="name() + '-launcher'"
          class="form-control"
          formControlName="launcherText"
          maxlength="40"
        />
      </div>
      <div class="sm-field">
        <label [for]="name() + '-starts'">
          {{ 'SupportMax::Widget:QuickStarts' | abpLocalization }}
          <span class="sm-optional">{{ 'SupportMax::Widget:QuickStartsHint' | abpLocalization }}</span>
        </label>
        <textarea
          [id]="name() + '-starts'"
          class="form-control"
          rows="3"
          formControlName="quickStarts"
        ></textarea>
      </div>
    </div>
  `,
  styles: `
    .fields {
      display: grid;
      gap: 1.125rem;
    }
  `,
})
export class WidgetTextFields {
  readonly form = input.required<WidgetForm['controls']['texts']>();
  readonly name = input.required<string>();
}
