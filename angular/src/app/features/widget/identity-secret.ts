import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { Observable } from 'rxjs';
import { Agreement } from '../../shared/data/agreement';
import { ErrorText } from '../../shared/data/error-text';
import { CopyText } from '../../shared/ui/copy-text';
import { WidgetApi } from './widget-api';

const example = `// on your own server; never in the browser
const hmac = crypto.createHmac('sha256', SECRET).update(userId).digest('hex');
// on the page
SupportMax.identify({ id: userId, name, email, hmac });`;

/** The secret by which a site proves who its signed-in customers are; shown only when asked for. */
@Component({
  selector: 'sm-identity-secret',
  imports: [CopyText, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Secret:Title' | abpLocalization }}</h2>
      <p class="sm-muted">{{ 'SupportMax::Secret:Text' | abpLocalization }}</p>
      <sm-copy-text [text]="example" [label]="'SupportMax::Secret:Example' | abpLocalization" />
      <div class="sm-actions my-3">
        <button type="button" class="btn btn-light" (click)="reveal()">
          <i class="bi bi-eye" aria-hidden="true"></i> {{ 'SupportMax::Secret:Show' | abpLocalization }}
        </button>
        <button type="button" class="btn btn-light" (click)="replace()">
          <i class="bi bi-arrow-repeat" aria-hidden="true"></i>
          {{ 'SupportMax::Secret:Replace' | abpLocalization }}
        </button>
      </div>
      <div aria-live="polite">
        @if (secret(); as shown) {
          <sm-copy-text [text]="shown" [label]="'SupportMax::Secret:Title' | abpLocalization" />
        }
        @if (error()) {
          <p class="sm-alert sm-alert-danger">{{ error() }}</p>
        }
      </div>
    </section>
  `,
})
export class IdentitySecret {
  private readonly api = inject(WidgetApi);
  private readonly errors = inject(ErrorText);
  private readonly agreement = inject(Agreement);

  protected readonly example = example;
  protected readonly secret = signal('');
  protected readonly error = signal('');

  protected reveal(): void {
    this.show(this.api.secret());
  }

  protected replace(): void {
    this.show(
      this.agreement.before(
        this.api.replaceSecret(),
        'SupportMax::Secret:ReplaceText',
        'SupportMax::Secret:Replace',
      ),
    );
  }

  private show(secret$: Observable<{ readonly secret: string }>): void {
    this.error.set('');
    secret$.subscribe({
      next: ({ secret }) => this.secret.set(secret),
      error: (error: unknown) => this.error.set(this.errors.of(error)),
    });
  }
}
