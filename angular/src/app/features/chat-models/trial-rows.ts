import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { TrialRow } from './model-trial-api';

/** What both sides of a trial wrote to the same questions. */
@Component({
  selector: 'sm-trial-rows',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ 'SupportMax::ModelTrial:Replies' | abpLocalization }}</summary>
      <ol>
        @for (row of rows(); track row.question) {
          <li>
            <strong class="text-break">{{ row.question }}</strong>
            <div class="sides">
              @for (side of sides; track side) {
                <div>
                  <span class="sm-muted">{{ 'SupportMax::ModelTrial:' + side | abpLocalization }}</span>
                  @let reply = row[side === 'Current' ? 'current' : 'variant'];
                  @if (reply.text) {
                    <p class="text-break">{{ reply.text }}</p>
                  } @else {
                    <p class="text-break">
                      <span class="sm-badge sm-badge-warn">{{
                        'SupportMax::ModelTrial:Plain' | abpLocalization
                      }}</span>
                      {{ reply.reason }}
                    </p>
                  }
                </div>
              }
            </div>
          </li>
        } @empty {
          <li class="sm-muted">{{ 'SupportMax::ModelTrial:NoQuestions' | abpLocalization }}</li>
        }
      </ol>
    </details>
  `,
  styles: `
    summary {
      font-weight: 600;
      cursor: pointer;
    }
    ol {
      display: grid;
      gap: 1rem;
      margin: 0.75rem 0 0;
      padding: 0;
      list-style: none;
      font-size: 0.875rem;
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      gap: 0.75rem;
      margin-top: 0.25rem;
    }
    p {
      margin: 0;
      white-space: pre-line;
    }
  `,
})
export class TrialRows {
  readonly rows = input.required<readonly TrialRow[]>();

  protected readonly sides = ['Current', 'Variant'] as const;
}
