import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ErrorText } from '../../../shared/data/error-text';
import { AnsweringApi, type AskResult } from '../../answering/answering-api';
import { AskResultView } from './ask-result-view';
import { BusyButton } from '../../../shared/ui/busy-button';

@Component({
  selector: 'sm-ask-box',
  imports: [AskResultView, BusyButton, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Ask:Title' | abpLocalization }}</h2>
      <form (submit)="ask($event)">
        <label for="ask-text" class="sm-hint">{{ 'SupportMax::Ask:Hint' | abpLocalization }}</label>
        <div class="line">
          <input
            #box
            id="ask-text"
            class="form-control"
            autocomplete="off"
            maxlength="4000"
            [value]="text()"
            (input)="text.set(box.value)"
          />
          <button type="submit" class="btn btn-primary" [smBusy]="busy()" [disabled]="!text().trim()">
            {{ 'SupportMax::Ask:Ask' | abpLocalization }}
          </button>
        </div>
      </form>
      <div aria-live="polite">
        @if (error()) {
          <p class="sm-alert sm-alert-danger">{{ error() }}</p>
        }
        @if (result(); as found) {
          <sm-ask-result-view [result]="found" />
        }
      </div>
    </section>
  `,
  styles: `
    form {
      display: grid;
      gap: 0.5rem;
    }
    .line {
      display: flex;
      gap: 0.5rem;
    }
    .line input {
      min-width: 0;
    }
    .line button {
      flex: none;
    }
    .sm-alert {
      margin: 0.875rem 0 0;
    }
  `,
})
export class AskBox {
  private readonly api = inject(AnsweringApi);
  private readonly errors = inject(ErrorText);
  private readonly destroyRef = inject(DestroyRef);

  protected readonly text = signal('');
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly result = signal<AskResult | null>(null);

  protected ask(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (!text || this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    this.api
      .ask(text)
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe({
        next: (result) => {
          this.busy.set(false);
          this.result.set(result);
        },
        error: (error: unknown) => {
          this.busy.set(false);
          this.result.set(null);
          this.error.set(this.errors.of(error));
        },
      });
  }
}
