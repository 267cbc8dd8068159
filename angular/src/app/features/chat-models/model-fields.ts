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
        <label [for]="of() + size() + '-name'">{{
          'SupportMax::ChatModels:ModelName' | abpLocalization
        }}</label>
        <input
          class="form-control"
          autocomplete="off"
          spellcheck="false"
          formControlName="name"
          [id]="of() + size() + '-name'"
        />
      </div>
      <div class="sm-field">
        <label [for]="of() + size() + '-input'">{{
          'SupportMax::ChatModels:InputPrice' | abpLocalization
        }}</label>
        <input
          type="number"
          step="any"
          min="0"
          class="form-control"
          formControlName="inputPrice"
          [id]="of() + size() + '-input'"
        />
      </div>
      <div class="sm-field">
        <label [for]="of() + size() + '-output'">{{
          'SupportMax::ChatModels:OutputPrice' | abpLocalization
        }}</label>
        <input
          type="number"
          step="any"
          min="0"
          class="form-control"
          formControlName="outputPrice"
          [id]="of() + size() + '-output'"
        />
      </div>
    </fieldset>
  `,
})
export class ModelFields {
  readonly size = input.required<'small' | 'large'>();
  /** What sets its fields' ids apart where a page has several. */
  readonly of = input('');
  readonly form = input.required<FormGroup>();
}
