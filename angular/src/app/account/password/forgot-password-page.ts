import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { ErrorText } from '../../shared/data/error-text';
import { PasswordApi } from './password-api';

@Component({
  selector: 'sm-forgot-password-page',
  imports: [LocalizationPipe, ReactiveFormsModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ 'AbpAccount::ForgotPassword' | abpLocalization }}</h1>
    @if (sent()) {
      <p class="sm-alert sm-alert-good" role="status">
        {{ 'AbpAccount::PasswordResetMailSentMessage' | abpLocalization }}
      </p>
    } @else {
      <p class="sm-muted">{{ 'AbpAccount::SendPasswordResetLink_Information' | abpLocalization }}</p>
      @if (error()) {
        <p class="sm-alert sm-alert-danger" role="alert">{{ error() }}</p>
      }
      <form [formGroup]="form" (ngSubmit)="send()" novalidate>
        <div class="sm-field">
          <label for="forgot-company">
            {{ 'SupportMax::Login:Company' | abpLocalization }}
            <span class="sm-optional">{{ 'SupportMax::Login:CompanyHint' | abpLocalization }}</span>
          </label>
          <input
            id="forgot-company"
            class="form-control"
            formControlName="company"
            autocomplete="organization"
          />
        </div>
        <div class="sm-field">
          <label for="forgot-email">{{ 'AbpAccount::EmailAddress' | abpLocalization }}</label>
          <input
            id="forgot-email"
            type="email"
            class="form-control"
            formControlName="email"
            autocomplete="email"
          />
        </div>
        <button type="submit" class="btn btn-primary" [disabled]="busy() || form.invalid">
          {{ 'AbpAccount::Submit' | abpLocalization }}
        </button>
      </form>
    }
    <a routerLink="/account/login">{{ 'AbpAccount::BackToLogin' | abpLocalization }}</a>
  `,
  styleUrl: './password-page.css',
})
export class ForgotPasswordPage {
  private readonly api = inject(PasswordApi);
  private readonly errors = inject(ErrorText);

  protected readonly form = inject(NonNullableFormBuilder).group({
    company: [''],
    email: ['', [Validators.required, Validators.email]],
  });
  protected readonly busy = signal(false);
  protected readonly sent = signal(false);
  protected readonly error = signal('');

  protected send(): void {
    if (this.form.invalid || this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    const { company, email } = this.form.getRawValue();
    this.api.sendLink(email.trim(), company.trim()).subscribe({
      next: () => this.sent.set(true),
      error: (error: unknown) => {
        this.busy.set(false);
        this.error.set(this.errors.of(error));
      },
    });
  }
}
