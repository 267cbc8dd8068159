import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import type { Decision } from '../message';
import { ReasonText } from '../../../shared/reason-text';

/** Why the bot answered, asked back or handed over. */
@Component({
  selector: 'sm-decision-trace',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>
        {{ 'SupportMax::Decision:' + decision().decision | abpLocalization }}
        @if (decision().confidence !== null) {
          · {{ 'SupportMax::Decision:Sure' | abpLocalization: formats.share(decision().confidence) }}
        }
      </summary>
      @if (decision().reasons.length) {
        <ul>
          @for (reason of decision().reasons; track reason) {
            <li>{{ reasons.of(reason) }}</li>
          }
        </ul>
      }
      @if (decision().candidates.length) {
        <p class="heading">{{ 'SupportMax::Decision:Candidates' | abpLocalization }}</p>
        <ol>
          @for (candidate of decision().candidates; track candidate.faqId) {
            <li>
              <span>{{ candidate.question }}</span>
              <span class="share">{{ formats.share(candidate.confidence) }}</span>
            </li>
          }
        </ol>
      }
    </details>
  `,
  styles: `
    details {
      margin-top: 0.5rem;
      font-size: 0.8125rem;
      color: var(--sm-text-muted);
    }
    summary {
      width: fit-content;
      cursor: pointer;
    }
    ul,
    ol {
      margin: 0.375rem 0 0;
      padding-left: 1.125rem;
    }
    .heading {
      margin: 0.5rem 0 0;
      font-weight: 550;
    }
    ol li span.share {
      margin-left: 0.5rem;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class DecisionTrace {
  protected readonly formats = inject(Formats);
  protected readonly reasons = inject(ReasonText);

  readonly decision = input.required<Decision>();
}
