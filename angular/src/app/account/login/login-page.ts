import { LocalizationPipe } from '@abp/ng.core';
import { RouterLink } from '@angular/router';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { CookieAuthService } from '../../core/auth/cookie-auth.service';
import { loginErrorText, type LocalizedText } from './login-error';
import { RememberedCompany } from './remembered-company';
import { BusyButton } from '../../shared/ui/busy-button';

/** One form for everybody: people of a company name it, operators leave it empty. */
@Component({
  selector: 'sm-login-page',
  imports: [BusyButton, LocalizationPipe, ReactiveFormsModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './login-page.html',
  styleUrl: './login-page.css',
})
export class LoginPage {
  private readonly auth = inject(CookieAuthService);
  private readonly remembered = inject(RememberedCompany);

  readonly returnUrl = input<string>();

  protected readonly form = inject(NonNullableFormBuilder).group({
    company: [this.remembered.read()],
    username: ['', Validators.required],
    password: ['', Validators.required],
    rememberMe: [true],
  });
  protected readonly busy = signal(false);
  protected readonly passwordShown = signal(false);
  protected readonly submitted = signal(false);
  protected readonly error = signal<LocalizedText | null>(null);

  protected signIn(): void {
    this.submitted.set(true);
    if (this.form.invalid || this.busy()) return;
    this.busy.set(true);
    this.error.set(null);
    const entered = this.form.getRawValue();
    this.auth.login({ ...entered, redirectUrl: this.returnUrl() }).subscribe({
      next: () => this.remembered.write(entered.company.trim()),
      error: (error: unknown) => {
        this.busy.set(false);
        this.error.set(loginErrorText(error));
      },
    });
  }

  protected isMissing(field: 'username' | 'password'): boolean {
    return this.submitted() && this.form.controls[field].invalid;
  }
}
