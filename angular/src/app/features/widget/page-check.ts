import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { ErrorText } from '../../shared/data/error-text';
import { BusyButton } from '../../shared/ui/busy-button';
import { CopyText } from '../../shared/ui/copy-text';
import { browserCheck } from './browser-check';
import { WidgetApi, type PageDiagnosis } from './widget-api';

const icons: Record<string, string> = {
  ok: 'bi-check-circle-fill',
  problem: 'bi-x-circle-fill',
  note: 'bi-info-circle-fill',
};

/** Says why the widget does not show on a page: the server looks at the page, or a snippet looks from inside of it. */
@Component({
  selector: 'sm-page-check',
  imports: [BusyButton, CopyText, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Check:Title' | abpLocalization }}</h2>
      <form (submit)="check($event)">
        <label for="check-address">{{ 'SupportMax::Check:Address' | abpLocalization }}</label>
        <div class="line">
          <input
            #box
            id="check-address"
            type="url"
            class="form-control"
            placeholder="https://"
            [value]="address()"
            (input)="address.set(box.value)"
          />
          <button type="submit" class="btn btn-primary" [smBusy]="busy()" [disabled]="!address().trim()">
            {{ 'SupportMax::Check:Run' | abpLocalization }}
          </button>
        </div>
      </form>
      <div aria-live="polite">
        @if (error()) {
          <p class="sm-alert sm-alert-danger mt-3">{{ error() }}</p>
        }
        @if (diagnosis(); as found) {
          <p class="mt-3" [class]="problems() ? 'sm-alert sm-alert-warn' : 'sm-alert sm-alert-good'">
            {{
              (problems() ? 'SupportMax::Check:Problems' : 'SupportMax::Check:Fine')
                | abpLocalization: found.address
            }}
          </p>
          <ul class="sm-list">
            @for (finding of found.findings; track finding.check) {
              <li [class]="finding.state">
                <i [class]="'bi ' + icons[finding.state]" aria-hidden="true"></i>
                <span>
                  <strong>{{ 'SupportMax::Check:' + finding.check | abpLocalization }}</strong>
                  @if (finding.state !== 'ok') {
                    <span class="help">{{ 'SupportMax::CheckHelp:' + finding.check | abpLocalization }}</span>
                  }
                  @if (finding.detail) {
                    <code>{{ finding.detail }}</code>
                  }
                </span>
              </li>
            }
          </ul>
        }
      </div>
      <details>
        <summary>{{ 'SupportMax::Check:Snippet' | abpLocalization }}</summary>
        <p class="sm-muted mt-2">{{ 'SupportMax::Check:SnippetText' | abpLocalization }}</p>
        <sm-copy-text [text]="snippet()" [label]="'SupportMax::Check:Snippet' | abpLocalization" />
      </details>
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
    li {
      display: flex;
      gap: 0.75rem;
      padding: 0.625rem 0;
    }
    li strong {
      font-weight: 550;
    }
    .ok i {
      color: var(--sm-good);
    }
    .problem i {
      color: var(--sm-bad);
    }
    .note i {
      color: var(--sm-warn);
    }
    .help {
      display: block;
      color: var(--sm-text-muted);
    }
    code {
      display: block;
      overflow-wrap: anywhere;
      color: var(--sm-text-muted);
    }
    details {
      margin-top: 1rem;
    }
    summary {
      cursor: pointer;
      color: var(--sm-text);
    }
  `,
})
export class PageCheck {
  private readonly api = inject(WidgetApi);
  private readonly errors = inject(ErrorText);
  private readonly origin = inject(DOCUMENT).location.origin;

  readonly token = input.required<string>();

  protected readonly icons = icons;
  protected readonly address = signal('');
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly diagnosis = signal<PageDiagnosis | null>(null);
  protected readonly problems = computed(
    () => this.diagnosis()?.findings.some(({ state }) => state === 'problem') ?? false,
  );
  protected readonly snippet = computed(() => browserCheck(this.origin, this.token()));

  protected check(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    this.diagnosis.set(null);
    this.api.diagnose(this.address().trim()).subscribe({
      next: (found) => {
        this.busy.set(false);
        this.diagnosis.set(found);
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.error.set(this.errors.of(error));
      },
    });
  }
}
