import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule, type FormGroup } from '@angular/forms';

/** A model's name, or its deployment's, and its prices. */
@Component({
  selector: 'sm-model-fields',
  imports: [LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="sm-fields p-0" [formGroup]="form()">
      <legend>{{ 'SupportMax::ChatModels:Model:' + size() | abpLocalization }}</legend>
      <div class="sm-field">
        <label [for]="size() + '-name'">{{ 'SupportMax::ChatModels:ModelName' | abpLocalization }}</label>
        <input
          class="form-control"
          autocomplete="off"
          spellcheck="false"
          formControlName="name"
          [id]="size() + '-name'"
        />
      </div>
      <div class="sm-field">
        <label [for]="size() + '-input'">{{ 'SupportMax::ChatModels:InputPrice' | abpLocalization }}</label>
        <input
          type="number"
          step="any"
          min="0"
          class="form-control"
          formControlName="inputPrice"
          [id]="size() + '-input'"
        />
      </div>
      <div class="sm-field">
        <label [for]="size() + '-output'">{{ 'SupportMax::ChatModels:OutputPrice' | abpLocalization }}</label>
        <input
          type="number"
          step="any"
          min="0"
          class="form-control"
          formControlName="outputPrice"
          [id]="size() + '-output'"
        />
      </div>
    </fieldset>
  `,
})
export class ModelFields {
  readonly size = input.required<'small' | 'large'>();
  readonly form = input.required<FormGroup>();
}
