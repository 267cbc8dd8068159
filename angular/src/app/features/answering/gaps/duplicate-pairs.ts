import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { loadable } from '../../../shared/data/loadable';
import { ReasonText } from '../../../shared/reason-text';
import { Markdown } from '../../../shared/markdown/markdown';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { GapsApi } from './gaps-api';

const comparisonPauseMilliseconds = 3_000;

/** FAQs that a person should look at together, side by side. */
@Component({
  selector: 'sm-duplicate-pairs',
  imports: [EmptyState, LoadState, LocalizationPipe, Markdown, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Duplicates:Title' | abpLocalization }}</h2>
      <sm-load-state [source]="list" [skeletonRows]="3">
        @if (list.value(); as found) {
          @if (!found.isReady) {
            <p class="sm-alert" role="status">
              <span class="sm-spinner" aria-hidden="true"></span>
              {{ 'SupportMax::Duplicates:Comparing' | abpLocalization }}
            </p>
          } @else if (found.items.length) {
            <ul class="sm-list">
              @for (pair of found.items; track pair.first.id + pair.second.id) {
                <li>
                  <p class="sm-row-meta">
                    <span
                      [class]="
                        pair.kind === 'contradiction' ? 'sm-badge sm-badge-bad' : 'sm-badge sm-badge-warn'
                      "
                    >
                      {{ 'SupportMax::Duplicates:' + pair.kind | abpLocalization }}
                    </span>
                    @for (reason of pair.reasons; track reason) {
                      <span>{{ reasons.of(reason) }}</span>
                    }
                  </p>
                  <div class="pair">
                    @for (faq of [pair.first, pair.second]; track faq.id) {
                      <div>
                        <a [routerLink]="['/knowledge', faq.id]">{{ faq.question }}</a>
                        <sm-markdown class="answer" [text]="faq.answer" />
                      </div>
                    }
                  </div>
                </li>
              }
            </ul>
          } @else {
            <sm-empty-state
              icon="bi-check2-circle"
              [title]="'SupportMax::Duplicates:None' | abpLocalization"
            />
          }
        }
      </sm-load-state>
    </section>
  `,
  styles: `
    li {
      padding: 0.875rem 0;
    }
    p {
      margin: 0 0 0.5rem;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
      gap: 0.75rem;
    }
    .pair > div {
      padding: 0.75rem;
      border: 1px solid var(--sm-border);
      border-radius: 0.5rem;
      overflow-wrap: anywhere;
    }
    .answer {
      display: block;
      max-height: 9rem;
      margin-top: 0.25rem;
      overflow: clip;
      color: var(--sm-text-muted);
      font-size: 0.875rem;
    }
  `,
})
export class DuplicatePairs {
  private readonly api = inject(GapsApi);
  protected readonly reasons = inject(ReasonText);

  protected readonly list = loadable(signal(0), () => this.api.duplicates());

  constructor() {
    effect((onCleanup) => {
      if (this.list.value()?.isReady !== false || this.list.loading()) return;
      const timer = setTimeout(() => this.list.reload(), comparisonPauseMilliseconds);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
