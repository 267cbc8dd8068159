import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { ErrorText } from '../../shared/data/error-text';
import { PasswordApi } from './password-api';

/** Where the link in a mail leads: for a forgotten password, and for an administrator's first one. */
@Component({
  selector: 'sm-reset-password-page',
  imports: [LocalizationPipe, ReactiveFormsModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ 'SupportMax::Password:Title' | abpLocalization }}</h1>
    @if (done()) {
      <p class="sm-alert sm-alert-good" role="status">
        {{ 'AbpAccount::YourPasswordIsSuccessfullyReset' | abpLocalization }}
      </p>
    } @else if (!userId() || !resetToken()) {
      <p class="sm-alert sm-alert-warn">{{ 'SupportMax::Password:NoLink' | abpLocalization }}</p>
    } @else {
      @if (error()) {
        <p class="sm-alert sm-alert-danger" role="alert">{{ error() }}</p>
      }
      <form [formGroup]="form" (ngSubmit)="save()" novalidate>
        <div class="sm-field">
          <label for="new-password">{{ 'AbpAccount::Password' | abpLocalization }}</label>
          <input
            id="new-password"
            type="password"
            class="form-control"
            formControlName="password"
            autocomplete="new-password"
            aria-describedby="new-password-note"
          />
          <p id="new-password-note" class="sm-hint">{{ 'SupportMax::Password:Rules' | abpLocalization }}</p>
        </div>
        <div class="sm-field">
          <label for="repeat-password">{{ 'AbpAccount::ConfirmPassword' | abpLocalization }}</label>
          <input
            id="repeat-password"
            type="password"
            class="form-control"
            formControlName="repeated"
            autocomplete="new-password"
          />
          @if (checked() && differs()) {
            <p class="sm-field-error" role="alert">{{ 'SupportMax::Password:Differs' | abpLocalization }}</p>
          }
        </div>
        <button type="submit" class="btn btn-primary" [disabled]="busy()">
          {{ 'AbpAccount::Submit' | abpLocalization }}
        </button>
      </form>
    }
    <a routerLink="/account/login">{{ 'AbpAccount::BackToLogin' | abpLocalization }}</a>
  `,
  styleUrl: './password-page.css',
})
export class ResetPasswordPage {
  private readonly api = inject(PasswordApi);
  private readonly errors = inject(ErrorText);

  readonly userId = input('');
  readonly resetToken = input('');
  readonly tenant = input('');

  protected readonly form = inject(NonNullableFormBuilder).group({
    password: ['', Validators.required],
    repeated: [''],
  });
  protected readonly checked = signal(false);
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly error = signal('');

  protected differs(): boolean {
    const { password, repeated } = this.form.getRawValue();
    return password !== repeated;
  }

  protected save(): void {
    this.checked.set(true);
    if (this.form.invalid || this.differs() || this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    const { password } = this.form.getRawValue();
    this.api.reset(this.userId(), this.resetToken(), this.tenant(), password).subscribe({
      next: () => this.done.set(true),
      error: (error: unknown) => {
        this.busy.set(false);
        this.error.set(this.errors.of(error));
      },
    });
  }
}
