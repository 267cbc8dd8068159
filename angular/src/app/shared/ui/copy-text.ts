import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';

const confirmationMilliseconds = 2_000;

/** A text to take elsewhere, with a button that copies it. */
@Component({
  selector: 'sm-copy-text',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="frame">
      <pre tabindex="0" [attr.aria-label]="label()">{{ text() }}</pre>
      <button type="button" class="btn btn-sm btn-light" (click)="copy()">
        <i [class]="copied() ? 'bi bi-check-lg' : 'bi bi-clipboard'" aria-hidden="true"></i>
        <span aria-live="polite">{{
          (copied() ? 'SupportMax::Copied' : 'SupportMax::Copy') | abpLocalization
        }}</span>
      </button>
    </div>
  `,
  styles: `
    .frame {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 0.5rem;
    }
    pre {
      flex: 1 1 16rem;
      min-width: 0;
      margin: 0;
      padding: 0.75rem 0.875rem;
      border-radius: 0.5rem;
      background: var(--sm-surface-sunken);
      color: var(--sm-text);
      font-size: 0.8125rem;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    button {
      display: inline-flex;
      gap: 0.375rem;
      flex: none;
    }
  `,
})
export class CopyText {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  protected readonly copied = signal(false);

  protected copy(): void {
    void navigator.clipboard.writeText(this.text()).then(() => {
      this.copied.set(true);
      setTimeout(() => this.copied.set(false), confirmationMilliseconds);
    });
  }
}
