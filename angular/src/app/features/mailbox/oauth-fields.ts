import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule, type FormGroup } from '@angular/forms';

const fields = [
  { name: 'tokenEndpoint', type: 'url' },
  { name: 'clientId', type: 'text' },
  { name: 'clientSecret', type: 'password' },
  { name: 'refreshToken', type: 'password' },
  { name: 'scope', type: 'text' },
] as const;

/** How access tokens for the mailbox are made. */
@Component({
  selector: 'sm-oauth-fields',
  imports: [LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [formGroup]="form()" class="sm-fields p-0">
      <legend>{{ 'SupportMax::Mailbox:SignIn:oAuth' | abpLocalization }}</legend>
      @for (field of fields; track field.name) {
        <div class="sm-field">
          <label [for]="'oauth-' + field.name">{{
            'SupportMax::Mailbox:OAuth:' + field.name | abpLocalization
          }}</label>
          <input
            class="form-control"
            autocomplete="off"
            spellcheck="false"
            [id]="'oauth-' + field.name"
            [type]="field.type"
            [formControlName]="field.name"
            [placeholder]="hasSecret() ? ('SupportMax::Secret:Stored' | abpLocalization) : ''"
          />
        </div>
      }
    </fieldset>
  `,
})
export class OAuthFields {
  readonly form = input.required<FormGroup>();
  readonly hasSecret = input.required<boolean>();

  protected readonly fields = fields;
}
